import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Session } from '../../../state/session';
import type { Job, JobAnswers, JobKind } from '../../../worker/pool/messages';
import type { JobHandle, Pool } from '../../../worker/pool/pool';

/** An answer of the pool to a question that follows the page; an older one stays until there is a newer. */
export interface JobState<Answer> {
  readonly answer: Answer | null;
  /** Whether the answer is to what the page asks now, as far as it has come. */
  readonly isCurrent: boolean;
  /** Whether more is to come. */
  readonly isUnderWay: boolean;
}

/** What is asked, and how its parts become one answer. */
export interface JobPlan<Kind extends JobKind, Answer> {
  /** Null: nothing is to be asked now. Questions are the same where they are the same as JSON. */
  readonly ask: () => Extract<Job, { kind: Kind }> | null;
  /** @param before the answer so far to the same question */
  readonly join: (before: Answer | null, part: JobAnswers[Kind]) => Answer;
}

/** Keeps an answer up to date while somebody looks. */
export interface JobStore<Answer> {
  readonly store: StoreApi<JobState<Answer>>;
  /** Follows the page; returns what ends that, and leaves what is known. */
  follow(): () => void;
}

/** Asks a pool whenever the question of the page changes; a slider that is held waits until it is let go. */
export function createJobStore<Kind extends JobKind, Answer>(
  session: Pick<Session, 'experiment' | 'playback'>,
  pool: Pool,
  { ask, join }: JobPlan<Kind, Answer>,
): JobStore<Answer> {
  const store = createStore<JobState<Answer>>(() => ({ answer: null, isCurrent: false, isUnderWay: false }));
  let asked = '';
  let handle: JobHandle | null = null;

  function listen(): void {
    const job = ask();
    const question = JSON.stringify(job);
    if (question === asked) return;
    store.setState({ isCurrent: false });
    if (session.experiment.getState().held) return;
    asked = question;
    handle?.cancel();
    handle = null;
    if (!job) {
      store.setState({ answer: null, isUnderWay: false });
      return;
    }
    let answer: Answer | null = null;
    store.setState({ isUnderWay: true });
    handle = pool.start(job, {
      onPart(part) {
        answer = join(answer, part);
        store.setState({ answer, isCurrent: true });
      },
      onDone: () => store.setState({ isUnderWay: false }),
      onFailed: () => store.setState({ isUnderWay: false }),
    });
  }

  return {
    store,
    follow() {
      listen();
      const stops = [session.experiment.subscribe(listen), session.playback.subscribe(listen)];
      return () => {
        for (const stop of stops) stop();
        // what goes on out of sight would be over when one comes back
        if (store.getState().isUnderWay) asked = '';
        handle?.cancel();
        handle = null;
        store.setState({ isUnderWay: false });
      };
    },
  };
}
