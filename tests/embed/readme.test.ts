import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PAYLOAD_KEYS } from '../../src/embed/commands';
import { SETTABLE } from '../../src/embed/messages';
import { PAYLOADS } from '../../src/embed/reports';
import { PARAMETERS } from '../../src/state/parameters';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

/** Cells of each row of the table whose first heading is this. */
function readTable(heading: string): string[][] {
  const table = readme.split('\n\n').find((part) => part.startsWith(`| ${heading} |`));
  if (!table) throw new Error(`README.md has no table of a ${heading}`);
  return table
    .trim()
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

/** What a cell names in code. */
const codeOf = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code);

test('the README names every parameter in order, its default, and whether a running explorer takes it', () => {
  const rows = readTable('parameter').map(([name, usual, , set]) => [
    codeOf(name)[0],
    codeOf(usual)[0] ?? '',
    set !== '',
  ]);
  const settable: readonly string[] = SETTABLE;
  expect(rows).toEqual(
    Object.values(PARAMETERS).map((parameter) => {
      const format = parameter.format as (value: unknown) => string;
      return [parameter.name, format(parameter.default), settable.includes(parameter.name)];
    }),
  );
});

test('the README names every choice of a parameter that has named ones', () => {
  const told = new Map(
    readTable('parameter').map(([name, usual, what]) => [codeOf(name)[0], `${usual} ${what}`]),
  );
  for (const { name, range } of Object.values(PARAMETERS)) {
    if (typeof range === 'string' || 'least' in range) continue;
    const choices = range.filter((choice) => !/^run[^s]/.test(choice) || choice === 'run2');
    for (const choice of choices)
      expect(told.get(name), `${name}=${choice}`).toMatch(new RegExp(`\\b${choice}\\b`));
  }
});

/** What commands are answered by that are not answered by `state`. */
const ANSWERS: Readonly<Record<string, string>> = { hello: 'ready', image: 'image' };

test('the README names every command, what its payload takes, and its answer', () => {
  expect(readTable('command').map(([type, payload]) => [codeOf(type)[0], codeOf(payload)])).toEqual(
    Object.entries(PAYLOAD_KEYS).map(([type, keys]) => [type, type === 'set' ? [] : keys]),
  );
  for (const [type, , , answer] of readTable('command'))
    expect(codeOf(answer)).toEqual([ANSWERS[codeOf(type)[0] ?? ''] ?? 'state']);
});

test('the README names every report and all of its payload', () => {
  expect(readTable('report').map(([type, payload]) => [codeOf(type)[0], codeOf(payload)])).toEqual(
    Object.entries(PAYLOADS).map(([type, kinds]) => [type, Object.keys(kinds)]),
  );
});
