/** Python's own words, those of the scripts, and what both bring along: a constant of that name gets another. */
const RESERVED: ReadonlySet<string> = new Set(
  [
    'and as assert async await break class continue def del elif else except finally for from global if import in is',
    'False None True lambda nonlocal not or pass raise return try while with',
    'math np tf torch tune plt number start epochs epoch loss losses gradient tape config abs print range float len',
    'descend flush cbrt sigmoid softplus preference positive dtype sweep run runs dict label seed seeds zip sum noise',
    'results trial tuner update memory changes optimizer schedule mean squares velocity w x y',
    'every enumerate super Exact Newton',
  ]
    .join(' ')
    .split(' '),
);

/**
 * The name of a constant in a script: its own, unless that means something else in Python or Python would read it as
 * another (it takes ℎ for h).
 *
 * @param place of the constant, from 0
 */
export function formatIdentifier(name: string, place: number): string {
  const isFree = name.normalize('NFKC') === name && !RESERVED.has(name);
  // an underscore, which no name of an expression has: it can't meet another constant
  return isFree ? name : `constant_${place + 1}`;
}
