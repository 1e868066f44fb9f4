import type { OperationName, Value } from '../operation';
import type { Program } from '../program';

/** Operations whose result is never finite where this operand is not; of those with two, whichever it is. */
const PASSING: ReadonlySet<OperationName> = new Set<OperationName>([
  'add',
  'subtract',
  'multiply',
  'negate',
  'square',
  'sqrt',
  'abs',
  'flush',
]);

/**
 * Which of the watched lanes do not come back to finite numbers once they have left them, because some watched lane
 * passes that on to the next epoch: it is enough to look at them after the last. So it is with w ← w − lr · g, for w
 * and g; not with a gradient that is clipped, nor with a loss, which no update reads.
 */
export function findSticky({ entries, outputs }: Program, watched: ReadonlySet<string>): Set<string> {
  const reached = new Map<string, readonly string[]>();
  entries.forEach((entry, value) => {
    if (entry.kind !== 'input' || !watched.has(entry.input.name)) return;
    const passes = findPassing(entries, value);
    const names = outputs.flatMap((output) => (passes[output.value] ? [output.name] : []));
    reached.set(entry.input.name, names);
  });
  const sticky = new Set(reached.keys());
  for (let size = -1; size !== sticky.size; ) {
    size = sticky.size;
    for (const name of sticky) {
      if (!reached.get(name)!.some((next) => sticky.has(next))) sticky.delete(name);
    }
  }
  return sticky;
}

/** For each entry whether it is not finite where entry `from` is not. */
function findPassing(entries: Program['entries'], from: Value): boolean[] {
  const passes: boolean[] = [];
  entries.forEach((entry, value) => {
    if (entry.kind !== 'operation') passes.push(value === from);
    else if (PASSING.has(entry.operation)) passes.push(entry.operands.some((operand) => passes[operand]));
    else passes.push(entry.operation === 'divide' && passes[entry.operands[0]!]!);
  });
  return passes;
}
