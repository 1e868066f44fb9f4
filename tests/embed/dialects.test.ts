import { expect, test } from 'vitest';
import { findSecret, listHeightMessages } from '../../src/embed/dialects';

/** The listener of WordPress, wp-embed.js: which frame gets which height. */
function hearAsWordPress(data: unknown, secretOfFrame: string): number | null {
  const { secret, message, value } = data as { secret?: string; message?: string; value?: unknown };
  if (!secret || !message || !value || /[^a-zA-Z0-9]/.test(secret)) return null;
  if (secret !== secretOfFrame || message !== 'height') return null;
  return Math.min(1000, Math.max(200, Number.parseInt(String(value), 10)));
}

/** The listener of Canvas for lti.frameResize. */
function hearAsCanvas(data: unknown): number | null {
  const { subject, height } = data as { subject?: string; height?: number };
  if (subject !== 'lti.frameResize') return null;
  return Number(height) <= 0 ? 1 : Number(height);
}

/** The listener of Embedly and of Medium, which looks for the frame by its address. */
function hearAsEmbedly(data: unknown, src: string): number | null {
  if (typeof data !== 'string') return null;
  const parsed = JSON.parse(data) as { context: string; src: string; height: number };
  return parsed.context === 'iframe.resize' && parsed.src === src ? parsed.height : null;
}

test('each host gives its frame the height, and each is told once', () => {
  const href = 'https://frame.example/embed.html?lr=0.5#?secret=ab12';
  const messages = listHeightMessages(432, { href, hash: '#?secret=ab12' });
  const heights = (hear: (message: unknown) => number | null) =>
    messages.map(hear).filter((height) => height !== null);
  expect(heights((message) => hearAsWordPress(message, 'ab12'))).toEqual([432]);
  expect(heights((message) => hearAsWordPress(message, 'other'))).toEqual([]);
  expect(heights(hearAsCanvas)).toEqual([432]);
  expect(heights((message) => hearAsEmbedly(message, href))).toEqual([432]);
});

test('WordPress is told nothing without a secret that it would accept', () => {
  expect(['', '#lr=3', '#?secret=', '#?secret=a-b', '#?secret=<b>', '#secret=ab'].map(findSecret)).toEqual(
    Array.from({ length: 6 }, () => null),
  );
  expect(findSecret('#?lr=3&secret=aB9&x=1')).toBe('aB9');
});

test('Open edX, which scrolls by `offset` and acts on `plugin.`, hears nothing that it knows', () => {
  const messages = listHeightMessages(432, { href: 'https://a.example/', hash: '#?secret=a' });
  for (const message of messages.map((said) => (typeof said === 'string' ? JSON.parse(said) : said))) {
    expect(message).not.toHaveProperty('offset');
    expect(message).not.toHaveProperty('type');
  }
});
