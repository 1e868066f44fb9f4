import {
  NAME,
  type ReportMessage,
  type Reports,
  type ReportType,
  type StateReport,
  VERSION,
} from './messages';
import { isRecord, readOwn } from './record';

type Kind = 'string' | 'number' | 'boolean' | 'object' | 'list';

const STATE = {
  link: 'string',
  parameters: 'object',
  epoch: 'number',
  epochs: 'number',
  playing: 'boolean',
  runs: 'list',
  corrections: 'list',
} as const satisfies { readonly [Key in keyof StateReport]: Kind };

/** What a payload must have to be taken for a report of its type, and of which kind each is. */
export const PAYLOADS: {
  readonly [Type in ReportType]: { readonly [Key in keyof Reports[Type]]: Kind };
} = {
  ready: STATE,
  resize: { height: 'number' },
  change: STATE,
  run: { phase: 'string', ...STATE },
  state: STATE,
  image: { type: 'string', theme: 'string', width: 'number', height: 'number', url: 'string' },
  answer: {
    way: 'string',
    given: 'string',
    verdict: 'string',
    tries: 'number',
    duration: 'number',
    why: 'string',
  },
  error: { code: 'string', message: 'string' },
};

/** Reads what came as a message: any value at all. Null where it is no report of an explorer. Never throws. */
export function parseReport(data: unknown): ReportMessage | null {
  if (!isRecord(data) || readOwn(data, 'source') !== NAME || readOwn(data, 'v') !== VERSION) return null;
  const type = readOwn(data, 'type');
  const payload = readOwn(data, 'payload');
  if (typeof type !== 'string' || !Object.hasOwn(PAYLOADS, type) || !isRecord(payload)) return null;
  const kinds = Object.entries(PAYLOADS[type as ReportType]);
  const isWhole = kinds.every(([key, kind]) => kindOf(readOwn(payload, key)) === kind);
  return isWhole ? (data as unknown as ReportMessage) : null;
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;
}
