import type { CastLoss } from '../core/tensor/cast';
import type { CodeAllowed } from '../core/tensor/code/syntax';
import type { ArgumentKind, CodeProblem } from '../core/tensor/code/value';
import { shorten } from './wording';

/** What a sentence about a step may tell. */
export interface TensorFacts {
  readonly operation: string;
  readonly shapes: readonly (readonly number[])[];
  readonly dtypes: readonly string[];
  readonly made: {
    readonly shape: readonly number[];
    readonly dtype: string;
    readonly values: number;
  } | null;
  readonly lost: ReadonlyMap<CastLoss, number>;
}

const shapeText = (shape: readonly number[] = []) => `[${shape.join(', ')}]`;
const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

const LOST: Readonly<Record<CastLoss, string>> = {
  fraction: 'what stands behind the point is cut off, towards 0',
  overflow: 'it does not fit (int32 on a CPU gives −2147483648 then, float32 inf)',
  notANumber: 'no number became −2147483648',
  rounded: 'float32 keeps 24 binary digits, about 7 decimals',
  size: 'of its size only “not 0” is left',
};

/** One sentence of what a step did, and why. */
function explainStep({ operation, shapes, dtypes, made, lost }: TensorFacts): string {
  const [a, b] = shapes;
  const values = made?.values ?? 0;
  const out = shapeText(made?.shape);
  switch (operation) {
    case 'constant':
    case 'convert_to_tensor':
      return 'A list becomes a tensor: whole numbers give int32, one number with a point makes all float32, True and False give bool.';
    case 'zeros':
    case 'ones':
      return `${count(values, 'value')}, all the same; float32 where no dtype is told.`;
    case 'fill':
      return `The same value ${values === 1 ? 'once' : `${values} times`}; its dtype becomes that of the tensor.`;
    case 'range':
      return `${count(values, 'number')} in equal steps; the limit itself is not among them.`;
    case 'linspace':
      return `${count(values, 'number')} at equal distances, both ends included.`;
    case 'random.normal':
    case 'random.uniform':
      return 'Drawn by the generator that the networks here begin with: a seed gives the same numbers on every machine, but not those that TensorFlow draws from it.';
    case 'cast': {
      if (dtypes[0] === 'float32' && made?.dtype === 'float64') {
        return 'Nothing is lost, and nothing is won back: float64 shows what float32 had kept.';
      }
      if (lost.size === 0) return `Every value fits ${made?.dtype}: nothing is lost.`;
      const told = [...lost].map(([loss, cells]) => `${count(cells, 'cell')}: ${LOST[loss]}`);
      return `${told.join('; ')}.`;
    }
    case 'reshape':
      return `The same ${count(values, 'value')} in the same order, row by row: ${shapeText(a)} becomes ${out}. Nothing is copied.`;
    case 'transpose':
      return a?.length === 2
        ? `Rows become columns: ${shapeText(a)} becomes ${out}, and cell [i, j] comes from [j, i].`
        : `The dimensions change places: ${shapeText(a)} becomes ${out}.`;
    case 'expand_dims':
      return `A dimension of length 1 more: ${shapeText(a)} becomes ${out}, and the values stay.`;
    case 'broadcast_to':
      return `${shapeText(a)} is stretched to ${out}; cells in dashes are copies.`;
    case 'one_hot':
      return `Each index becomes a row of ${made?.shape.at(-1)} with a single 1 at its place; an index outside gives zeros alone.`;
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide': {
      const floated =
        operation === 'divide' && dtypes[0] === 'int32' ? ' Whole numbers are divided in float64.' : '';
      return shapeText(a) === shapeText(b)
        ? `Cell by cell: both have shape ${out}.${floated}`
        : `Compared from the last dimension on, lengths are equal, or 1, or missing: ${shapeText(a)} and ${shapeText(b)} meet in ${out}. Cells in dashes are copies.${floated}`;
    }
    case 'matmul':
      return `Each cell is a row of the first times a column of the second: ${shapeText(a)} @ ${shapeText(b)} gives ${out}, and the lengths inside agree.`;
    case 'negative':
      return 'The sign of each value turns.';
    case 'shape':
      return 'A length for each dimension.';
    case 'rank':
      return 'How many dimensions there are: 0 is a number, 1 a vector, 2 a matrix.';
    case 'size':
      return 'How many values there are: the lengths multiplied.';
    case 'dtype':
      return 'What every value of this tensor is.';
    case 'list':
      return 'The values as lists of Python, which know no shape and no dtype.';
    case 'join':
      return 'Python joins lists: nothing is added up. Write tf.constant([…]) around one of them to add.';
    case 'repeat':
      return 'Python repeats a list: nothing is multiplied. Write tf.constant([…]) around it to multiply.';
    default:
      return made
        ? 'What the name stands for.'
        : 'A value of Python, no tensor yet: tf.constant makes one of it.';
  }
}

const KINDS: Readonly<Record<ArgumentKind, string>> = {
  tensor: 'a tensor, a number or a list',
  lengths: 'a list of lengths, such as [2, 3]',
  number: 'a single number',
  whole: 'a whole number',
  dtype: 'a dtype: tf.float32, tf.float64, tf.int32 or tf.bool',
  seed: 'a whole number from 0 to 4294967295',
};

const ALLOWED: Readonly<Record<CodeAllowed, string>> = {
  value: 'a number, a list, a name or tf.…',
  operator: 'a sign + − * / @',
  end: 'the end of the line',
  argument: 'a name behind the point, such as tf.zeros',
  ',': 'a comma',
  ')': ')',
  ']': ']',
  '(': '(',
};

/** What is wrong, why, and what to do. */
function explainProblem(problem: CodeProblem): string {
  switch (problem.code) {
    case 'empty':
      return 'Nothing is typed. Write a call such as tf.zeros([2, 3]), or pick one above.';
    case 'tooLong':
      return `The code has ${problem.length} characters. Allowed: at most ${problem.limit}; leave out what is underlined.`;
    case 'tooDeep':
      return `More than ${problem.limit} brackets inside one another. Write it with fewer, or give parts a name.`;
    case 'tooManySteps':
      return `More than ${problem.limit} steps. Leave out some lines.`;
    case 'unexpectedCharacter':
      return `“${problem.found}” means nothing here. Use letters, digits, + − * / @ = ( ) [ ] , and points.`;
    case 'unexpectedToken':
      return `“${shorten(problem.found)}” can’t stand here. Allowed: ${list(problem.allowed.map((one) => ALLOWED[one]))}.`;
    case 'unexpectedEnd':
      return `Something is missing here. Allowed: ${list(problem.allowed.map((one) => ALLOWED[one]))}.`;
    case 'unclosed':
      return `This bracket is never closed. Add a ${problem.opener === '(' ? ')' : ']'}.`;
    case 'unknownFunction':
      return problem.suggestion
        ? `The page does not know ${shorten(problem.found)}. Did you mean ${problem.suggestion}?`
        : `The page does not know ${shorten(problem.found)}. It knows ${list(problem.allowed)}.`;
    case 'unknownDtype':
      return `The page does not know ${shorten(problem.found)}. It knows ${list(problem.allowed)}.`;
    case 'unknownAttribute':
      return `A tensor has no “${shorten(problem.found)}” here. Allowed: ${list(problem.allowed)}.`;
    case 'notAName':
      return `${problem.found} has a meaning already. Choose another name, such as a.`;
    case 'unknownName':
      return problem.allowed.length > 0
        ? `No line before this gives “${shorten(problem.found)}” a value. There are ${list(problem.allowed)}.`
        : `No line before this gives “${shorten(problem.found)}” a value. Write one, such as ${shorten(problem.found, 8)} = tf.range(3).`;
    case 'missingArgument':
      return `tf.${problem.function} needs ${problem.argument}. Add it.`;
    case 'unexpectedArgument':
      return `tf.${problem.function} has no “${shorten(problem.argument)}”. Allowed: ${list(problem.allowed)}.`;
    case 'argumentNotHere':
      return `TensorFlow has ${problem.argument} in tf.${problem.function}, this page does not. Leave it out.`;
    case 'tooManyArguments':
      return `tf.${problem.function} takes at most ${problem.most}; here are ${problem.given}. Leave some out.`;
    case 'repeatedArgument':
      return `${problem.argument} is given twice. Leave one out.`;
    case 'placeAfterName':
      return 'Behind an argument with a name, every other needs its name too.';
    case 'wrongKind':
      return `${problem.argument} must be ${KINDS[problem.wanted]}.`;
    case 'lengthsNotWhole':
      return 'Lengths and dimensions are counted, so they are whole numbers. Write 2, not 2.0.';
    case 'lengthsNotList':
      return 'A shape is a list, also of one length. Write [3] for 3.';
    case 'pythonLists':
      return `Python knows no ${problem.operator} between lists. Make a tensor of one first: tf.constant([…]).`;
    case 'zeroDivision':
      return 'Python refuses to divide by 0. A tensor divided by 0 gives inf or nan.';
    case 'notATensor':
      return 'This is a value of Python, which has no shape and no dtype. Write tf.constant(…) around it.';
    case 'tensorInList':
      return 'Here a list holds numbers, True and False, or lists; tensors of it only in TensorFlow.';
    case 'axisOutside':
      return `A dimension can be put in at places ${-problem.rank - 1} to ${problem.rank}.`;
    case 'noMaxval':
      return 'Whole numbers are drawn from minval up to maxval, and there is no usual maxval. Add one.';
    case 'randomDtype':
      return 'Only numbers are drawn. Write tf.float32, tf.float64 or tf.int32.';
    case 'ragged':
      return 'A tensor has no holes: every row must be as long as its neighbours. Fill the short one, or cut the long one.';
    case 'mixed':
      return 'Lists and values, or numbers behind True and False, do not go into one tensor. Write one kind.';
    case 'unfit':
      return problem.dtype === 'bool'
        ? 'Python’s numbers do not become bool by themselves. Write True and False, or cast: tf.cast(…, tf.bool).'
        : `A number with a point does not become ${problem.dtype} by itself, since something would be lost. Cast it: tf.cast(…, tf.int32).`;
    case 'beyondFloat':
      return 'float32 ends at about 3.4e38. Write dtype=tf.float64, or a smaller number.';
    case 'beyondInt':
      return `${problem.value} is beyond int32, which ends at 2147483647. TensorFlow makes int64 of it, which this page does not have; write it with a point.`;
    case 'tooManyValues':
      return `That would be ${problem.values} values. The page takes at most ${problem.limit}.`;
    case 'negativeLength':
      return `A dimension can’t be ${problem.length} long. Only tf.reshape takes a −1, for what is left over.`;
    case 'constantDtype':
      return `This is a tensor already, of ${problem.found}, and tf.constant does not convert. Write tf.cast(…, tf.${problem.wanted}).`;
    case 'constantShape':
      return `${count(problem.values, 'value')} do not fill shape ${shapeText(problem.shape)}. Only a single value is repeated.`;
    case 'fillNotSingle':
      return 'tf.fill repeats one value. To repeat a row, write tf.broadcast_to.';
    case 'rangeStill':
      return 'With steps of 0 it would never arrive. Write another step.';
    case 'rangeAway':
      return problem.isUpward
        ? `Upward from ${problem.start} one never comes to ${problem.limit}. Python’s range would be empty; TensorFlow’s is refused. Write a negative step, or a larger limit.`
        : `Downward from ${problem.start} one never comes to ${problem.limit}. Write a positive step, or a smaller limit.`;
    case 'emptyInterval':
      return `There is no whole number from ${problem.least} up to, but without, ${problem.limit}.`;
    case 'reshapeCount':
      return `Reshaping neither adds nor drops values: the lengths must multiply to ${problem.values}, not ${problem.wanted}. With a −1 TensorFlow finds the last one.`;
    case 'reshapeMultiple':
      return `${problem.values} values can’t be shared out in groups of ${problem.factor}: something would be left over.`;
    case 'reshapeTwoUnknown':
      return 'One −1 is what is left over. With two there would be many answers.';
    case 'reshapeNegative':
      return `A length is at least 0, or −1 for what is left over; not ${problem.length}.`;
    case 'permLength':
      return `The tensor has ${count(problem.rank, 'dimension')}, so perm must name ${problem.rank}; here are ${problem.given}.`;
    case 'permMissing':
      return `Each dimension needs its place, and ${problem.missing} has none.`;
    case 'permOutside':
      return `The dimensions are 0 to ${problem.rank - 1}: there is no ${problem.dimension}.`;
    case 'incompatible': {
      const [a, b] = problem.shapes;
      return problem.operation === 'broadcastTo'
        ? `Only dimensions of length 1, or missing in front, are stretched: ${shapeText(a)} does not become ${shapeText(b)}.`
        : `Compared from the last dimension on, lengths must be equal or one of them 1: ${shapeText(a)} and ${shapeText(b)} are not. Reshape one, or give it a dimension of length 1.`;
    }
    case 'rankTooHigh':
      return `Stretching adds dimensions and takes none away: ${problem.rank} do not go into ${problem.wanted}.`;
    case 'differentDtypes': {
      const [a, b] = problem.dtypes;
      return `TensorFlow never changes a dtype by itself: ${a} and ${b} must be made the same. Write tf.cast(…, tf.${b}) around the first, or tf.cast(…, tf.${a}) around the second.`;
    }
    case 'noArithmetic':
      return 'True and False are no numbers. Write tf.cast(…, tf.int32) first.';
    case 'matmulRank':
      return `A product of matrices needs two dimensions each, and one here has ${problem.rank}. Write [[…]], or reshape it.`;
    case 'matricesOnly':
      return `The page multiplies matrices; TensorFlow also stacks of them. Here is rank ${problem.rank}.`;
    case 'matmulLengths': {
      const [a, b] = problem.shapes;
      return `A row of the first meets a column of the second, so the lengths inside must agree: in ${shapeText(a)} @ ${shapeText(b)} they are ${a[1]} and ${b[0]}. Transpose one?`;
    }
    case 'indicesNotWhole':
      return `An index is a place, so it is a whole number; here they are ${problem.dtype}. Write 1, not 1.0.`;
    case 'negativeDepth':
      return `A row can’t be ${problem.depth} long. Write how many classes there are.`;
  }
}

const list = (items: readonly string[]) => items.join(', ');

/** The English words of the tensors' playground, which are loaded with it. Its type is what every other locale must fill in. */
export const tensorsEn = {
  title: 'Tensors',
  close: 'Close',
  groupsLabel: 'What the examples are about',
  groups: { make: 'Make', convert: 'Convert', combine: 'Combine', errors: 'Errors' },
  examplesLabel: 'Examples',
  examples: {
    make: {
      list: 'from a list',
      point: 'one with a point',
      single: 'a single number',
      zeros: 'zeros',
      ones: 'ones of int32',
      fill: 'fill',
      range: 'range',
      linspace: 'linspace',
      normal: 'random, normal',
      uniform: 'random, uniform',
    },
    convert: {
      reshape: 'reshape',
      rest: 'reshape with −1',
      transpose: 'transpose',
      fraction: 'cast to int32',
      digits: 'cast to float32',
      truth: 'cast to bool',
      tenth: 'cast to float64',
      oneHot: 'one-hot',
      toList: 'to lists',
    },
    combine: {
      same: 'same shape',
      single: 'with one number',
      row: 'a row to each row',
      table: 'column times row',
      broadcast: 'stretch',
      layer: 'a layer: x @ W + b',
    },
    errors: {
      ragged: 'uneven rows',
      count: 'wrong count',
      shapes: 'shapes don’t meet',
      dtypes: 'two dtypes',
      decimal: 'a point for int32',
      away: 'range the wrong way',
      matmul: 'lengths inside',
      lists: 'lists, not tensors',
    },
  },
  intro:
    'A tensor is numbers of one kind in rows, rows in matrices, matrices in blocks. Type TensorFlow, or pick an example.',
  field: 'Lines of TensorFlow',
  fine: 'TensorFlow gives the same.',
  fineButRandom: 'TensorFlow runs this too, and draws other numbers.',
  place: (line: number, problem: string) => (line > 1 ? `Line ${line}: ${problem}` : problem),
  says: 'TensorFlow says',
  stale: 'Below is what stood here before.',
  steps: 'Steps',
  rank: 'rank',
  shape: 'shape',
  dtype: 'dtype',
  bytes: (bytes: number) => count(bytes, 'byte'),
  axes: {
    rows: (rows: number) => count(rows, 'row'),
    columns: (columns: number) => count(columns, 'column'),
    values: (values: number) => count(values, 'value'),
  },
  cells: (shape: string, dtype: string) => `Cells of a tensor of shape ${shape}, ${dtype}`,
  noCells: (shape: string) => `No cells: a length in ${shape} is 0.`,
  corner: (shown: string, all: string) => `A corner of it, ${shown} of ${all}.`,
  moreBlocks: (shown: number, all: number) => `${shown} of ${all} matrices.`,
  copy: 'copy',
  from: (was: string) => `from ${was}`,
  shownNext: 'Its cells stand in the next step.',
  script: 'The whole script',
  random: 'numbers from TensorFlow’s own generator: others than on the page',
  explainStep,
  explainProblem,
};

/** Every message of the playground. */
export type TensorsCatalog = typeof tensorsEn;
