import type { Catalog } from '../../locales/en';
import type { Session } from '../../state/session';
import { formatLoss } from '../numbers';
import { markerPath, runStyle } from '../palette';
import { describeOutcome, joinOutcome } from '../runs/outcomeText';
import { nameRun } from '../runs/runMethod';
import { outcomeOf } from '../runs/useRun';
import type { Box } from './chartCards';
import type { Stage } from './stage';
import { formatText, measureText, round } from './svgText';

/** One run of the legend. */
interface Entry {
  readonly id: number;
  readonly rate: string;
  /** What it does; '' where words are hidden. */
  readonly word: string;
  readonly loss: string;
}

/** What each visible run is called, and what came of it. */
export interface Legend {
  /** Least height in a column of this width. */
  heightAt(widthPx: number): number;
  /** SVG for a box, in the middle of its height. */
  format(box: Box): string;
}

const LINE_PX = 18;
const ROW_GAP_PX = 8;
const PADDING_PX = 14;
const GAP_PX = 14;
const SAMPLE_PX = 30;
const MONO_PX = 7.5;
const TEXT = { size: 12 };

/** Makes the legend of what a session shows. */
export function createLegend(session: Session, catalog: Catalog, stage: Stage): Legend {
  const entries = listEntries(session, catalog);
  const bold = { ...TEXT, isBold: true, font: stage.value('--font-mono') };
  const widest = (part: 'word' | 'loss') =>
    Math.max(0, ...entries.map((entry) => measureText(entry[part], TEXT)));
  // columns from the left edge of the box; without words the losses take their place
  const rateX = PADDING_PX + SAMPLE_PX + GAP_PX;
  // in a font whose letters are all of one width
  const wordX = rateX + MONO_PX * Math.max(0, ...entries.map(({ rate }) => rate.length)) + GAP_PX;
  const word = widest('word');
  const lossX = word === 0 ? wordX : wordX + word + GAP_PX;
  // in a narrow box the loss stands under the word
  const isOneLine = (widthPx: number) => word === 0 || lossX + widest('loss') + PADDING_PX <= widthPx;
  const rowAt = (widthPx: number) => (isOneLine(widthPx) ? 1 : 2) * LINE_PX + ROW_GAP_PX;

  const heightAt = (widthPx: number) => 2 * PADDING_PX + entries.length * rowAt(widthPx) - ROW_GAP_PX;
  return {
    heightAt,
    format: ({ x, y, width, height }) =>
      entries
        .map(({ id, rate, word, loss }, place) => {
          const base = y + (height - heightAt(width)) / 2 + PADDING_PX + place * rowAt(width) + 13;
          const fill = stage.value(`--run-text-${id}`);
          const soft = { ...TEXT, fill: stage.value('--soft') };
          const lossPlace = isOneLine(width) ? ([lossX, base] as const) : ([wordX, base + LINE_PX] as const);
          return [
            formatSample(id, x + PADDING_PX, base - 4, stage),
            formatText(x + rateX, base, rate, { ...bold, fill }),
            formatText(x + wordX, base, word, { ...TEXT, fill }),
            formatText(x + lossPlace[0], lossPlace[1], loss, soft),
          ].join('');
        })
        .join(''),
  };
}

function listEntries({ experiment, results, preferences }: Session, catalog: Catalog): Entry[] {
  const { byId } = results.getState();
  const { showWords } = preferences.getState();
  const { runs } = experiment.getState().experiment;
  return runs.flatMap((run) => {
    const { id, hidden } = run;
    const result = byId.get(id);
    if (hidden) return [];
    const name = nameRun(run, runs, catalog.methods);
    // a method before the number says as much
    const rate = name === run.learningRate.text ? `lr ${name}` : name;
    // not to be seen yet
    if (!result) return { id, rate, word: '', loss: '' };
    const { endLoss, nonFiniteEpoch } = result.diagnosis;
    const outcome = showWords ? describeOutcome(outcomeOf(result), catalog) : null;
    const loss = nonFiniteEpoch === null ? formatLoss(endLoss) : '∞';
    return {
      id,
      rate,
      word: outcome ? joinOutcome(outcome) : '',
      loss: `${catalog.runs.lossAfter(result.epochs)} ${loss}`,
    };
  });
}

/** A piece of the run's line, with its marker on it. */
function formatSample(id: number, x: number, y: number, stage: Stage): string {
  const { dash, marker } = runStyle(id);
  const color = stage.value(`--run-${id}`);
  const card = stage.value('--card');
  const mark = `<path d="${markerPath(marker, 5)}" fill=`;
  return [
    `<g transform="translate(${round(x + SAMPLE_PX / 2)},${round(y)})">`,
    `<path d="M${-SAMPLE_PX / 2},0h${SAMPLE_PX}" stroke="${color}" stroke-width="2" stroke-dasharray="${dash}"/>`,
    `${mark}"${card}" stroke="${card}" stroke-width="3"/>${mark}"${color}"/></g>`,
  ].join('');
}
