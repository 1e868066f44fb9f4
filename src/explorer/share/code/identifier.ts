/** Python's own words, those of the scripts, and what both bring along: a parameter of that name gets another. */
const RESERVED: ReadonlySet<string> = new Set(
  [
    'and as assert async await break class continue def del elif else except finally for from global if import in is',
    'lambda nonlocal not or pass raise return try while with',
    'math np tf torch tune plt number start epochs epoch loss losses gradient tape config abs print range float',
    'descend flush cbrt sigmoid softplus preference positive dtype sweep run',
  ]
    .join(' ')
    .split(' '),
);

/**
 * The name of a parameter in a script: its own, unless that means something else in Python or Python would read it as
 * another (it takes ℎ for h).
 *
 * @param place of the parameter, from 0
 */
export function formatIdentifier(name: string, place: number): string {
  const isFree = name.normalize('NFKC') === name && !RESERVED.has(name);
  // an underscore, which no name of an expression has: it can't meet another parameter
  return isFree ? name : `weight_${place + 1}`;
}
