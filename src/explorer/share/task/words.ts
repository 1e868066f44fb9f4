import { type TaskCatalog, taskEn } from '../../../locales/task.en';
import { taskZhCN } from '../../../locales/task.zh-CN';
import { TRAINING_WORDS_IN } from '../../../locales/trainingWords';
import type { Language } from '../../../state/language';
import { usePreferences } from '../../session';

const TASK_CATALOGS: Readonly<Record<Language, TaskCatalog>> = { en: taskEn, 'zh-CN': taskZhCN };

/** The messages of making a task in the language of the page. */
export function useTaskCatalog(): TaskCatalog {
  return TASK_CATALOGS[usePreferences((state) => state.language)];
}

/** The words for trainings in the language of the page. */
export function useTrainingWords(): (typeof TRAINING_WORDS_IN)[Language] {
  return TRAINING_WORDS_IN[usePreferences((state) => state.language)];
}
