import type { Experiment } from '../../../src/core/experiment';
import { finish } from '../../../src/core/finish';
import { deriveFacts } from '../../../src/explorer/lesson/facts';
import { isOwnQuestion, type Part, type Stop } from '../../../src/explorer/lesson/stops';
import { deriveTrainedFacts } from '../../../src/explorer/lesson/trainedFacts';
import type { LessonCatalog, LessonTexts, PartTexts } from '../../../src/locales/lesson.en';
import type { TrainedFacts } from '../../../src/locales/lessonFacts';
import type { Answer } from '../../../src/state/question';
import { judgeTrained, type Trainings } from '../../../src/state/trainedVerdict';
import { judgeAnswer, type Verdict } from '../../../src/state/verdict';
import { trainAll } from '../../state/trained';

/** All that the lesson tells. */
export const FACTS: TrainedFacts = finish(deriveTrainedFacts(deriveFacts()));

/** What a part says. */
export function textsOf({ texts }: LessonCatalog, stop: Stop, part: Part): PartTexts<TrainedFacts> {
  const all: LessonTexts = texts;
  return all[stop.id][part.id]!;
}

const trained = new Map<string, Trainings>();

/**
 * Judges an answer to a part, as the page does: a network by training it.
 *
 * @param experiment default: that of the part
 */
export function judgePart({ asks, experiment: own }: Part, answer: Answer | null, experiment = own): Verdict {
  if (isOwnQuestion(asks))
    throw new Error(`nothing is right or wrong in a question of the way "${asks.way}"`);
  return experiment.network
    ? judgeTrained(asks, answer, experiment, trainOnce(experiment))
    : judgeAnswer(asks, answer, experiment);
}

function trainOnce(experiment: Experiment): Trainings {
  const key = JSON.stringify(experiment);
  const trainings = trained.get(key) ?? trainAll(experiment);
  trained.set(key, trainings);
  return trainings;
}
