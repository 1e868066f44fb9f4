import type { Experiment, NetworkSetting } from '../core/experiment';
import { type Correction, listOnce } from './corrections';
import type { Language } from './language';
import { listOwnConstants, readObjective } from './linkObjective';
import { listRunSettings, readRunSettings } from './linkRuns';
import { isUsualStart, readStarts } from './linkStarts';
import { encode, readLeniently, readTexts } from './linkTexts';
import { MIGRATIONS, type Migration, migrate } from './migrations';
import { usualTraining } from './network';
import type { Parameter } from './parameterKinds';
import {
  type Controls,
  LONGEST_CSV,
  type Lock,
  type LossScale,
  PARAMETERS,
  type Panel,
  type ParameterName,
  type ParameterValues,
  type Resizing,
  type Speed,
  type Theme,
} from './parameters';
import { correctNoise } from './runSettings';
import { findFreeId } from './schema';
import { writeNumber } from './typedNumber';

/** What a link says beside the experiment: how it is looked at. */
export interface View {
  /** Epoch of the cursor, in [0, epochs]; null: the last. */
  readonly at: number | null;
  readonly speed: Speed;
  readonly lossScale: LossScale;
  readonly showTrack: boolean;
  readonly showWords: boolean;
  /** Null: the reader's own. */
  readonly language: Language | null;
  /** `system`: the reader's own. */
  readonly theme: Theme;
  /** Stop of the lesson, in [1, 8]; null: free play. Only the full page has a lesson. */
  readonly stop: number | null;
  /** What is asked before the outcome is shown, as `parseTask` reads it; '': nothing. */
  readonly task: string;
  /** Code that the tensors' playground shows; '': it is closed, or empty. Only the full page has it. */
  readonly tensors: string;
}

/** What a link asks of an embedded page, and the full page leaves alone. */
export interface Embedding {
  readonly panels: readonly Panel[];
  readonly controls: Controls;
  readonly locks: readonly Lock[];
  readonly showTransport: boolean;
  readonly showOpen: boolean;
  readonly resizing: Resizing;
  /** Hosts whose messages are heard; empty: any that frames the page. */
  readonly origins: readonly string[];
  readonly id: string;
  readonly title: string;
  /** Plays once when it is first seen, for readers who do not ask for less motion. */
  readonly autoplay: boolean;
}

/** An embedded page of which a link asks nothing. */
export const USUAL_EMBEDDING: Embedding = {
  panels: PARAMETERS.view.default,
  controls: PARAMETERS.ui.default,
  locks: PARAMETERS.lock.default,
  showTransport: true,
  showOpen: true,
  resizing: PARAMETERS.resize.default,
  origins: PARAMETERS.origin.default,
  id: PARAMETERS.id.default,
  title: PARAMETERS.title.default,
  autoplay: PARAMETERS.autoplay.default,
};

/** An experiment and its view, always legal, and what was wrong with the text, each thing once. */
export interface ParsedLink {
  readonly experiment: Experiment;
  readonly view: View;
  readonly embedding: Embedding;
  readonly corrections: readonly Correction[];
}

/**
 * Reads a link, or the part of it that starts with `?` or `#`. The hash wins over the query. Never throws: out of range
 * is clamped, unreadable falls back to the default, unknown is ignored.
 *
 * @param migrations from version 1 on. Default: those there are
 */
export function parseLink(text: string, migrations: readonly Migration[] = MIGRATIONS): ParsedLink {
  const given = readTexts(text);
  const { texts, corrections: ofVersion } = migrate(given.texts, migrations);
  const corrections = [...given.corrections, ...ofVersion];
  const read = <Name extends ParameterName>(name: Name): ParameterValues[Name] => {
    const parameter = PARAMETERS[name] as unknown as Parameter<ParameterValues[Name]>;
    const written = texts.get(name);
    if (written === undefined) return parameter.default;
    const { value, amendments } = readLeniently(parameter, written);
    corrections.push(...amendments.map((amendment) => ({ parameter: name, ...amendment })));
    return value;
  };

  const network = readNetwork(read('net'), read('csv'));
  const usual = network && usualTraining(network);
  const objective = readObjective(read('fn'), read('const'), corrections);
  const rates = usual && !texts.has('lr') ? usual.rates.map(writeNumber) : read('lr');
  const starts = readStarts(objective, read('w0'), texts.has('w0'), corrections);
  const epochs = usual && !texts.has('epochs') ? usual.epochs : read('epochs');
  const dtype = read('dtype');
  const hidden = read('hide');
  const ids = assignColours(read('colour'), rates.length, corrections);
  const settings = readRunSettings(read);
  const runs = rates.map((learningRate, place) => ({
    id: ids[place]!,
    learningRate,
    hidden: hidden.runs.includes(place + 1),
    ...settings(place),
    ...(starts.own[place] && { start: starts.own[place] }),
  }));
  for (const place of hidden.runs.filter((run) => run > rates.length)) {
    corrections.push({ parameter: 'hide', code: 'noSuchRun', given: `run${place}`, used: '' });
  }

  let at = read('at');
  if (at !== null && at > epochs) {
    const used = String(epochs);
    corrections.push({ parameter: 'at', code: 'clamped', given: String(at), used });
    at = epochs;
  }
  const view: View = {
    at,
    speed: read('speed'),
    lossScale: read('yscale'),
    showTrack: !hidden.track,
    showWords: !hidden.words,
    language: read('lang'),
    theme: read('theme'),
    stop: read('stop'),
    task: read('predict'),
    tensors: read('tensors'),
  };
  const embedding: Embedding = {
    panels: read('view'),
    controls: read('ui'),
    locks: read('lock'),
    showTransport: !hidden.transport,
    showOpen: !hidden.open,
    resizing: read('resize'),
    origins: read('origin'),
    id: read('id'),
    title: read('title'),
    autoplay: read('autoplay'),
  };
  const noise = correctNoise({ deviation: read('noise'), seed: read('seed'), seeds: read('seeds') });
  const experiment = {
    objective,
    start: starts.shared,
    epochs,
    dtype,
    runs,
    ...(noise && !network && { noise }),
    ...(network && { network }),
  };
  return { experiment, view, embedding, corrections: listOnce(corrections) };
}

/**
 * Writes the query string, with its `?`, that `parseLink` reads as this experiment and view; '' where all is as usual.
 * Under 500 characters without what it asks of an embedded page or of its reader.
 */
export function formatLink(
  experiment: Experiment,
  view: View,
  embedding: Embedding = USUAL_EMBEDDING,
): string {
  const { runs, noise, network = null } = experiment;
  const usual = network && usualTraining(network);
  const values: ParameterValues = {
    // a link that names no version is of the first
    v: PARAMETERS.v.range.greatest,
    fn: experiment.objective,
    const: listOwnConstants(experiment.objective),
    net: network,
    // too long for an address: the link opens the page, and the data are asked for again
    csv: (network?.data.text ?? '').length > LONGEST_CSV ? '' : (network?.data.text ?? ''),
    lr: runs.map(({ learningRate }) => learningRate),
    ...listRunSettings(runs),
    w0: { shared: experiment.start, own: runs.map(({ start }) => start ?? null) },
    epochs: experiment.epochs,
    noise: noise?.deviation ?? PARAMETERS.noise.default,
    seed: noise?.seed ?? PARAMETERS.seed.default,
    seeds: noise?.seeds ?? PARAMETERS.seeds.default,
    dtype: experiment.dtype,
    colour: runs.map(({ id }, place) => (id === place ? null : id + 1)),
    at: view.at === null ? null : Math.min(view.at, experiment.epochs),
    yscale: view.lossScale,
    hide: {
      track: !view.showTrack,
      words: !view.showWords,
      transport: !embedding.showTransport,
      open: !embedding.showOpen,
      runs: runs.flatMap(({ hidden }, place) => (hidden ? [place + 1] : [])),
    },
    speed: view.speed,
    lang: view.language,
    theme: view.theme,
    view: embedding.panels,
    ui: embedding.controls,
    lock: embedding.locks,
    resize: embedding.resizing,
    origin: embedding.origins,
    id: embedding.id,
    title: embedding.title,
    autoplay: embedding.autoplay,
    stop: view.stop,
    predict: view.task,
    tensors: view.tensors,
  };
  const pairs = (Object.keys(PARAMETERS) as ParameterName[]).flatMap((name) => {
    if (network && WAITING.includes(name)) return [];
    const [text, usualText] = formatValue(name, values);
    let isUsual = text === usualText;
    if (name === 'w0') isUsual &&= isUsualStart(experiment);
    if (usual && name === 'lr') isUsual = text === usual.rates.join();
    if (usual && name === 'epochs') isUsual = experiment.epochs === usual.epochs;
    return isUsual ? [] : [`${name}=${encode(text)}`];
  });
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** What a link does not name while a network is trained: it waits for somebody to come back to it. */
const WAITING: readonly ParameterName[] = ['fn', 'const', 'w0', 'noise', 'seed', 'seeds'];

/** The network of a link, with its own data where it has some. */
function readNetwork(network: NetworkSetting | null, text: string): NetworkSetting | null {
  return network?.data.name === 'own' ? { ...network, data: { ...network.data, text } } : network;
}

function formatValue<Name extends ParameterName>(
  name: Name,
  values: ParameterValues,
): [text: string, usual: string] {
  const format = PARAMETERS[name].format as (value: ParameterValues[Name]) => string;
  return [format(values[name]), format(PARAMETERS[name].default as ParameterValues[Name])];
}

/** One id for each run: its colour, else that of its place, else the smallest that is free. */
function assignColours(
  colours: readonly (number | null)[],
  runs: number,
  corrections: Correction[],
): readonly number[] {
  const ids: (number | null)[] = Array.from({ length: runs }, () => null);
  const isTaken = (id: number) => ids.includes(id);
  const tell = (colour: number, code: 'colourTaken' | 'noSuchRun') =>
    corrections.push({ parameter: 'colour', code, given: String(colour), used: '' });
  for (const [place, colour] of colours.entries()) {
    if (colour === null) continue;
    if (place >= runs) tell(colour, 'noSuchRun');
    else if (isTaken(colour - 1)) tell(colour, 'colourTaken');
    else ids[place] = colour - 1;
  }
  // places before free ones, so that one wrong colour does not shift those of all runs behind it
  for (const place of ids.keys()) if (ids[place] === null && !isTaken(place)) ids[place] = place;
  return ids.map((id, place) => {
    if (id !== null) return id;
    const free = findFreeId(ids.flatMap((taken) => (taken === null ? [] : [{ id: taken }])))!;
    ids[place] = free;
    return free;
  });
}
