import { expect, test } from 'vitest';
import { deriveFacts } from '../../../src/explorer/lesson/facts';
test('x', () => { console.log(JSON.stringify(deriveFacts(), null, 1)); expect(1).toBe(1); });
