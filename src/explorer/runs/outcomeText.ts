import type { Word } from '../../core/diagnose';
import type { Catalog } from '../../locales/en';
import { formatTolerance } from '../numbers';
import type { Outcome } from './useRun';

/** A word with its number, in the parts that a pill lays out: "crawls", "needs", "431". */
export interface OutcomeText {
  readonly word: string;
  readonly before: string;
  readonly epoch: string;
}

const WORDS_WITH_ARRIVAL: readonly Word[] = ['slidesIn', 'swingsIn'];
const WORDS_WITH_NEED: readonly Word[] = ['crawls', 'onTheWay', 'oscillates'];

/** The word of a run and the epoch of its arrival, where there is one to tell. */
export function describeOutcome(
  { word, arrival, needs, isSearched }: Pick<Outcome, 'word' | 'arrival' | 'needs' | 'isSearched'>,
  { words, runs }: Catalog,
): OutcomeText | null {
  if (word === null) return null;
  if (WORDS_WITH_ARRIVAL.includes(word) && arrival !== null) {
    return { word: words[word], before: '', epoch: runs.arrival(arrival) };
  }
  if (WORDS_WITH_NEED.includes(word) && isSearched) return { word: words[word], ...runs.needs(needs) };
  return { word: words[word], before: '', epoch: '' };
}

/** The parts of a word with its number in one line: "crawls · needs 431". */
export function joinOutcome({ word, before, epoch }: OutcomeText): string {
  const number = [before, epoch].filter((part) => part !== '').join(' ');
  return number === '' ? word : `${word} · ${number}`;
}

/**
 * Why a run is finished: it arrived, diverged, or is out of epochs.
 *
 * @param steepness a of the loss a·(w + 1)², which says how near is there
 */
export function describeFinish(outcome: Outcome, steepness: number, { runs }: Catalog): string {
  const { word, arrival, nonFiniteEpoch, epochs } = outcome;
  if (word === null) return '';
  if (nonFiniteEpoch !== null) return runs[outcome.isUndefined ? 'undefined' : 'overflowed'](nonFiniteEpoch);
  if (word === 'diverges') return runs.diverged(epochs);
  return arrival === null ? runs.outOfEpochs(epochs) : runs.arrived(arrival, formatTolerance(steepness));
}
