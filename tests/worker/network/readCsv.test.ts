import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { DATA_SETS } from '../../../src/core/data/dataSets';
import { openData } from '../../../src/worker/network/openData';
import { MOST_CHARACTERS, readCsv } from '../../../src/worker/network/readCsv';

const FLOWERS = 'length,width,species\n5.1,3.5,setosa\n7,3.2,versicolor\n4.9,3,setosa\n6.4,3.2,versicolor';

function dataOf(text: string) {
  const read = readCsv(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.data;
}

function problemOf(text: string) {
  const read = readCsv(text);
  return read.ok ? null : read.problem;
}

describe('data in text', () => {
  it('have the names of the first row, and classes in the order of the alphabet', () => {
    const { featureNames, classNames, inputs, labels } = dataOf(FLOWERS);
    expect(featureNames).toEqual(['length', 'width']);
    expect(classNames).toEqual(['setosa', 'versicolor']);
    expect(inputs).toEqual({
      dtype: 'float64',
      shape: [4, 2],
      data: Float64Array.of(5.1, 3.5, 7, 3.2, 4.9, 3, 6.4, 3.2),
    });
    expect([...labels.data]).toEqual([0, 1, 0, 1]);
  });

  it('may have no names', () => {
    const { featureNames, inputs } = dataOf(FLOWERS.slice(FLOWERS.indexOf('\n') + 1));
    expect(featureNames).toEqual(['x₁', 'x₂']);
    expect(inputs).toEqual(dataOf(FLOWERS).inputs);
  });

  it.each([
    ['tabs', FLOWERS.replaceAll(',', '\t')],
    ['semicolons', FLOWERS.replaceAll(',', ';')],
    ['semicolons, with decimals behind a comma', FLOWERS.replaceAll(',', ';').replaceAll('.', ',')],
    ['tabs, with decimals behind a comma', FLOWERS.replaceAll(',', '\t').replaceAll('.', ',')],
    ['the line ends of Windows', FLOWERS.replaceAll('\n', '\r\n')],
    ['quotes', FLOWERS.replaceAll(/[^,\n]+/g, '"$&"')],
    ['space around cells', FLOWERS.replaceAll(',', ' , ')],
    ['empty rows', `\n\n${FLOWERS.replaceAll('\n', '\n\n')}\n\n`],
    ['a byte order mark', `\uFEFF${FLOWERS}`],
  ])('may be written with %s', (_, text) => {
    expect(dataOf(text)).toEqual(dataOf(FLOWERS));
  });

  it.each(['class', 'Label', 'TARGET', 'species', 'y', '类别'])(
    'have the class in the column that is called %s, wherever it stands',
    (name) => {
      const { featureNames, classNames } = dataOf(`a,${name},b\n1,u,2\n3,v,4\n5,u,6\n7,v,8`);
      expect(featureNames).toEqual(['a', 'b']);
      expect(classNames).toEqual(['u', 'v']);
    },
  );

  it('may have whole numbers for classes, in their order, and 1.0 is 1', () => {
    const { classNames, labels } = dataOf('0.5,10\n0.6,2\n0.7,1.0\n0.8,1');
    expect(classNames).toEqual(['1', '2', '10']);
    expect([...labels.data]).toEqual([2, 1, 0, 0]);
  });

  it('leave out a column that counts the rows, and say so', () => {
    const read = readCsv('Id,a,species\n1,5,u\n2,6,u\n3,7,v\n4,8,v');
    expect(read.ok && read.leftOut).toEqual(['Id']);
    expect(read.ok && read.data.featureNames).toEqual(['a']);
    const other = readCsv('Id,a,species\n9,5,u\n2,6,u\n3,7,v\n4,8,v');
    expect(other.ok && other.data.featureNames).toEqual(['Id', 'a']);
  });

  it('come back from a random table as they were', () => {
    const cell = fc.double({ min: -1e100, max: 1e100, noNaN: true, noDefaultInfinity: true });
    const name = fc.string({ minLength: 1, maxLength: 8 }).map((text) => `c${text}`.trim());
    const table = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 4, max: 30 }))
      .chain(([features, rows]) =>
        fc.record({
          names: fc.array(name, { minLength: features, maxLength: features }),
          values: fc.array(fc.array(cell, { minLength: features, maxLength: features }), {
            minLength: rows,
            maxLength: rows,
          }),
          separator: fc.constantFrom(',', ';', '\t'),
          hasNames: fc.boolean(),
          newline: fc.constantFrom('\n', '\r\n'),
        }),
      );
    fc.assert(
      fc.property(table, ({ names, values, separator, hasNames, newline }) => {
        const classOf = (k: number) => ['q"uoted', 'with, comma', 'two\nlines'][k % 3]!;
        const rows = values.map((row, k) => [...row.map(String), classOf(k)]);
        const plainNames = names.map((one) => one.replaceAll(/[\r\n]/g, ' '));
        const text = Papa.unparse(hasNames ? [[...plainNames, 'class'], ...rows] : rows, {
          delimiter: separator,
          newline,
        });
        const read = dataOf(text);
        expect(read.inputs.data).toEqual(Float64Array.from(values.flat(), (value) => value + 0));
        expect([...read.labels.data].map((label) => read.classNames[label])).toEqual(
          values.map((_, k) => classOf(k)),
        );
        if (hasNames) expect(read.featureNames).toEqual(plainNames.map((one) => one.trim()));
      }),
      { numRuns: 300 },
    );
  });
});

describe('text that is no data', () => {
  it.each([
    ['nothing', '', { code: 'tooFewRows', rows: 0, least: 4 }],
    ['three rows', '1,u\n2,v\n3,u', { code: 'tooFewRows', rows: 3, least: 4 }],
    ['one column', 'u\nv\nu\nv\nu', { code: 'noFeatures' }],
    [
      'a missing cell',
      FLOWERS.replace('7,', ','),
      { code: 'missingCell', row: 3, column: 1, name: 'length', text: '' },
    ],
    [
      'a cell that says NA',
      FLOWERS.replace('3.5', 'NA'),
      { code: 'missingCell', row: 2, column: 2, name: 'width', text: 'NA' },
    ],
    [
      'a flower without a name',
      FLOWERS.replace('3,setosa', '3,'),
      { code: 'missingCell', row: 4, column: 3, name: 'species', text: '' },
    ],
    [
      'text among numbers',
      FLOWERS.replace('6.4', 'tall'),
      { code: 'notNumber', row: 5, column: 1, name: 'length', text: 'tall' },
    ],
    [
      'text among numbers, after an empty row',
      `\n${FLOWERS.replace('6.4', 'tall')}`,
      { code: 'notNumber', row: 6, column: 1, name: 'length', text: 'tall' },
    ],
    [
      'a decimal comma where commas separate',
      FLOWERS.replace('5.1', '"5,1"'),
      { code: 'notNumber', row: 2, column: 1, name: 'length', text: '5,1' },
    ],
    [
      'a number beyond all measure',
      FLOWERS.replace('5.1', '1e300'),
      { code: 'hugeNumber', row: 2, column: 1, name: 'length', text: '1e300' },
    ],
    [
      'one class',
      FLOWERS.replaceAll('versicolor', 'setosa'),
      { code: 'oneClass', className: 'setosa', column: 3, name: 'species' },
    ],
    [
      'measures for classes',
      '1,0.5\n2,0.7\n3,1\n4,2',
      { code: 'brokenClass', row: 1, column: 2, name: null, text: '0.5' },
    ],
    ['a short row', FLOWERS.replace('7,3.2,', '7,'), { code: 'rowLength', row: 3, cells: 2, expected: 3 }],
    [
      'a long row',
      FLOWERS.replace('7,3.2,', '7,3.2,1,'),
      { code: 'rowLength', row: 3, cells: 4, expected: 3 },
    ],
    ['an open quote', FLOWERS.replace('versicolor', '"versicolor'), { code: 'openQuote', row: 3 }],
  ] as const)('%s is told', (_, text, problem) => {
    expect(problemOf(text)).toEqual(problem);
  });

  it('of 17 classes, 65 features, 10 001 rows or more than 2 MB is told', () => {
    const rows = (count: number, row: (k: number) => string) =>
      Array.from({ length: count }, (_, k) => row(k)).join('\n');
    expect(problemOf(rows(34, (k) => `${k},c${k % 17}`))).toEqual({
      code: 'tooManyClasses',
      classes: 17,
      most: 16,
      column: 2,
      name: null,
    });
    expect(problemOf(rows(34, (k) => `${k},c${k % 16}`))).toBe(null);
    expect(problemOf(rows(4, (k) => `${'1,'.repeat(65)}c${k % 2}`))).toEqual({
      code: 'tooManyFeatures',
      features: 65,
      most: 64,
    });
    expect(problemOf(rows(4, (k) => `${'1,'.repeat(64)}c${k % 2}`))).toBe(null);
    expect(problemOf(rows(10_001, (k) => `1,${k % 2}`))).toEqual({
      code: 'tooManyRows',
      rows: 10_001,
      most: 10_000,
    });
    expect(problemOf(rows(10_000, (k) => `1,${k % 2}`))).toBe(null);
    expect(problemOf(' '.repeat(MOST_CHARACTERS + 1))).toEqual({
      code: 'tooLong',
      characters: 2_000_001,
      most: 2_000_000,
    });
  });

  it('never throws, whatever it is', () => {
    const piece = fc.constantFrom(
      ',',
      ';',
      '\t',
      '\n',
      '\r\n',
      '"',
      '1',
      '-2.5',
      'a',
      'NA',
      'class',
      ' ',
      '\0',
      '1,5',
    );
    const anything = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const read = readCsv(text);
        if (!read.ok) return;
        expect(read.data.inputs.data.every(Number.isFinite)).toBe(true);
        expect(read.data.classNames.length).toBeGreaterThan(1);
      }),
      { numRuns: 2_000 },
    );
  });
});

it('a set of the page is opened by its name, and own data by their text', () => {
  expect(openData({ name: 'moons', seed: 3 })).toEqual({ ok: true, data: DATA_SETS.moons(3), leftOut: [] });
  expect(openData({ name: 'own', seed: 1, text: FLOWERS })).toEqual(readCsv(FLOWERS));
  expect(openData({ name: 'own', seed: 1 }).ok).toBe(false);
});
