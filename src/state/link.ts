import type { Experiment } from '../core/experiment';
import type { Language } from './language';
import { decode, splitLink, splitPairs } from './linkPairs';
import { type Amendment, type AmendmentCode, quote } from './parameterKinds';
import {
  type Controls,
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
import { findFreeId } from './schema';

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
};

/** One thing in a link that does not mean what it says. */
export interface Correction extends Omit<Amendment, 'code'> {
  readonly parameter: string;
  readonly code: CorrectionCode;
}

export type CorrectionCode =
  | AmendmentCode
  /** No parameter of this page has that name. */
  | 'unknown'
  /** Named twice: the last one holds. */
  | 'repeated'
  /** A run that the list of rates does not have. */
  | 'noSuchRun'
  /** A colour that an earlier run has already. */
  | 'colourTaken'
  /** Of a version that this page is too old for. */
  | 'newerVersion';

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
 */
export function parseLink(text: string): ParsedLink {
  const corrections: Correction[] = [];
  const texts = migrate(readTexts(text, corrections), corrections);
  const read = <Name extends ParameterName>(name: Name): ParameterValues[Name] => {
    const parameter = PARAMETERS[name];
    const given = texts.get(name);
    if (given === undefined) return parameter.default as ParameterValues[Name];
    const { value, amendments } = parameter.parse(given);
    corrections.push(...amendments.map((amendment) => ({ parameter: name, ...amendment })));
    return value as ParameterValues[Name];
  };

  const objective = read('fn');
  const rates = read('lr');
  const start = read('w0');
  const epochs = read('epochs');
  const dtype = read('dtype');
  const hidden = read('hide');
  const ids = assignColours(read('colour'), rates.length, corrections);
  const runs = rates.map((learningRate, place) => ({
    id: ids[place]!,
    learningRate,
    hidden: hidden.runs.includes(place + 1),
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
  };
  const experiment = { objective, start, epochs, dtype, runs };
  return { experiment, view, embedding, corrections: listOnce(corrections) };
}

/**
 * Writes the query string, with its `?`, that `parseLink` reads as this experiment and view; '' where all is as usual.
 * Under 500 characters without what it asks of an embedded page.
 */
export function formatLink(
  experiment: Experiment,
  view: View,
  embedding: Embedding = USUAL_EMBEDDING,
): string {
  const { runs } = experiment;
  const values: ParameterValues = {
    v: PARAMETERS.v.default,
    fn: experiment.objective,
    lr: runs.map(({ learningRate }) => learningRate),
    w0: experiment.start,
    epochs: experiment.epochs,
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
  };
  const pairs = (Object.keys(PARAMETERS) as ParameterName[]).flatMap((name) => {
    const [text, usual] = formatValue(name, values);
    return text === usual ? [] : [`${name}=${encode(text)}`];
  });
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** Whether the part of a link behind `#` speaks of this page's parameters, rather than of a place on the page. */
export function isHashRead(hash: string): boolean {
  return splitPairs(hash).some(([name]) => isParameter(name));
}

function formatValue<Name extends ParameterName>(
  name: Name,
  values: ParameterValues,
): [text: string, usual: string] {
  const format = PARAMETERS[name].format as (value: ParameterValues[Name]) => string;
  return [format(values[name]), format(PARAMETERS[name].default as ParameterValues[Name])];
}

/** The texts by name. What a page that frames us adds, or a site that passes links on, is no mistake of anyone's. */
function readTexts(text: string, corrections: Correction[]): ReadonlyMap<string, string> {
  const { query, hash } = splitLink(text);
  const texts = new Map<string, string>();
  for (const part of [query, hash]) {
    const own = new Map<string, string>();
    for (const [name, value] of splitPairs(part)) {
      const told = { parameter: quote(name), given: quote(value) };
      if (isParameter(name)) {
        if (own.has(name))
          corrections.push({ ...told, given: quote(own.get(name)!), code: 'repeated', used: quote(value) });
        own.set(name, value);
      } else if (part === query && !ADDED_BY_OTHERS.test(name)) {
        corrections.push({ ...told, code: 'unknown', used: '' });
      }
    }
    for (const [name, value] of own) texts.set(name, value);
  }
  return texts;
}

const ADDED_BY_OTHERS = /^(utm_.*|.*clid|secret|from|isappinstalled|scene|ref|spm|_.*)$/;

/**
 * Turns the texts of an older version into those of this one. Version 1 is the first: what changes the meaning of a
 * published text adds a step here, by the version it starts from.
 */
const MIGRATIONS: ReadonlyMap<number, (texts: ReadonlyMap<string, string>) => ReadonlyMap<string, string>> =
  new Map();

function migrate(texts: ReadonlyMap<string, string>, corrections: Correction[]): ReadonlyMap<string, string> {
  const given = texts.get('v');
  const { value, amendments } =
    given === undefined ? { value: 1, amendments: [] } : PARAMETERS.v.parse(given);
  for (const amendment of amendments) {
    const isNewer = amendment.code === 'clamped' && Number(amendment.given) > PARAMETERS.v.default;
    corrections.push({ parameter: 'v', ...amendment, ...(isNewer && { code: 'newerVersion' }) });
  }
  let migrated = texts;
  for (let version = value; version < PARAMETERS.v.default; version += 1) {
    migrated = MIGRATIONS.get(version)?.(migrated) ?? migrated;
  }
  return migrated;
}

/** As short as a link may be, and legible: what a query may hold stays as it is. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/%(2C|2F|3A)/g, decode);
}

function isParameter(name: string): name is ParameterName {
  return Object.hasOwn(PARAMETERS, name);
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

function listOnce(corrections: readonly Correction[]): readonly Correction[] {
  return [...new Map(corrections.map((correction) => [JSON.stringify(correction), correction])).values()];
}
