import type { Language } from '../state/language';
import { allowed, shorten } from './wording';

/** Why a file is no experiment that can be opened. */
export type ExperimentFileProblem =
  | { readonly code: 'tooLarge'; readonly bytes: number; readonly mostBytes: number }
  /** A picture, a program: anything that is not UTF-8. */
  | { readonly code: 'notText' }
  | { readonly code: 'notJson' }
  /** JSON, but not written by this page. */
  | { readonly code: 'foreign' }
  | { readonly code: 'newerVersion'; readonly version: number }
  /** A name that is no parameter of an experiment. */
  | { readonly code: 'unknown'; readonly parameter: string }
  | {
      readonly code: 'unreadable';
      readonly parameter: string;
      readonly given: string;
      readonly range: { readonly least: number; readonly greatest: number } | readonly string[] | null;
    };

/** Words around experiment files, loaded when one is dropped or chosen. */
interface ExperimentFileCatalog {
  readonly drop: string;
  readonly choose: string;
  readonly opened: (name: string) => string;
  /** What is wrong, what to do, and that nothing changed. */
  readonly problem: (problem: ExperimentFileProblem, name: string) => string;
  readonly severalFiles: string;
  readonly dismiss: string;
}

const en: ExperimentFileCatalog = {
  drop: 'Drop an experiment file, rows of CSV or a model to open it',
  choose: 'Open an experiment file …',
  opened: (name) => `${name} is open. Undo brings back what was here.`,
  severalFiles: 'Several files were dropped. Drop one; nothing has changed.',
  dismiss: 'Dismiss',
  problem: (problem, name) => {
    switch (problem.code) {
      case 'tooLarge':
        return `${name} has ${megabytes(problem.bytes)} MB, more than the ${megabytes(problem.mostBytes)} MB of an experiment file. Nothing has changed.`;
      case 'notText':
        return `${name} is not a text file. Choose one that was saved here, ending in .json. Nothing has changed.`;
      case 'notJson':
        return `${name} is damaged, or no JSON. Save it here again. Nothing has changed.`;
      case 'foreign':
        return `${name} was not saved by this page. Choose a file that was. Nothing has changed.`;
      case 'newerVersion':
        return `${name} is of version ${problem.version}, newer than this page. Reload the page and try again. Nothing has changed.`;
      case 'unknown':
        return `${name} has “${shorten(problem.parameter)}”, which this page does not know. Take it out of the file. Nothing has changed.`;
      case 'unreadable':
        return `${name} has “${shorten(problem.given)}” for ${problem.parameter}, which can’t be used${allowed(problem.range, (least, most) => `a number from ${least} to ${most}`)}. Correct it in the file. Nothing has changed.`;
    }
  },
};

const zhCN: ExperimentFileCatalog = {
  drop: '松开以打开实验文件、CSV 数据或模型',
  choose: '打开实验文件…',
  opened: (name) => `已打开 ${name}。撤销可恢复原来的实验。`,
  severalFiles: '一次只能打开一个文件。实验没有改变。',
  dismiss: '关闭',
  problem: (problem, name) => {
    switch (problem.code) {
      case 'tooLarge':
        return `${name} 有 ${megabytes(problem.bytes)} MB，实验文件最大 ${megabytes(problem.mostBytes)} MB。实验没有改变。`;
      case 'notText':
        return `${name} 不是文本文件。请选择在本页保存的 .json 文件。实验没有改变。`;
      case 'notJson':
        return `${name} 已损坏，或不是 JSON。请在本页重新保存。实验没有改变。`;
      case 'foreign':
        return `${name} 不是本页保存的文件。请选择在本页保存的文件。实验没有改变。`;
      case 'newerVersion':
        return `${name} 的版本是 ${problem.version}，比本页新。请刷新页面后再试。实验没有改变。`;
      case 'unknown':
        return `${name} 中的“${shorten(problem.parameter)}”不是本页的参数。请从文件中删去。实验没有改变。`;
      case 'unreadable':
        return `${name} 中 ${problem.parameter} 的值“${shorten(problem.given)}”不能使用${allowed(problem.range, (least, most) => `${least} 到 ${most} 的数字`)}。请在文件中改正。实验没有改变。`;
    }
  },
};

/** By the language of the page. */
export const experimentFiles: Readonly<Record<Language, ExperimentFileCatalog>> = { en, 'zh-CN': zhCN };

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
