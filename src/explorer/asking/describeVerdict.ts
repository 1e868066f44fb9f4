import { REACHED } from '../../core/network/reached';
import type { Catalog } from '../../locales/en';
import type { Question } from '../../state/question';
import type { Try } from '../../state/tries';
import type { RunFact } from '../../state/verdict';
import { formatCount, formatLoss, formatNumber, formatPercent } from '../numbers';
import { describeOutcome, joinOutcome } from '../runs/outcomeText';
import { nameWord } from './nameWord';
import { type AskingWords, trainingOf } from './words';

/** What happened, in a sentence or two; right or not, the same calm words. */
export function describeVerdict(question: Question, told: Try, catalog: Catalog, words: AskingWords): string {
  const { facts, isRight } = told.verdict;
  const sentences = [isRight === true && question.way !== 'rate' ? words.told.right : ''];
  switch (facts.way) {
    case 'word':
      sentences.push(...sayOutcome(facts.run, catalog, words));
      break;
    case 'order':
      sentences.push(words.told.order(listOrder(facts.runs, words)));
      break;
    case 'landing': {
      const points = facts.points.map((point) => formatNumber(point));
      const [only] = points;
      if (only === undefined) {
        sentences.push(...sayOutcome(facts.run, catalog, words));
        break;
      }
      sentences.push(
        points.length === 1 ? words.told.landingOne(only) : words.told.landing(points.join(words.told.comma)),
      );
      break;
    }
    case 'sketch':
      sentences.push(
        words.told.sketch(
          words.shape[facts.shape],
          facts.sketched && words.shape[facts.sketched],
          facts.shape === facts.sketched,
        ),
      );
      break;
    case 'rate': {
      const { diagnosis, epochs } = facts.run;
      sentences.push(...sayOutcome(facts.run, catalog, words));
      if (question.way === 'rate' && question.goal.kind === 'lossAbove')
        sentences.push(words.told.lossAfter(formatLoss(diagnosis.endLoss), formatCount(epochs)));
      if (isRight !== null) sentences.push(isRight ? words.told.goalMet : words.told.goalNotYet);
    }
  }
  return sentences.filter((sentence) => sentence !== '').join(catalog.explanation.between);
}

/** What one run did: its word and number; of a training also what became of its loss, which its word was read from. */
function sayOutcome(run: RunFact, catalog: Catalog, words: AskingWords): readonly string[] {
  const outcome = words.told.word(nameOutcome(run, catalog, words));
  if (!run.isTraining) return [outcome];
  const { startLoss, endLoss, arrival } = run.diagnosis;
  const share = formatPercent(REACHED);
  const training = trainingOf(words);
  return [
    outcome,
    training.losses(formatLoss(startLoss), formatLoss(endLoss)),
    training.reached(arrival === null ? null : formatCount(arrival), share),
  ];
}

/** What a run did, with its number: "swings in · 6"; of a training its word alone. */
export function nameOutcome(run: RunFact, catalog: Catalog, words: AskingWords): string {
  const { diagnosis, word, isTraining } = run;
  if (isTraining) return nameWord(word, true, catalog, words);
  const text = describeOutcome(diagnosis, catalog);
  return text ? joinOutcome(text) : '';
}

/** Runs with their epochs of arrival: "0.6 (epoch 6), 0.2 (epoch 18)". */
function listOrder(runs: readonly RunFact[], words: AskingWords): string {
  const { told } = words;
  return runs.map((run) => told.orderItem(run.learningRate.text, sayArrival(run, words))).join(told.comma);
}

/** When a run arrives; of a training nobody knows what comes after its last epoch. */
export function sayArrival(run: RunFact, { order }: AskingWords): string {
  const { needs } = run.diagnosis;
  return order.arrived(
    needs === null ? null : formatCount(needs),
    run.isTraining ? formatCount(run.epochs) : null,
  );
}
