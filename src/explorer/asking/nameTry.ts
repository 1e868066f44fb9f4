import type { Catalog } from '../../locales/en';
import type { Try } from '../../state/tries';
import type { Facts } from '../../state/verdict';
import { formatNumber } from '../numbers';
import { nameOutcome } from './describeVerdict';
import { nameWord } from './nameWord';
import type { AskingWords } from './words';

/** What was said before a run, in a few characters. */
export function nameSaid({ said, verdict }: Try, catalog: Catalog, words: AskingWords): string {
  switch (said?.way) {
    case undefined:
      return words.tries.nothing;
    case 'word':
      return nameWord(said.word, isTraining(verdict.facts), catalog, words);
    case 'order': {
      const runs = verdict.facts.way === 'order' ? verdict.facts.runs : [];
      const rates = said.places.map((place) => runs.find((run) => run.place === place)?.learningRate.text);
      return rates.join(words.told.comma);
    }
    case 'landing':
      return said.points.map((point) => formatNumber(point)).join(words.told.comma);
    case 'sketch':
      return verdict.facts.way === 'sketch' && verdict.facts.sketched
        ? words.shape[verdict.facts.sketched]
        : '';
    case 'rate':
      return said.learningRate.text;
  }
}

/** What a run did, in a few characters. */
export function nameDid({ verdict: { facts } }: Try, catalog: Catalog, words: AskingWords): string {
  switch (facts.way) {
    case 'word':
    case 'rate':
      return nameOutcome(facts.run, catalog, words);
    case 'order':
      return facts.runs.map(({ learningRate }) => learningRate.text).join(words.told.comma);
    case 'landing':
      return facts.points.map((point) => formatNumber(point)).join(words.told.comma);
    case 'sketch':
      return words.shape[facts.shape];
  }
}

function isTraining(facts: Facts): boolean {
  return 'run' in facts && facts.run.isTraining;
}
