import type { Run } from '../../core/experiment';
import { formatDefault } from '../../embed/commands';
import {
  type CorrectionReport,
  type RunReport,
  SETTABLE,
  type SettableName,
  type StateReport,
} from '../../embed/messages';
import { readView } from '../../state/address';
import { listChangedRuns } from '../../state/changedRuns';
import { formatLink, parseLink } from '../../state/link';
import { cursorOf } from '../../state/playback';
import type { Session } from '../../state/session';
import type { RunResult } from '../../worker/messages';

/** What encodeURIComponent would throw at. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Puts parameters into a running session, each as a link would. What is not named stays.
 *
 * @param texts each can be read by its row of the table
 * @returns what of them had to be corrected
 */
export function writeSettings(
  session: Session,
  texts: ReadonlyMap<SettableName, string>,
): readonly CorrectionReport[] {
  const { experiment, playback, preferences } = session;
  // the hash wins over the query, so these over what holds now
  const hash = [...texts]
    .map(([name, text]) => `${name}=${encodeURIComponent(text.replace(LONE_SURROGATE, '\ufffd'))}`)
    .join('&');
  const now = experiment.getState().experiment;
  const { experiment: asked, view, corrections } = parseLink(`${formatLink(now, readView(session))}#${hash}`);

  experiment.getState().actions.replace(asked);
  if (texts.has('at')) playback.getState().actions.seek(view.at);
  if (texts.has('speed')) playback.getState().actions.setSpeed(view.speed);
  const { setLossScale, setShowTrack, setShowWords } = preferences.getState().actions;
  if (texts.has('yscale')) setLossScale(view.lossScale);
  if (texts.has('hide')) setShowTrack(view.showTrack);
  if (texts.has('hide')) setShowWords(view.showWords);
  // not by the actions, which would keep on the reader's device what the host chose
  const { theme, language } = view;
  if (texts.has('theme')) preferences.setState({ theme });
  if (texts.has('lang') && language !== null) preferences.setState({ language, languageChoice: language });
  return corrections
    .filter(({ parameter }) => texts.has(parameter as SettableName))
    .map(({ parameter, code, given, used }) => ({ parameter, code, given, used }));
}

/**
 * All that a session shows, as plain data.
 *
 * @param corrections what was wrong with what this answers. Default: nothing
 */
export function readState(session: Session, corrections: StateReport['corrections'] = []): StateReport {
  const { experiment } = session.experiment.getState();
  const { playing } = session.playback.getState();
  const { byId, experiment: answered } = session.results.getState();
  const link = formatLink(experiment, readView(session));
  const changed = answered && listChangedRuns(answered, experiment);
  return {
    link,
    parameters: readParameters(link),
    epoch: cursorOf(session.playback.getState(), experiment.epochs),
    epochs: experiment.epochs,
    playing,
    runs: experiment.runs.map((run) => {
      const isCurrent = changed !== null && !changed.includes(run.id);
      return readRun(run, isCurrent ? byId.get(run.id) : undefined);
    }),
    corrections: corrections.map(({ parameter, code, given, used }) => ({ parameter, code, given, used })),
  };
}

function readRun(run: Run, result: RunResult | undefined): RunReport {
  const { id, learningRate, optimizer, schedule, hidden } = run;
  return {
    colour: id + 1,
    lr: learningRate.value,
    optimizer: optimizer?.name ?? 'sgd',
    schedule: schedule?.name ?? 'constant',
    hidden,
    word: result?.training?.word ?? result?.diagnosis.word ?? null,
    loss: result?.diagnosis.endLoss ?? null,
    weights: result?.lossCurve.parameters.map((values) => values.at(-1) ?? Number.NaN) ?? null,
  };
}

/** Every parameter as a link would write it, and the default of those that this link leaves out. */
function readParameters(link: string): StateReport['parameters'] {
  const texts = new Map(
    link
      .slice(1)
      .split('&')
      .map((pair) => pair.split('=', 2))
      .map(([name = '', text = '']) => [name, decodeURIComponent(text)] as const),
  );
  const entries = SETTABLE.map((name) => [name, texts.get(name) ?? formatDefault(name)] as const);
  return Object.fromEntries(entries) as StateReport['parameters'];
}
