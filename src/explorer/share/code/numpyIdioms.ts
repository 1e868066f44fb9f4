import { call, callHelper, type Idiom, type Idioms, INFIX, type WrittenOperation } from './idiom';

/**
 * How NumPy writes each operation on scalars of its own. Every literal is made one of them: a plain one would turn
 * float32 into double precision before NumPy 2.
 */
export const NUMPY_IDIOMS: Idioms<WrittenOperation> = {
  add: withNumbers(INFIX.add),
  subtract: withNumbers(INFIX.subtract),
  multiply: withNumbers(INFIX.multiply),
  divide: withNumbers(INFIX.divide),
  power: withNumbers(INFIX.power),
  negate: INFIX.negate,
  divideOrZero: callHelper('def divide_or_zero(x, y):\n    return x / y if x != 0 else number(0)', 2),
  square: call('np.square'),
  sqrt: call('np.sqrt'),
  cbrt: call('np.cbrt'),
  exp: call('np.exp'),
  log: call('np.log'),
  log2: call('np.log2'),
  log10: call('np.log10'),
  logOfPositive: callHelper('def log_of_positive(x):\n    return np.log(x) if x > 0 else number(0)'),
  sin: call('np.sin'),
  cos: call('np.cos'),
  tan: call('np.tan'),
  asin: call('np.arcsin'),
  acos: call('np.arccos'),
  atan: call('np.arctan'),
  sinh: call('np.sinh'),
  cosh: call('np.cosh'),
  tanh: call('np.tanh'),
  abs: call('np.abs'),
  sign: call('np.sign'),
  minimum: call('np.minimum', 2),
  maximum: call('np.maximum', 2),
  preference: callHelper('def preference(x, y):\n    return number(1 if x > y else 0.5 if x == y else 0)', 2),
  relu: callHelper('def relu(x):\n    return np.maximum(x, number(0))'),
  positive: callHelper('def positive(x):\n    return number(1 if x > 0 else 0)'),
  sigmoid: callHelper('def sigmoid(x):\n    return number(1) / (number(1) + np.exp(-x))'),
  softplus: callHelper('def softplus(x):\n    return np.logaddexp(number(0), x)'),
};

function withNumbers(idiom: Idiom): Idiom {
  return { ...idiom, takesLiteral: idiom.operands.map(() => false) };
}
