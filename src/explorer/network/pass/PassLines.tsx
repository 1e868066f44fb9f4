import { countBatches } from '../../../core/network/batches';
import { placeLayers } from '../../../core/network/networkShape';
import { countSamples } from '../../../core/network/samples';
import { rateOfEpoch } from '../../../core/rateOfEpoch';
import { formatCount } from '../../numbers';
import { useExperiment } from '../../session';
import { nameUnit } from '../nameUnit';
import type { ChosenUnit } from '../selection';
import { useNetworkWords } from '../words';
import { given } from './checkable';
import styles from './PassPanel.module.css';
import { writeBlame, writeLoss, writeSum } from './passArithmetic';
import type { PassReach } from './passSteps';
import { deriveUpdateSteps } from './updateSteps';
import type { ShownPass } from './usePass';

/** The arithmetic of what is drawn, to be checked by hand: loss, sum and blame of the chosen unit, and the next update. */
export function PassLines(props: {
  shown: ShownPass;
  reach: PassReach;
  unit: ChosenUnit;
  isUpdate: boolean;
}) {
  const { shown, reach, unit } = props;
  const { network, parameters, pass } = shown;
  const { pass: words } = useNetworkWords();
  const { shape } = network;
  const isKnown = reach.forward >= unit.layer;
  const lines: readonly (readonly [name: string, text: string])[] = [
    ...(isKnown ? [[words.sumLine, writeSum(shape, parameters, pass, unit.layer, unit.unit)] as const] : []),
    ...(reach.forward >= shape.layers.length - 1 ? [[words.lossLine, writeLoss(shape, pass)] as const] : []),
    ...(reach.sums <= unit.layer
      ? [[words.blameLine, writeBlame(shape, parameters, pass, unit.layer, unit.unit)] as const]
      : []),
  ];
  return (
    <dl className={styles.lines}>
      {lines.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      {reach.weights <= unit.layer && <NextLine shown={shown} unit={unit} isUpdate={props.isUpdate} />}
    </dl>
  );
}

/** What the next update makes of the weight into the chosen unit that this sample blames most. */
function NextLine({ shown, unit, isUpdate }: { shown: ShownPass; unit: ChosenUnit; isUpdate: boolean }) {
  const { network, run, epoch, parameters, pass, batch, memory } = shown;
  const catalog = useNetworkWords();
  const { pass: words } = catalog;
  const epochs = useExperiment(({ experiment }) => experiment.epochs);
  const { inputs, outputs, weights } = placeLayers(network.shape)[unit.layer - 1]!;
  const places = Array.from({ length: inputs }, (_, i) => weights + i * outputs + unit.unit);
  const place = places.reduce((most, at) =>
    Math.abs(pass.gradients[at]!) > Math.abs(pass.gradients[most]!) ? at : most,
  );
  const from = nameUnit(network, unit.layer - 1, places.indexOf(place), catalog);
  const to = nameUnit(network, unit.layer, unit.unit, catalog);
  const [own, gradient] = [pass.gradients[place]!, batch.gradients[place]!];
  const batches = countBatches(countSamples(network.train), network.objective.task.batchSize);
  const update = epoch * batches + 1;
  const steps = deriveUpdateSteps(run, {
    weight: parameters[place]!,
    gradient,
    norm: Math.hypot(...batch.gradients),
    rate: rateOfEpoch(run, epoch, epochs),
    update,
    memory: new Map(Array.from(memory, ([name, values]) => [name, values[place]!])),
  });
  return (
    <div data-lit={isUpdate || undefined}>
      <dt>{words.nextLine}</dt>
      {epoch >= epochs ? (
        <dd>{words.lastEpoch}</dd>
      ) : (
        <dd>
          <p>
            {words.weight(from, to)}{' '}
            <span className={styles.batch}>
              {words.nthUpdate(formatCount(update))} · {words.batch('1', formatCount(batches))}
            </span>
          </p>
          <p>
            {words.gradients(
              given(own).text,
              given(gradient).text,
              formatCount(batch.places.length),
              shown.set === 'train' && batch.places.includes(shown.place),
            )}
          </p>
          {shown.set === 'train' && gradient * own < 0 && <p className={styles.opposes}>{words.opposes}</p>}
          {steps?.lines.map((line) => (
            <p key={line} data-step>
              {line}
            </p>
          ))}
        </dd>
      )}
    </div>
  );
}
