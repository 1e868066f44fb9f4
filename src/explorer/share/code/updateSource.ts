import type { OptimizerName, Run } from '../../../core/experiment';
import { listNumbers, optimizerOf } from './runSource';

/** What differs between libraries whose arrays are alike. */
export interface ArrayLibrary {
  /** Before `sqrt`, `square` and the like: `np`. */
  readonly prefix: 'np' | 'tf';
  /** How a list becomes an array: `np.array`. */
  readonly array: 'np.array' | 'tf.stack';
  readonly sum: 'np.sum' | 'tf.reduce_sum';
  readonly largest: 'np.max' | 'tf.reduce_max';
  /** The Hessian at the weights. */
  readonly hessian: string;
}

/** Whether an optimizer reads second derivatives. */
export function readsCurvature(name: OptimizerName): boolean {
  return name === 'exact' || name === 'newton';
}

/** The update of a run and the numbers that it is called with: arguments of a `dict`. */
export function listUpdate(run: Run): string[] {
  const numbers = listNumbers(run);
  return [
    `update=${updateName(optimizerOf(run))}`,
    ...(numbers.length > 0 ? [`numbers=dict(${numbers.join(', ')})`] : []),
  ];
}

function updateName(name: OptimizerName): string {
  return `${name}_update`;
}

/**
 * The update of an optimizer as lines of Python, in the order of operations of core/optimizers.ts. It gives the new
 * weights, and keeps in `memory` what it has to remember.
 *
 * @param weights how many there are
 * @param runs all of the script: what none of them has is left out
 */
export function formatUpdate(
  name: OptimizerName,
  weights: number,
  library: ArrayLibrary,
  runs: readonly Run[],
): string[] {
  const { prefix, array, sum, largest, hessian } = library;
  const define = (numbers: string, body: readonly string[]) => [
    `def ${updateName(name)}(w, gradient, learning_rate, epoch, memory${numbers}):`,
    ...body.map((line) => `    ${line}`),
  ];
  const hasDecay = runs.some(
    (run) => optimizerOf(run) === name && run.optimizer?.hyperparameters.weightDecay,
  );
  const decay = hasDecay ? ['if weight_decay:', '    gradient = gradient + number(weight_decay) * w'] : [];
  const decayNumber = hasDecay ? ', weight_decay=0' : '';
  const recall = (memory: string) => `memory.get('${memory}', ${prefix}.zeros_like(w))`;
  const velocity = `velocity = memory['velocity'] = number(beta) * ${recall('velocity')} + gradient`;
  const adam = [
    `mean = ${recall('mean')}`,
    "mean = memory['mean'] = mean + (gradient - mean) * number(1 - beta1)",
    `squares = number(beta2) * ${recall('squares')} + number(1 - beta2) * gradient * gradient`,
    "memory['squares'] = squares",
    'rate = learning_rate * number(1 / (1 - beta1 ** (epoch + 1)))',
    `root = ${prefix}.sqrt(squares) * number(1 / math.sqrt(1 - beta2 ** (epoch + 1)))`,
    'return w - rate * mean / (root + number(epsilon))',
  ];
  switch (name) {
    case 'sgd':
      return define(decayNumber, [...decay, 'return w - learning_rate * gradient']);
    case 'momentum':
      return define(`, beta=0.9${decayNumber}`, [...decay, velocity, 'return w - learning_rate * velocity']);
    case 'nesterov':
      return define(`, beta=0.9${decayNumber}`, [
        ...decay,
        velocity,
        'return w - learning_rate * (gradient + number(beta) * velocity)',
      ]);
    case 'adagrad':
      return define(`, epsilon=1e-10${decayNumber}`, [
        ...decay,
        `squares = memory['squares'] = ${recall('squares')} + ${prefix}.square(gradient)`,
        `return w - learning_rate * gradient / (${prefix}.sqrt(squares) + number(epsilon))`,
      ]);
    case 'rmsprop':
      return define(`, alpha=0.99, epsilon=1e-8${decayNumber}`, [
        ...decay,
        `squares = number(alpha) * ${recall('squares')} + number(1 - alpha) * gradient * gradient`,
        "memory['squares'] = squares",
        `return w - learning_rate * gradient / (${prefix}.sqrt(squares) + number(epsilon))`,
      ]);
    case 'adam':
      return define(`, beta1=0.9, beta2=0.999, epsilon=1e-8${decayNumber}`, [...decay, ...adam]);
    case 'adamw':
      return define(', beta1=0.9, beta2=0.999, epsilon=1e-8, weight_decay=0.01', [
        'if weight_decay:',
        '    w = w * (number(1) - learning_rate * number(weight_decay))',
        ...adam,
      ]);
    case 'exact':
      return define('', [
        `largest = ${largest}(${prefix}.abs(gradient))`,
        'if largest == 0:',
        '    return w',
        'direction = gradient / largest',
        `bent = ${sum}(${hessian} * direction, axis=1)`,
        `bend = ${sum}(direction * bent)`,
        'if bend <= 0:',
        '    return w',
        `length = ${sum}(direction * direction)`,
        'return w - learning_rate * (length / bend) * gradient',
      ]);
    case 'newton':
      return define(
        '',
        weights === 1
          ? [
              `bend = ${hessian}[0, 0]`,
              'if bend <= 0:',
              '    return w',
              'return w - learning_rate * (gradient / bend)',
            ]
          : [
              `(a, b), (_, d) = ${hessian}`,
              'g, h = gradient',
              'determinant = a * d - b * b',
              'if a <= 0 or determinant <= 0:',
              '    return w',
              `full = ${array}([d * g - b * h, a * h - b * g]) / determinant`,
              'return w - learning_rate * full',
            ],
      );
  }
}
