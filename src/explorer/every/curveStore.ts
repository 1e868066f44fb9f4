import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Experiment } from '../../core/experiment';
import { CURVE_RATES, type OutcomeCurve } from '../../core/outcomeCurve';
import type { RangeTest } from '../../core/rangeTest';
import type { Session } from '../../state/session';
import { recallMinima } from '../../worker/foundMinima';
import type { JobHandle, Pool } from '../../worker/pool/pool';
import { type CurveGroup, groupBySettings, knownRatesOf, subjectOf } from './subjects';

/** An answer of the pool, and the question it answers. */
interface Answered<Answer> {
  /** Plain data as text: the same for the same question. */
  readonly question: string;
  readonly answer: Answer;
}

/** What is known of every learning rate; answers to an older question stay until there are newer ones. */
export interface CurvesState {
  /** By {@link CurveGroup.key}. */
  readonly curves: ReadonlyMap<string, Answered<OutcomeCurve>>;
  readonly rangeTest: (Answered<RangeTest> & { readonly key: string }) | null;
  /** Whether anything of the newest question is still to come. */
  readonly isUnderWay: boolean;
}

/** Keeps the curves of an experiment up to date. */
export interface Curves {
  readonly store: StoreApi<CurvesState>;
  /** Follows the experiment; returns what ends that, and leaves what is known. */
  follow(): () => void;
  /** Whose range test is wanted: a {@link CurveGroup.key}, or null. */
  setTested(key: string | null): void;
}

/**
 * Makes what asks a pool for the curves of a session, one after another. While one is under way a newer question waits for
 * its first answer, so that a start that is dragged is followed and not only arrived at.
 */
export function createCurves(session: Pick<Session, 'experiment' | 'results'>, pool: Pool): Curves {
  const store = createStore<CurvesState>(() => ({ curves: new Map(), rangeTest: null, isUnderWay: false }));
  let underWay: { readonly handle: JobHandle; isAnswered: boolean } | null = null;
  let testing: { readonly handle: JobHandle; readonly question: string } | null = null;
  let tested: string | null = null;
  /** Groups whose curves are still to be asked for. */
  let waiting: readonly CurveGroup[] = [];
  let asked = '';

  const experimentNow = () => session.experiment.getState().experiment;

  function listen(): void {
    const experiment = experimentNow();
    // what arrives is not known yet
    if (!recallMinima(experiment.objective)) return;
    const groups = groupBySettings(experiment);
    const questions = JSON.stringify(groups.map((group) => questionOf(experiment, group)));
    if (questions !== asked) {
      asked = questions;
      waiting = groups.filter(
        (group) => store.getState().curves.get(group.key)?.question !== questionOf(experiment, group),
      );
      forget(groups);
      if (!underWay || underWay.isAnswered) askNext();
    }
    askTest(experiment, groups);
  }

  function forget(groups: readonly CurveGroup[]): void {
    const kept = [...store.getState().curves].filter(([key]) => groups.some((group) => group.key === key));
    if (kept.length < store.getState().curves.size) store.setState({ curves: new Map(kept) });
  }

  function askNext(): void {
    underWay?.handle.cancel();
    underWay = null;
    const [group, ...others] = waiting;
    waiting = others;
    store.setState({ isUnderWay: group !== undefined });
    if (!group) return;
    const experiment = experimentNow();
    const question = questionOf(experiment, group);
    const subject = subjectOf(experiment, group.settings);
    const own: { handle: JobHandle; isAnswered: boolean } = { handle: NONE, isAnswered: false };
    underWay = own;
    own.handle = pool.start(
      { kind: 'curve', ...subject, rates: CURVE_RATES, ...knownRatesOf(experiment, group.settings) },
      {
        onPart(answer) {
          own.isAnswered = true;
          const curves = new Map(store.getState().curves).set(group.key, { question, answer });
          store.setState({ curves });
          if (isOvertaken(question, group)) askNext();
        },
        onDone: askNext,
        onFailed: askNext,
      },
    );
  }

  /** Whether the experiment asks something else of this group by now, or nothing. */
  function isOvertaken(question: string, { key }: CurveGroup): boolean {
    const experiment = experimentNow();
    const group = groupBySettings(experiment).find((candidate) => candidate.key === key);
    return group === undefined || questionOf(experiment, group) !== question;
  }

  function askTest(experiment: Experiment, groups: readonly CurveGroup[]): void {
    const group = groups.find(({ key }) => key === tested);
    if (!group) {
      testing?.handle.cancel();
      testing = null;
      if (store.getState().rangeTest) store.setState({ rangeTest: null });
      return;
    }
    const question = questionOf(experiment, group);
    if (testing?.question === question) return;
    const { key } = group;
    const handle = pool.start(
      { kind: 'rangeTest', ...subjectOf(experiment, withoutSchedule(group)), rates: CURVE_RATES },
      { onPart: (answer) => store.setState({ rangeTest: { key, question, answer } }) },
    );
    testing = { handle, question };
  }

  return {
    store,
    follow() {
      listen();
      const stops = [
        session.experiment.subscribe(listen),
        session.results.subscribe(({ searched }, before) => {
          if (searched !== before.searched) listen();
        }),
      ];
      return () => {
        for (const stop of stops) stop();
        underWay?.handle.cancel();
        testing?.handle.cancel();
        underWay = testing = null;
        waiting = [];
        asked = '';
      };
    },
    setTested(key) {
      tested = key;
      const experiment = experimentNow();
      askTest(experiment, groupBySettings(experiment));
    },
  };
}

const NONE: JobHandle = { cancel: () => {}, rest: () => {} };

/** All that decides a curve. */
function questionOf(experiment: Experiment, { key, settings }: CurveGroup): string {
  const { objective, start, epochs, dtype, noise } = experiment;
  const { minimumLoss } = subjectOf(experiment, settings);
  return JSON.stringify([objective, start, epochs, dtype, noise, minimumLoss, key]);
}

/** The rate of a range test grows by a rule of its own. */
function withoutSchedule({ settings: { schedule: _, ...settings } }: CurveGroup) {
  return settings;
}
