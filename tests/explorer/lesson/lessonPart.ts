import type { Experiment } from '../../../src/core/experiment';
import { finish } from '../../../src/core/finish';
import { deriveFacts } from '../../../src/explorer/lesson/facts';
import { deriveNetworkStopFacts, NETWORK_STOP_CATALOGS } from '../../../src/explorer/lesson/networkStops';
import { isOwnQuestion, type OwnQuestion, type Part, type Stop } from '../../../src/explorer/lesson/stops';
import { deriveTrainedFacts } from '../../../src/explorer/lesson/trainedFacts';
import { lessonEn, type PartTexts } from '../../../src/locales/lesson.en';
import { lessonZhCN } from '../../../src/locales/lesson.zh-CN';
import type { LessonFacts, TrainedFacts } from '../../../src/locales/lessonFacts';
import type { Language } from '../../../src/state/language';
import type { Answer } from '../../../src/state/question';
import { judgeTrained, type Trainings } from '../../../src/state/trainedVerdict';
import { judgeAnswer, type Verdict } from '../../../src/state/verdict';
import { trainAll } from '../../state/trained';

/** All that the lesson tells. */
export const FACTS: LessonFacts & TrainedFacts = {
  ...deriveFacts(),
  ...finish(deriveTrainedFacts(deriveNetworkStopFacts())),
};

/** The lesson's messages, those of all its stops. */
export const LESSON_WORDS = {
  en: { lesson: lessonEn, networks: NETWORK_STOP_CATALOGS.en },
  'zh-CN': { lesson: lessonZhCN, networks: NETWORK_STOP_CATALOGS['zh-CN'] },
} as const;

type AnyTexts = Readonly<Record<string, Readonly<Record<string, PartTexts<typeof FACTS>>>>>;

/** What a part says. */
export function textsOf(language: Language, stop: Stop, part: Part): PartTexts<typeof FACTS> {
  const { lesson, networks } = LESSON_WORDS[language];
  const all: AnyTexts = { ...lesson.texts, ...networks.texts };
  return all[stop.id]![part.id]!;
}

/** The question of a part that only the lesson asks. */
export function ownQuestionOf(language: Language, { way }: OwnQuestion): string {
  const { lesson, networks } = LESSON_WORDS[language];
  return way === 'outputs' ? networks.outputs.question : lesson[way].question;
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
