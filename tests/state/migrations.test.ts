import { describe, expect, test } from 'vitest';
import { parseLink } from '../../src/state/link';
import { MIGRATIONS, type Migration } from '../../src/state/migrations';
import { PARAMETERS } from '../../src/state/parameters';

/** As if epochs had been counted in tens at first, and the speed in epochs a minute until lately. */
const changed = (name: string, factor: number): Migration => {
  return (texts) => {
    const text = texts.get(name);
    return text === undefined ? texts : new Map([...texts, [name, String(Number(text) * factor)]]);
  };
};
const migrations = [changed('epochs', 10), changed('speed', 1 / 60)];

function read(link: string) {
  const { experiment, view, corrections } = parseLink(link, migrations);
  return {
    epochs: experiment.epochs,
    speed: view.speed,
    told: corrections.map(({ code, given, used }) => `${code} ${given} → ${used}`),
  };
}

describe('with two changes of meaning since version 1', () => {
  test('a link that names no version, or the first, goes through both', () => {
    for (const version of ['', '&v=1', '&v=', '#v=1'])
      expect(read(`?epochs=7&speed=240${version}`)).toEqual({ epochs: 70, speed: 4, told: [] });
  });

  test('a link of a version between goes through what came after it, one of the newest through nothing', () => {
    expect(read('?v=2&epochs=7&speed=240')).toEqual({ epochs: 7, speed: 4, told: [] });
    expect(read('?v=3&epochs=7&speed=240')).toEqual({ epochs: 7, speed: 240, told: [] });
  });

  test('what a link does not name stays as usual', () => {
    expect(read('')).toEqual({ epochs: 50, speed: 8, told: [] });
  });

  test('a newer version is read as the newest, and told; one that is none is the first, and told', () => {
    expect(read('?v=4&epochs=7')).toEqual({ epochs: 7, speed: 8, told: ['newerVersion 4 → 3'] });
    expect(read('?v=99.5&epochs=7')).toEqual({ epochs: 7, speed: 8, told: ['newerVersion 99.5 → 3'] });
    expect(read('?v=0&epochs=7')).toEqual({ epochs: 70, speed: 8, told: ['clamped 0 → 1'] });
    expect(read('?v=new&epochs=7')).toEqual({ epochs: 70, speed: 8, told: ['unreadable new → 1'] });
  });

  test('a correction speaks of the text as it is now', () => {
    expect(read('?epochs=5000').told).toEqual(['clamped 50000 → 10000']);
  });
});

test('the table knows as many versions as there are changes, and a link that names none is of the first', () => {
  expect(PARAMETERS.v.range).toMatchObject({ least: 1, greatest: MIGRATIONS.length + 1 });
  expect(PARAMETERS.v.default).toBe(1);
});
