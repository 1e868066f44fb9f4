/** What an example is about. */
export const EXAMPLE_GROUPS = ['make', 'convert', 'combine', 'errors'] as const;
export type ExampleGroup = (typeof EXAMPLE_GROUPS)[number];

/** Code to begin with, by the group it belongs to; its names are those of the catalogs. */
export const EXAMPLES = {
  make: {
    list: 'tf.constant([[1, 2, 3], [4, 5, 6]])',
    point: 'tf.constant([1, 2.5, 3])',
    single: 'tf.constant(7)',
    zeros: 'tf.zeros([2, 3])',
    ones: 'tf.ones([3], dtype=tf.int32)',
    fill: 'tf.fill([2, 4], 9)',
    range: 'tf.range(2, 10, 3)',
    linspace: 'tf.linspace(0.0, 1.0, 5)',
    normal: 'tf.random.normal([2, 3], seed=1)',
    uniform: 'tf.random.uniform([6], 1, 7, tf.int32, seed=1)',
  },
  convert: {
    reshape: 'tf.reshape(tf.range(6), [2, 3])',
    rest: 'tf.reshape(tf.range(24), [2, -1, 4])',
    transpose: 'tf.transpose([[1, 2, 3], [4, 5, 6]])',
    fraction: 'tf.cast([1.7, -1.7, 3e9], tf.int32)',
    digits: 'tf.cast([16777216, 16777217], tf.float32)',
    truth: 'tf.cast([0.0, 0.3, -2.0], tf.bool)',
    tenth: 'tf.cast([0.1, 0.5], tf.float64)',
    oneHot: 'tf.one_hot([0, 2, 1], 3)',
    toList: 'a = tf.range(4)\ntf.reshape(a, [2, 2]).numpy().tolist()',
  },
  combine: {
    same: 'tf.constant([1, 2, 3]) + tf.constant([10, 20, 30])',
    single: 'tf.constant([[1, 2], [3, 4]]) * 10',
    row: 'a = tf.constant([[1, 2, 3], [4, 5, 6]])\nb = tf.constant([10, 20, 30])\na + b',
    table: 'a = tf.reshape(tf.range(1, 5), [4, 1])\na * tf.range(1, 6)',
    broadcast: 'tf.broadcast_to([[1], [2]], [2, 3])',
    layer:
      'x = tf.constant([[5.1, 3.5, 1.4, 0.2]])\nW = tf.random.normal([4, 3], seed=1)\nb = tf.zeros([3])\nx @ W + b',
  },
  errors: {
    ragged: 'tf.constant([[1, 2], [3]])',
    count: 'tf.reshape(tf.range(6), [4])',
    shapes: 'tf.ones([2, 3]) + tf.ones([2])',
    dtypes: 'tf.constant([1, 2]) + tf.constant([0.5, 0.5])',
    decimal: 'tf.constant([1.5, 2], dtype=tf.int32)',
    away: 'tf.range(5, 0)',
    matmul: 'tf.ones([1, 4]) @ tf.ones([3, 4])',
    lists: '[1, 2] + [3, 4]',
  },
} as const satisfies Record<ExampleGroup, Record<string, string>>;

/** What the playground opens with. */
export const FIRST_CODE = EXAMPLES.make.list;
