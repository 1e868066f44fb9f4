import { describe, expect, it } from 'vitest';
import { deriveGlossaryFigures } from '../../../src/explorer/glossary/figures';
import { glossaryEn } from '../../../src/locales/glossary.en';
import { glossaryZhCN } from '../../../src/locales/glossary.zh-CN';
import { NOTE_WORDS, TERM_GROUPS, type TermName } from '../../../src/locales/glossaryTerms';

const figures = deriveGlossaryFigures();
const terms = Object.values(TERM_GROUPS).flat() as TermName[];
const catalogs = { en: glossaryEn, 'zh-CN': glossaryZhCN };

describe('the numbers of the glossary', () => {
  it('are those of the course note’s parabola', () => {
    expect(figures).toMatchObject({
      epochs: '50',
      start: '5',
      minimum: '−1',
      distance: '6',
      startLoss: '36',
      startSlope: '12',
      tolerance: '0.001',
      edge: '1',
      single: '0.5',
      halving: '35',
      rounded: { epoch: '12', exactLoss: '6.0e−16' },
      noteEpochs: ['50', '49', '48'],
    });
    expect(figures.swinging).toMatchObject({ rate: '0.6', factor: '× (−0.20)', leaves: '20', arrival: '6' });
    expect(figures.sliding).toMatchObject({
      rate: '0.2',
      leaves: '60',
      arrival: '18',
      weights: ['5', '2.6', '1.16', '0.296'],
    });
    expect(figures.crawling).toMatchObject({ rate: '0.01', leaves: '98', arrival: '431', loss: '4.77' });
    expect(figures.oscillating).toMatchObject({ rate: '0.99', factor: '× (−0.98)', arrival: '431' });
    expect(figures.oneStep).toMatchObject({ rate: '0.5', arrival: '1' });
    expect(figures.bouncing).toMatchObject({ weights: ['5', '−7', '5', '−7'], arrival: '' });
    expect(figures.diverging).toMatchObject({ rate: '1.02', factor: '× (−1.04)', arrival: '' });
  });

  it('are, of a stretched bowl, those that theory gives', () => {
    expect(figures.bowl).toEqual({
      formula: 'x² + 20y²',
      curvatures: ['2', '40'],
      condition: '20',
      edge: '0.05',
      best: { rate: '0.0476', leaves: '90.5' },
      gentle: { rate: '0.005', leaves: '99' },
      momentum: { beta: '0.9', edge: '0.095' },
    });
  });

  it('name a run that is on the way just beyond the epochs shown', () => {
    expect(Number(figures.underWay.arrival)).toBeGreaterThan(50);
    expect(Number(figures.underWay.leaves)).toBeLessThan(90);
  });
});

describe.each(Object.entries(catalogs))('the glossary in %s', (language, { terms: entries }) => {
  it.each(terms)('says something of %s, with every number filled in', (name) => {
    const { name: title, text, slip } = entries[name];
    const said = [title, text(figures), slip?.(figures) ?? ''].join(' ');
    expect(text(figures).length).toBeGreaterThan(language === 'en' ? 60 : 20);
    expect(said).not.toMatch(/NaN|undefined|Infinity|∞| {2}/);
  });

  it('types no digit of its own but those of names', () => {
    // with other numbers handed in, none of the true ones is left
    const blank = JSON.parse(JSON.stringify(figures), (_, value) =>
      typeof value === 'string' ? '#' : value,
    );
    for (const name of terms) {
      const { text, slip } = entries[name];
      const said = `${text(blank)} ${slip?.(blank) ?? ''}`;
      expect(said.replace(/float\d\d|1\/L|1 − lr|(?<![\d.])0(?![\d.]*\d)/g, '')).not.toMatch(/\d/);
    }
  });

  it('mends the slips of the note, each by its own words', () => {
    const slips = terms.flatMap((name) => entries[name].slip?.(figures) ?? []).join('\n');
    for (const words of [
      '迭代次数',
      'range(epoch)',
      '无法收敛',
      '学习率越小收敛越慢',
      '震荡',
      '梯度减小的方向',
      '从前向后',
    ])
      expect(slips).toContain(words);
    expect(slips).toMatch(/squared|平方/);
    expect(slips).toContain('50');
    expect(slips).toContain('48');
  });

  it('carries the ideas of the note that the page has no picture for', () => {
    const all = terms.map((name) => entries[name].text(figures)).join('\n');
    for (const idea of [/超参数/, /∂L\/∂w(?: and | 与 )∂L\/∂b/, /memory|内存/, /判别式/, /树突/, /轴突/])
      expect(all).toMatch(idea);
  });
});

it('gives the note’s Chinese words beside ours, and only where they differ', () => {
  expect(NOTE_WORDS).toMatchObject({ epoch: '迭代次数', oscillates: '震荡' });
  expect(glossaryZhCN.terms.epoch.name).toBe('轮次');
  expect(glossaryZhCN.terms.oscillates.name).toBe('振荡');
  for (const [name, word] of Object.entries(NOTE_WORDS))
    expect(glossaryZhCN.terms[name as TermName].name).not.toBe(word);
});
