import { test as base, expect } from '@playwright/test';

export { expect };

interface Watch {
  /** Messages that a test provokes on purpose, such as a blocked worker; every other one fails it. */
  tolerated: RegExp[];
  /** Everything a browser complained of in this test. */
  complaints: string[];
}

/**
 * Playwright's `test`, on the built page. Fails any test in which the page logs a warning or an error, throws,
 * leaves a rejection unhandled, or asks another host for anything.
 */
export const test = base.extend<Watch>({
  tolerated: [[], { option: true }],
  complaints: [
    async ({ context, tolerated }, use) => {
      const complaints: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'warning' || message.type() === 'error')
          complaints.push(`${message.type()}: ${message.text()}`);
      });
      context.on('weberror', (problem) =>
        complaints.push(`uncaught: ${problem.error().stack ?? problem.error()}`),
      );
      context.on('request', (request) => {
        const url = new URL(request.url());
        const isOurs =
          ['data:', 'blob:', 'about:', 'file:'].includes(url.protocol) || url.hostname === '127.0.0.1';
        if (!isOurs) complaints.push(`request to another host: ${request.url()}`);
      });
      await use(complaints);
      expect(complaints.filter((complaint) => !tolerated.some((pattern) => pattern.test(complaint)))).toEqual(
        [],
      );
    },
    { auto: true },
  ],
});
