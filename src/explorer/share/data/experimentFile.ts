import type { Experiment } from '../../../core/experiment';
import type { ExperimentFileProblem } from '../../../locales/experimentFiles';
import { formatLink, parseLink, type View } from '../../../state/link';
import type { ParameterRange } from '../../../state/parameterKinds';
import { PARAMETERS, type ParameterName } from '../../../state/parameters';

/** What the first line of a file says it is. */
export const FORMAT = 'learning-rate-explorer';

/** A data file of eight runs over 10 000 epochs has some 6 MB. */
export const MOST_BYTES = 16_000_000;

/** An experiment, or why a file holds none. */
export type ParsedExperimentFile =
  | { readonly ok: true; readonly experiment: Experiment }
  | { readonly ok: false; readonly problem: ExperimentFileProblem };

/** How it is looked at is no part of an experiment; neither is what an embedded page has. All else is. */
const OF_THE_VIEW: readonly ParameterName[] = [
  'v',
  'at',
  'autoplay',
  'yscale',
  'speed',
  'lang',
  'theme',
  'view',
  'ui',
  'lock',
  'resize',
  'origin',
  'id',
  'title',
  'stop',
  'predict',
  'tensors',
];
const NAMES = (Object.keys(PARAMETERS) as ParameterName[]).filter((name) => !OF_THE_VIEW.includes(name));

const USUAL_VIEW: View = {
  at: PARAMETERS.at.default,
  speed: PARAMETERS.speed.default,
  lossScale: PARAMETERS.yscale.default,
  showTrack: true,
  showWords: true,
  language: null,
  theme: 'system',
  stop: null,
  task: PARAMETERS.predict.default,
  tensors: PARAMETERS.tensors.default,
};

/**
 * Writes an experiment as a file that `parseExperimentFile` reads: JSON, its parameters by their names in a link, each
 * as a link writes it, the usual ones too.
 */
export function formatExperimentFile(experiment: Experiment): string {
  return `${JSON.stringify(describeExperiment(experiment), null, 2)}\n`;
}

/** What a file says of an experiment. */
export function describeExperiment(experiment: Experiment): {
  readonly format: string;
  readonly version: number;
  readonly parameters: Readonly<Record<string, string>>;
} {
  const texts = readTexts(formatLink(experiment, USUAL_VIEW));
  const parameters = NAMES.map((name) => [name, texts.get(name) ?? formatUsual(name)]);
  return { format: FORMAT, version: PARAMETERS.v.default, parameters: Object.fromEntries(parameters) };
}

/**
 * Reads what a file says, by the table that links are read by. All of it is as it says, or nothing is: what is out of
 * range or unknown is a problem. Never throws. Data files, which hold their experiment, are read too.
 */
export function parseExperimentFile(text: string): ParsedExperimentFile {
  const refuse = (problem: ExperimentFileProblem): ParsedExperimentFile => ({ ok: false, problem });
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return refuse({ code: 'notJson' });
  }
  if (!isRecord(file) || file.format !== FORMAT || !isRecord(file.parameters))
    return refuse({ code: 'foreign' });
  const { version, parameters } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return refuse({ code: 'foreign' });
  if (version > PARAMETERS.v.default) return refuse({ code: 'newerVersion', version });

  const pairs = [`v=${version}`];
  for (const [name, value] of Object.entries(parameters)) {
    const known = NAMES.find((own) => own === name);
    if (known === undefined) return refuse({ code: 'unknown', parameter: name });
    const items: unknown[] = Array.isArray(value) ? value : [value];
    if (!items.every(isTextOrNumber)) return refuse(unreadable(known, JSON.stringify(value)));
    pairs.push(`${name}=${encodeURIComponent(items.join(',').replace(/\p{Surrogate}/gu, '\ufffd'))}`);
  }
  const { experiment, view, corrections } = parseLink(`?${pairs.join('&')}`);
  const [wrong] = corrections;
  if (wrong) return refuse(unreadable(NAMES.find((name) => name === wrong.parameter) ?? 'fn', wrong.given));
  // what else `hide` may name is how a page looks
  if (!view.showTrack || !view.showWords) return refuse(unreadable('hide', 'track, words'));
  return { ok: true, experiment };
}

/** The values of a link by name. */
function readTexts(link: string): ReadonlyMap<string, string> {
  const pairs = link.slice(1).split('&');
  return new Map(
    pairs.map((pair) => {
      const [name = '', text = ''] = pair.split('=', 2);
      return [name, decodeURIComponent(text)];
    }),
  );
}

function formatUsual<Name extends ParameterName>(name: Name): string {
  const format = PARAMETERS[name].format as (value: unknown) => string;
  return format(PARAMETERS[name].default);
}

function unreadable(parameter: ParameterName, given: string): ExperimentFileProblem {
  const range: ParameterRange = PARAMETERS[parameter].range;
  return { code: 'unreadable', parameter, given, range: typeof range === 'string' ? null : range };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextOrNumber(item: unknown): boolean {
  return typeof item === 'string' || typeof item === 'number';
}
