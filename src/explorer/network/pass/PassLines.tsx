import { countBatches } from '../../../core/network/batches';
import { placeLayers } from '../../../core/network/networkShape';
import { countSamples } from '../../../core/network/samples';
import { rateOfEpoch } from '../../../core/rateOfEpoch';
import { useCatalog } from '../../language';
import { formatCount, formatRate } from '../../numbers';
import { useExperiment } from '../../session';
import { nameUnit } from '../nameUnit';
import type { ChosenUnit } from '../selection';
import { useNetworkWords } from '../words';
import styles from './PassPanel.module.css';
import { writeBlame, writeLoss, writeSum, writeUpdate } from './passArithmetic';
import type { PassReach } from './passSteps';
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
  const { network, run, epoch, parameters, pass, batch } = shown;
  const catalog = useNetworkWords();
  const { pass: words } = catalog;
  const { optimizers } = useCatalog().methods;
  const epochs = useExperiment(({ experiment }) => experiment.epochs);
  const { inputs, outputs, weights } = placeLayers(network.shape)[unit.layer - 1]!;
  const places = Array.from({ length: inputs }, (_, i) => weights + i * outputs + unit.unit);
  const place = places.reduce((most, at) =>
    Math.abs(pass.gradients[at]!) > Math.abs(pass.gradients[most]!) ? at : most,
  );
  const from = nameUnit(network, unit.layer - 1, places.indexOf(place), catalog);
  const to = nameUnit(network, unit.layer, unit.unit, catalog);
  const gradient = batch.gradients[place]!;
  const { train, objective } = network;
  const batches = countBatches(countSamples(train), objective.task.batchSize);
  const isPlain = (run.optimizer?.name ?? 'sgd') === 'sgd' && !hasDecay(run.optimizer) && !run.clipping;
  const method = run.clipping
    ? words.clipping
    : hasDecay(run.optimizer)
      ? words.weightDecay
      : optimizers[run.optimizer?.name ?? 'sgd'];
  return (
    <div data-lit={isUpdate || undefined}>
      <dt>{words.nextLine}</dt>
      {epoch >= epochs ? (
        <dd>{words.lastEpoch}</dd>
      ) : isPlain ? (
        <dd>
          {words.weight(from, to)}{' '}
          {writeUpdate(parameters[place]!, Number(formatRate(rateOfEpoch(run, epoch, epochs))), gradient)}{' '}
          <span className={styles.batch}>{words.batch('1', formatCount(batches))}</span>
          {shown.set === 'train' && gradient * pass.gradients[place]! < 0 && (
            <p className={styles.opposes}>{words.opposes}</p>
          )}
        </dd>
      ) : (
        <dd>{words.ownStep(method)}</dd>
      )}
    </div>
  );
}

function hasDecay(optimizer: ShownPass['run']['optimizer']): boolean {
  return (optimizer?.hyperparameters.weightDecay?.value ?? 0) > 0;
}
