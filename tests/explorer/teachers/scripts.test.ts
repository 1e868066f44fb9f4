import { describe, expect, it } from 'vitest';
import { isOwnQuestion, STOPS } from '../../../src/explorer/lesson/stops';
import { formatSnippet, SNIPPET_KINDS } from '../../../src/explorer/share/snippets/snippet';
import { FIVE_MINUTES, TEN_MORE, TWENTY_MINUTES } from '../../../src/explorer/teachers/scripts';
import { deriveTeacherContext } from '../../../src/explorer/teachers/teacherContext';
import { deriveTeacherFigures } from '../../../src/explorer/teachers/teacherFigures';
import { teachersEn } from '../../../src/locales/teachers.en';
import { teachersZhCN } from '../../../src/locales/teachers.zh-CN';
import { SCENE_NAMES, STOP_NAMES } from '../../../src/locales/teacherTexts';
import { parseLink } from '../../../src/state/link';
import { parseLinkTask } from '../../../src/state/linkTask';

const figures = deriveTeacherFigures();

describe('the answers of the teacher’s page', () => {
  it('are computed by the core', () => {
    expect(figures).toMatchObject({
      startSlope: '12',
      lands: '2.6',
      leftSlope: '−6',
      leftLands: '−2.8',
      minimum: '−1',
      leastLoss: '0',
      edge: '1',
      single: '0.5',
      halving: '35',
      middleTwin: '0.8',
      soon: { epochs: '10', least: '0.291', most: '0.709' },
      high: { loss: '1000', least: '1.017' },
    });
    expect(figures.fast).toMatchObject({ arrival: '6', leaves: '20' });
    expect(figures.middle).toMatchObject({ arrival: '18', leaves: '60' });
    expect(figures.slow).toMatchObject({ arrival: '431', leaves: '98', loss: '4.77' });
    expect(figures.wild).toMatchObject({ landings: ['−6.88', '4.76', '−6.65'], arrival: '431' });
    expect(figures.gentle.factor).toBe('× 0.80');
    expect(figures.twin).toMatchObject({ rate: '0.9', factor: '× (−0.80)' });
    expect(figures.steep).toMatchObject({ factor: '× (−1.40)', loss: '3.0e16', edge: '0.5', single: '0.25' });
  });

  it.each(['en', 'zh-CN'])('stand in every line in %s', (language) => {
    const words = language === 'en' ? teachersEn : teachersZhCN;
    const lines = [
      ...SCENE_NAMES.map((name) => words.five[name]),
      ...STOP_NAMES.map((name) => words.stops[name]),
    ];
    for (const { ask, answer, listenFor } of lines) {
      expect(`${ask(figures)} ${answer(figures)} ${listenFor}`).not.toMatch(/NaN|undefined|Infinity/);
      expect(answer(figures)).toMatch(/\d/);
    }
  });
});

describe('the scripts', () => {
  it('last as long as they are called', () => {
    const sum = (scenes: readonly { minutes: number }[]) =>
      scenes.reduce((all, { minutes }) => all + minutes, 0);
    expect(sum(FIVE_MINUTES)).toBe(5);
    expect(sum(TWENTY_MINUTES)).toBe(20);
    expect(sum(TEN_MORE)).toBe(10);
  });

  it('go through the stops of the lesson in order', () => {
    expect([...TWENTY_MINUTES, ...TEN_MORE].map(({ name }) => name)).toEqual(STOP_NAMES);
  });

  const queries = [...FIVE_MINUTES, ...TWENTY_MINUTES, ...TEN_MORE].flatMap((scene) => scene.queries);

  it.each(queries)('link by %s to an experiment that the page takes as it is', (query) => {
    expect(parseLink(`?${query}`).corrections).toEqual([]);
  });

  it.each(queries.filter((query) => query.includes('predict')))('ask a question by %s', (query) => {
    const { question, corrections } = parseLinkTask(`?${query}`);
    expect(question).not.toBeNull();
    expect(corrections).toEqual([]);
  });

  it('ask about the neuron and the network what the lesson asks', () => {
    for (const { name, queries } of TEN_MORE) {
      const { parts } = STOPS.find(({ id }) => id === name)!;
      const linked = queries.map((query) => parseLink(`?${query}`).experiment);
      expect(parts.flatMap(({ asks, experiment }) => (isOwnQuestion(asks) ? [] : [experiment]))).toEqual(
        linked,
      );
    }
  });

  it('give for each of them something to paste into a page of any kind', () => {
    const place = { page: 'https://course.example/lr/', folder: 'https://course.example/lr/' };
    for (const query of queries) {
      const context = deriveTeacherContext(query, place, { name: 'Name', open: 'Open' });
      for (const kind of SNIPPET_KINDS)
        expect(formatSnippet(kind, context)).toContain('https://course.example/lr/');
      expect(formatSnippet('html', context)).toContain(`embed.html?${query.replaceAll('&', '&amp;')}`);
    }
  });
});
