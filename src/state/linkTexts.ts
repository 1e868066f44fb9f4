import type { Correction } from './corrections';
import { decode, INVISIBLE, splitLink, splitPairs } from './linkPairs';
import { type Parameter, quote, type Reading, readAs } from './parameterKinds';
import { PARAMETERS, type ParameterName } from './parameters';

/** The texts of a link by the name of their parameter. */
export type LinkTexts = ReadonlyMap<string, string>;

/**
 * Cuts a link into the texts of its parameters. The hash wins over the query; of a repeated name the last one holds.
 * What a page that frames us adds, or a site that passes links on, is no mistake of anyone's.
 */
export function readTexts(link: string): {
  readonly texts: LinkTexts;
  readonly corrections: readonly Correction[];
} {
  const { query, hash } = splitLink(link);
  const texts = new Map<string, string>();
  const corrections: Correction[] = [];
  for (const part of [query, hash]) {
    const own = new Map<string, string>();
    for (const [name, value] of splitPairs(part, isFlag)) {
      const told = { parameter: quote(name), given: quote(value) };
      const before = own.get(name);
      if (!isParameter(name)) {
        if (part === query && !ADDED_BY_OTHERS.test(name))
          corrections.push({ ...told, code: 'unknown', used: '' });
        continue;
      }
      if (before !== undefined && before !== value)
        corrections.push({ ...told, given: quote(before), code: 'repeated', used: quote(value) });
      own.set(name, value);
    }
    for (const [name, value] of own) texts.set(name, value);
  }
  return { texts, corrections };
}

/** Whether the part of a link behind `#` speaks of this page's parameters, rather than of a place on the page. */
export function isHashRead(hash: string): boolean {
  return splitPairs(hash, isFlag).some(([name]) => isParameter(name));
}

/**
 * Reads a text by a row of the table. One that says nothing is the default, and no mistake. One that can't be read is
 * read without what happens to links on their way: encoded twice, an invisible character, the end of a sentence.
 */
export function readLeniently<T>(parameter: Parameter<T>, text: string): Reading<T> {
  const reading = parameter.parse(text);
  if (reading.amendments.length === 0) return reading;
  if (text.trim() === '') return readAs(parameter.default);
  const mended = parameter.parse(decode(text).replace(INVISIBLE, '').replace(END_OF_SENTENCE, ''));
  return countUnreadable(mended) < countUnreadable(reading) ? mended : reading;
}

/** As short as a link may be, and legible: what a query may hold stays as it is. */
export function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/%(2C|2F|3A)/g, decode);
}

/** What follows a link in a sentence, in a mail or in Markdown, of either kind of keyboard. */
const END_OF_SENTENCE = /[\s.,;:!?'"`*)\]}>”’»。，、；：！？）】》」』…]+$/;

/** Mail and advertising, WeChat and other networks that pass links on, and the hosts that frame us. */
const ADDED_BY_OTHERS = new RegExp(
  `^(?:${[
    'utm_.*|.*cl(?:ic)?k?id|gad_.*|[gw]braid|srsltid|mc_[ce]id|mkt_tok|igsh(?:id)?|si|trk|ref(?:_.*)?|spm',
    'from|isappinstalled|scene|subscene|ascene|clicktime|enterid|sessionid|devicetype|version|nettype|pass_ticket',
    'wx_header|exportkey|chksm|mpshare|srcid|sharer_.*|share_.*|fontgear|tdsourcetag|adtag|vd_source|bd_vid',
    'secret|_.*',
  ].join('|')})$`,
);

/** Whether a name alone says something, as HTML writes an attribute that is on. */
function isFlag(name: string): boolean {
  return isParameter(name) && PARAMETERS[name].isFlag === true;
}

function isParameter(name: string): name is ParameterName {
  return Object.hasOwn(PARAMETERS, name);
}

function countUnreadable({ amendments }: Reading<unknown>): number {
  return amendments.filter(({ code }) => code === 'unreadable').length;
}
