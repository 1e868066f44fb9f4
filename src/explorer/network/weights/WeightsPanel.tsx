import { useId, useMemo, useRef, useState } from 'react';
import { placeLayers } from '../../../core/network/networkShape';
import { formatCount } from '../../numbers';
import { SegmentedControl } from '../../SegmentedControl';
import { usePlayback } from '../../session';
import { useElementSize } from '../../useElementSize';
import { VisuallyHidden } from '../../VisuallyHidden';
import { nameClass, nameFeature, subscript } from '../nameUnit';
import { formatNumeral } from '../pass/passArithmetic';
import { useChosenRun } from '../useChosenRun';
import { useNetworkWords } from '../words';
import { LayerMap, type LayerNames } from './LayerMap';
import { nameCell } from './nameCell';
import { useEndWeights } from './useEndWeights';
import { useWeights } from './useWeights';
import styles from './WeightsPanel.module.css';
import { WeightsScale } from './WeightsScale';
import { WeightsTables } from './WeightsTables';
import { deriveWeightsLayout, hasNumbers, MOST_NAMED } from './weightsLayout';
import type { WeightsAtEpoch } from './weightsStore';
import { type Cell, deriveScale, deriveValues, placeOf, type WeightsView } from './weightsView';
import { useWeightsWords } from './words';

/** All weights of the chosen run at the cursor as maps, one a layer, which change as it learns. */
export function WeightsPanel() {
  const words = useWeightsWords();
  const run = useChosenRun();
  const weights = useWeights();
  const [view, setView] = useState<WeightsView>('weights');
  const shown = run && weights?.byRun.has(run.id) ? { run, weights } : null;
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <p className={styles.caption}>
          {shown && words.caption(shown.run.learningRate.text, formatCount(shown.weights.epoch))}
        </p>
        <SegmentedControl
          label={words.view}
          value={view}
          options={(['weights', 'moved'] as const).map((value) => ({ value, label: words.views[value] }))}
          onChange={setView}
        />
      </div>
      {shown && <Maps weights={shown.weights} id={shown.run.id} view={view} />}
    </div>
  );
}

function Maps({ weights, id, view }: { weights: WeightsAtEpoch; id: number; view: WeightsView }) {
  const words = useWeightsWords();
  const names = useNetworkWords();
  const helpId = useId();
  const end = useEndWeights(id);
  const playing = usePlayback((state) => state.playing);
  const [asked, setAsked] = useState<Cell | null>(null);
  const maps = useRef<HTMLDivElement>(null);
  const size = useElementSize(maps);
  const { network, start } = weights;
  const { shape, data } = network;
  const parameters = weights.byRun.get(id)!;
  const places = useMemo(() => placeLayers(shape), [shape]);
  const beside = useMemo((): readonly LayerNames[] => {
    const inputs = data.featureNames.map((name) => nameFeature(name, names));
    const classes = data.classNames.map((name) => nameClass(name, names));
    return places.map((_, layer) => ({
      rows: layer === 0 && inputs.length <= MOST_NAMED ? inputs : null,
      classes: layer === places.length - 1 ? classes : null,
      bias: words.bias,
    }));
  }, [data, places, names, words]);
  const widthPx = size?.widthPx;
  const layouts = useMemo(
    () => widthPx && deriveWeightsLayout(network, beside[0]!.rows ?? [], words.bias, widthPx),
    [network, beside, words, widthPx],
  );
  const values = useMemo(() => deriveValues(view, start, parameters), [view, start, parameters]);
  // until the end is known, what is shown sets the scale
  const last = end?.network === network ? end.parameters : parameters;
  const scale = useMemo(() => deriveScale(view, start, last), [view, start, last]);
  const cell = asked && isCellOf(asked, shape.layers) ? asked : null;
  const numbered = layouts ? hasNumbers(layouts) : false;

  return (
    <>
      <WeightsScale scale={scale} />
      <div ref={maps} className={styles.maps} data-drawing>
        {layouts &&
          places.map((place, layer) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place
            <figure key={layer} className={styles.layer}>
              <figcaption>{tellLayer(layer)}</figcaption>
              <p
                className={styles.told}
                role="status"
                aria-live={playing ? 'off' : 'polite'}
                data-told={cell?.layer === layer || undefined}
              >
                {cell?.layer === layer ? tellCell(cell) : !cell && layer === 0 && words.hint}
              </p>
              <LayerMap
                layer={layer}
                layout={layouts[layer]!}
                place={place}
                values={values}
                scale={scale}
                names={beside[layer]!}
                hasNumbers={numbered}
                cell={cell?.layer === layer ? cell : null}
                label={words.label(formatCount(layer + 1))}
                helpId={helpId}
                onCell={setAsked}
              />
            </figure>
          ))}
      </div>
      <p className={styles.caption}>{words.key}</p>
      <VisuallyHidden>
        <p id={helpId}>{words.help}</p>
        <WeightsTables weights={weights} id={id} />
      </VisuallyHidden>
    </>
  );

  function tellLayer(layer: number): string {
    const side = (at: number) => {
      const count = formatCount(shape.layers[at]!);
      if (at === 0) return words.inputs(count);
      return at === places.length ? words.classes(count) : words.units(count, formatCount(at));
    };
    const letter = places.length > 1 ? `W${subscript(layer + 1)}` : 'W';
    return words.layer(letter, side(layer), side(layer + 1));
  }

  function tellCell(at: Cell): string {
    const p = placeOf(places[at.layer]!, at.row, at.column);
    const number = (value: number) => formatNumeral(value, 4);
    return words.cell(
      nameCell(network, at, names, words),
      at.row === shape.layers[at.layer] ? 'b' : 'w',
      number(parameters[p]!),
      number(start[p]!),
      number(parameters[p]! - start[p]!),
    );
  }
}

function isCellOf({ layer, row, column }: Cell, layers: readonly number[]): boolean {
  return layer < layers.length - 1 && row <= layers[layer]! && column < layers[layer + 1]!;
}
