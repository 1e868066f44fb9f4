import type { Experiment } from '../../core/experiment';
import type { Question } from '../../state/question';
import { formatCount } from '../numbers';
import { stepsOf } from './missing';
import { type AskingWords, trainingOf } from './words';

/** The question as it is asked where nobody wrote another. */
export function askUsually(question: Question, experiment: Experiment, words: AskingWords): string {
  const epochs = formatCount(experiment.epochs);
  const rate = 'run' in question ? (experiment.runs[question.run]?.learningRate.text ?? '') : '';
  switch (question.way) {
    case 'word':
      return words.usual.word(rate, epochs);
    case 'order':
      return words.usual.order;
    case 'landing':
      return words.usual.landing(rate, stepsOf(question.steps, experiment));
    case 'sketch':
      return words.usual.sketch(rate, epochs);
    case 'rate':
      return experiment.network && question.goal.kind === 'neverSettles'
        ? trainingOf(words).neverSettles
        : words.goal(question.goal, epochs);
  }
}
