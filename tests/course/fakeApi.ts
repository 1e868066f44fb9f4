import type { ScormApi } from '../../src/course/scormApi';

/** A run-time that remembers: `values` by element, `calls` in order. */
export function createFakeApi(values: Record<string, string> = {}) {
  const calls: string[] = [];
  const api: ScormApi = {
    LMSInitialize: () => {
      calls.push('initialize');
      return 'true';
    },
    LMSFinish: () => {
      calls.push('finish');
      return 'true';
    },
    LMSGetValue: (element) => values[element] ?? '',
    LMSSetValue: (element, value) => {
      calls.push(`${element}=${value}`);
      values[element] = value;
      return 'true';
    },
    LMSCommit: () => {
      calls.push('commit');
      return 'true';
    },
  };
  return { api, values, calls };
}
