import { afterEach, beforeEach, expect, vi } from 'vitest';

// A test fails when anything in it warns or logs an error.

const complaints: unknown[][] = [];

beforeEach(() => {
  complaints.length = 0;
  for (const level of ['warn', 'error'] as const) {
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      complaints.push(words);
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(complaints, 'console warnings and errors').toEqual([]);
});
