import type { ScormApi } from './scormApi';

/** One sitting of a learner at a course's page. No call ever throws, whatever the course's run-time does. */
export interface Attempt {
  /** The link kept when the learner left; null: this is the first time. */
  readonly kept: string | null;
  /** Keeps a link for the next time. */
  keep(link: string): void;
  /** Says that the learner has done what there is to do. */
  complete(): void;
  /**
   * Says how a question was answered, 100 of 100 where right, else 0; the best of all sittings stays. Who was right once
   * has passed.
   */
  score(isRight: boolean): void;
  /** Has the course save what it was told, as when the page goes out of sight and may not come back. */
  save(): void;
  /** Ends the sitting, with the time that it took; nothing is told after that. */
  finish(): void;
}

/** What `cmi.suspend_data` holds at most, in characters. A longer link is not kept. */
const ROOM = 4096;

/** SCORM 1.2 has scores between 0 and 100. */
const FULL_SCORE = 100;

/**
 * Begins a sitting. A course that only shows the page again (`review`, `browse`) is told nothing about completion.
 *
 * @param now milliseconds of a clock
 * @returns null where the course refuses
 */
export function openAttempt(api: ScormApi, now: () => number = () => performance.now()): Attempt | null {
  const began = now();
  let isOver = false;
  const call = (act: () => unknown): string => {
    try {
      return isOver ? '' : String(act() ?? '');
    } catch {
      return '';
    }
  };
  const get = (element: string) => call(() => api.LMSGetValue(element));
  const set = (element: string, value: string) => call(() => api.LMSSetValue(element, value));
  const save = () => {
    call(() => api.LMSCommit(''));
  };

  if (call(() => api.LMSInitialize('')) !== 'true') return null;
  const mode = get('cmi.core.lesson_mode');
  const isForCredit = mode !== 'review' && mode !== 'browse';
  let isDone = ['completed', 'passed', 'failed'].includes(get('cmi.core.lesson_status'));
  if (isForCredit && !isDone) set('cmi.core.lesson_status', 'incomplete');
  const end = (status: 'completed' | 'passed') => {
    if (isForCredit && !isDone) set('cmi.core.lesson_status', status);
    isDone ||= isForCredit;
  };

  return {
    kept: get('cmi.suspend_data') || null,
    keep(link) {
      if (link.length <= ROOM) set('cmi.suspend_data', link);
    },
    complete() {
      if (!isForCredit || isDone) return;
      end('completed');
      save();
    },
    score(isRight) {
      if (!isForCredit) return;
      const best = get('cmi.core.score.raw');
      if (best === '' || (isRight && Number(best) < FULL_SCORE)) {
        set('cmi.core.score.min', '0');
        set('cmi.core.score.max', String(FULL_SCORE));
        set('cmi.core.score.raw', String(isRight ? FULL_SCORE : 0));
      }
      if (isRight) end('passed');
      save();
    },
    save,
    finish() {
      set('cmi.core.session_time', formatTimespan(now() - began));
      // a course forgets what is kept where the learner is not said to come back
      set('cmi.core.exit', 'suspend');
      save();
      call(() => api.LMSFinish(''));
      isOver = true;
    },
  };
}

/**
 * A span of time as SCORM 1.2 writes it, such as `0001:02:03.40`.
 * @param milliseconds not negative; at most 9999 hours are told
 */
export function formatTimespan(milliseconds: number): string {
  const most = 9999 * 3600 * 100;
  const hundredths = Math.min(Math.floor(milliseconds / 10), most);
  const parts = [
    Math.floor(hundredths / 360000),
    Math.floor(hundredths / 6000) % 60,
    Math.floor(hundredths / 100) % 60,
  ];
  const [hours, minutes, seconds] = parts.map(String);
  const rest = String(hundredths % 100).padStart(2, '0');
  return `${hours!.padStart(4, '0')}:${minutes!.padStart(2, '0')}:${seconds!.padStart(2, '0')}.${rest}`;
}
