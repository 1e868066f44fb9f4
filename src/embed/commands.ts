import { PARAMETERS } from '../state/parameters';
import {
  type Commands,
  type CommandType,
  IMAGE_CHOICES,
  type ImageChoice,
  type MessageId,
  NAME,
  SETTABLE,
  type SettableName,
  VERSION,
} from './messages';
import { isRecord, readOwn } from './record';

/** A command, read: what is set is text as in a link, and nothing is left to be checked. */
export type Command = { readonly id: MessageId | null } & (
  | { readonly type: 'hello' | 'get' | 'play' | 'pause' | 'reset' }
  | { readonly type: 'set'; readonly texts: ReadonlyMap<SettableName, string> }
  | { readonly type: 'step'; readonly by: number }
  | { readonly type: 'image'; readonly choice: ImageChoice }
);

/** A command, or why it is none; `null` where the message is not for this page at all. */
export type ParsedCommand =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly id: MessageId | null; readonly problem: string }
  | null;

/** Longest text that is looked at; a link as a whole stays under 500 characters. */
const LONGEST_TEXT = 2000;

/**
 * Reads what came as a message: any value at all. Never throws.
 *
 * Parameters are read by the table that links are read by. Out of range is legal, and clamped where it is put; what
 * can't be read, or is no parameter, makes the whole command invalid.
 */
export function parseCommand(data: unknown): ParsedCommand {
  if (!isRecord(data) || readOwn(data, 'target') !== NAME) return null;
  const id = readId(readOwn(data, 'id'));
  const refuse = (problem: string): ParsedCommand => ({ ok: false, id, problem });
  if (readOwn(data, 'v') !== VERSION)
    return refuse(`v must be ${VERSION}; got ${show(readOwn(data, 'v'))}. Write v: ${VERSION}.`);

  const payload = readOwn(data, 'payload') ?? {};
  if (!isRecord(payload))
    return refuse(`payload must be an object; got ${show(payload)}. Write payload: {}.`);
  const type = readOwn(data, 'type');
  if (!isCommandType(type))
    return refuse(`type must be one of ${Object.keys(PAYLOAD_KEYS).join(', ')}; got ${show(type)}.`);
  const keys: readonly string[] = PAYLOAD_KEYS[type];
  const stranger = Object.keys(payload).find((key) => !keys.includes(key));
  if (stranger !== undefined)
    return refuse(
      `payload of ${type} takes ${keys.length > 0 ? keys.join(', ') : 'nothing'}; got ${show(stranger)}.`,
    );

  if (type === 'step') {
    const by = readOwn(payload, 'by') ?? 1;
    if (typeof by !== 'number' || !Number.isSafeInteger(by))
      return refuse(`by must be a whole number; got ${show(by)}. Write by: 1.`);
    return { ok: true, command: { id, type, by } };
  }
  if (type === 'image') {
    for (const [key, names] of Object.entries(IMAGE_CHOICES)) {
      const given = readOwn(payload, key);
      if (given !== undefined && !(names as readonly unknown[]).includes(given))
        return refuse(
          `${key} must be one of ${names.join(', ')}; got ${show(given)}. Write one, or leave it out.`,
        );
    }
    return { ok: true, command: { id, type, choice: payload } };
  }
  if (type !== 'set' && type !== 'theme' && type !== 'lang') return { ok: true, command: { id, type } };
  const missing = type === 'set' ? undefined : keys.find((key) => !Object.hasOwn(payload, key));
  if (missing !== undefined) return refuse(`payload of ${type} must have ${missing}; got none.`);
  const texts = new Map<SettableName, string>();
  for (const name of SETTABLE) {
    if (!Object.hasOwn(payload, name)) continue;
    const text = readSetting(name, readOwn(payload, name));
    const problem = text === null ? describe(name, readOwn(payload, name)) : findUnreadable(name, text);
    if (text === null || problem !== null) return refuse(problem ?? '');
    texts.set(name, text);
  }
  return { ok: true, command: { id, type: 'set', texts } };
}

/** What the payload of each command may name; own keys of it and nothing else. */
export const PAYLOAD_KEYS: { readonly [Type in CommandType]: readonly (keyof Commands[Type])[] } = {
  hello: [],
  get: [],
  set: SETTABLE,
  play: [],
  pause: [],
  step: ['by'],
  reset: [],
  theme: ['theme'],
  lang: ['lang'],
  image: ['type', 'theme'],
};

function isCommandType(type: unknown): type is CommandType {
  return typeof type === 'string' && Object.hasOwn(PAYLOAD_KEYS, type);
}

function readId(id: unknown): MessageId | null {
  const isLegal = typeof id === 'number' ? Number.isFinite(id) : typeof id === 'string' && id.length <= 64;
  return isLegal ? (id as MessageId) : null;
}

/** The text that a link would hold; null where the value is of no kind that has one. */
function readSetting(name: SettableName, setting: unknown): string | null {
  if (setting === null) return formatDefault(name);
  const items = Array.isArray(setting) ? setting : [setting];
  if (items.length > LONGEST_TEXT || !items.every(isTextOrNumber)) return null;
  const text = items.join(',');
  return text.length > LONGEST_TEXT ? null : text;
}

/** What a link would write for a parameter's default. */
export function formatDefault<Name extends SettableName>(name: Name): string {
  const format = PARAMETERS[name].format as (value: unknown) => string;
  return format(PARAMETERS[name].default);
}

function isTextOrNumber(item: unknown): item is string | number {
  return typeof item === 'string' || (typeof item === 'number' && Number.isFinite(item));
}

/** Says what part of a text can't be read; null where all of it can, even if out of range. */
function findUnreadable(name: SettableName, text: string): string | null {
  const amendment = PARAMETERS[name]
    .parse(text)
    .amendments.find(({ code }) => code !== 'clamped' && code !== 'rounded');
  if (!amendment) return name === 'hide' ? findUnhideable(text) : null;
  return `${describe(name, amendment.given)} ${amendment.code === 'tooMany' ? `At most ${amendment.used}.` : ''}`.trim();
}

/** A frame is laid out once: what of it is left out can only be said in its address. */
function findUnhideable(text: string): string | null {
  const { transport, open } = PARAMETERS.hide.parse(text).value;
  if (!transport && !open) return null;
  return `hide must hold track, words or runs while the explorer runs; got ${show(text)}. Write it in the frame's address.`;
}

/** Subject, allowed set and value. */
function describe(name: SettableName, given: unknown): string {
  const { range } = PARAMETERS[name];
  const allowed =
    typeof range === 'string'
      ? range === 'expression'
        ? `be an expression in w, or in x and y, such as ${formatDefault(name)}`
        : 'hold an epoch and a learning rate, such as 20:0.6'
      : 'least' in range
        ? `hold numbers in [${range.least}, ${range.greatest}]`
        : `hold one of ${range.join(', ')}`;
  return `${name} must ${allowed}; got ${show(given)}.`;
}

/** The start of what was given, short enough to be read in a console. */
function show(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : isTextOrNumber(value) ? String(value) : '';
  const kind = value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value;
  return text === '' ? kind : text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
