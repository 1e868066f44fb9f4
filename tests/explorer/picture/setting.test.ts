import { describe, expect, it } from 'vitest';
import { formatSetting } from '../../../src/explorer/picture/setting';
import { en } from '../../../src/locales/en';
import { parseLink } from '../../../src/state/link';

const settingOf = (link: string, cursor = 50) => formatSetting(parseLink(link).experiment, cursor, en);

describe('the setting under the title of a picture', () => {
  it('tells the loss, where the runs start and for how long they run', () => {
    expect(settingOf('')).toBe('L(w) = (w + 1)² · w₀ = 5 · 50 epochs');
  });

  it('tells both weights, and what every constant is worth', () => {
    expect(settingOf('?fn=x^2%2Bk*y^2&const=k:20&w0=-4:1.5&epochs=80', 80)).toBe(
      'L(x, y) = x² + k·y² · k = 20 · (x₀, y₀) = (−4, 1.5) · 80 epochs',
    );
    expect(settingOf('?fn=a*w^2&w0=3')).toContain('L(w) = a·w² · a = 1 · w₀ = 3');
  });

  it('writes the loss of a neuron as one does by hand', () => {
    expect(settingOf('?fn=neuron(tanh:0,1:1,0)&w0=-1:1')).toContain(
      'L(w, b) = 1/2 · Σ (tanh(w·xᵢ + b) − tᵢ)² · (w₀, b₀) = (−1, 1)',
    );
    expect(settingOf('?fn=neuron(linear:0,1:1,0:2,2)')).toContain('1/3 · Σ (w·xᵢ + b − tᵢ)²');
    expect(settingOf('?fn=neuron(sigmoid,classes:0,1:1,0)')).toContain(
      'Σ (softplus(w·xᵢ + b) − tᵢ·(w·xᵢ + b))',
    );
  });
});
