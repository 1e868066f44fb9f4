import type { CastLoss } from '../core/tensor/cast';
import type { CodeAllowed } from '../core/tensor/code/syntax';
import type { ArgumentKind, CodeProblem } from '../core/tensor/code/value';
import type { TensorFacts, TensorsCatalog } from './tensors.en';
import { shorten } from './wording';

const shapeText = (shape: readonly number[] = []) => `[${shape.join(', ')}]`;

const LOST: Readonly<Record<CastLoss, string>> = {
  fraction: '小数部分被截去（向 0 取整）',
  overflow: '装不下（CPU 上 int32 得到 −2147483648，float32 得到 inf）',
  notANumber: '不是数的值变成了 −2147483648',
  rounded: 'float32 只保留 24 位二进制数字，约 7 位十进制',
  size: '大小丢失，只剩“不为 0”',
};

/** 用一句话说明这一步做了什么、为什么。 */
function explainStep({ operation, shapes, dtypes, made, lost }: TensorFacts): string {
  const [a, b] = shapes;
  const values = made?.values ?? 0;
  const out = shapeText(made?.shape);
  switch (operation) {
    case 'constant':
    case 'convert_to_tensor':
      return '列表变成张量：全是整数得到 int32，只要有一个数带小数点就全是 float32，True 和 False 得到 bool。';
    case 'zeros':
    case 'ones':
      return `${values} 个相同的值；没有指明数据类型时是 float32。`;
    case 'fill':
      return `同一个值重复 ${values} 次；张量的数据类型就是这个值的类型。`;
    case 'range':
      return `${values} 个等间隔的数；终点本身不在其中。`;
    case 'linspace':
      return `${values} 个等距的数，两端都包含在内。`;
    case 'random.normal':
    case 'random.uniform':
      return '由本页网络初始化所用的生成器产生：同一个种子在任何机器上得到同样的数，但与 TensorFlow 用这个种子得到的数不同。';
    case 'cast': {
      if (dtypes[0] === 'float32' && made?.dtype === 'float64') {
        return '什么也没有丢，什么也没有找回：float64 显示的是 float32 当初保留下来的值。';
      }
      if (lost.size === 0) return `每个值都能用 ${made?.dtype} 表示：什么也没有丢。`;
      return `${[...lost].map(([loss, cells]) => `${cells} 格：${LOST[loss]}`).join('；')}。`;
    }
    case 'reshape':
      return `同样的 ${values} 个值，同样的顺序，逐行排列：${shapeText(a)} 变为 ${out}。没有复制任何值。`;
    case 'transpose':
      return a?.length === 2
        ? `行变成列：${shapeText(a)} 变为 ${out}，[i, j] 格来自 [j, i]。`
        : `各维交换位置：${shapeText(a)} 变为 ${out}。`;
    case 'expand_dims':
      return `多了一个长度为 1 的维：${shapeText(a)} 变为 ${out}，值不变。`;
    case 'broadcast_to':
      return `${shapeText(a)} 被扩展到 ${out}；虚线格是副本。`;
    case 'one_hot':
      return `每个下标变成一行 ${made?.shape.at(-1)} 个数，只有它的位置上是 1；下标超出范围时全为 0。`;
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide': {
      const floated = operation === 'divide' && dtypes[0] === 'int32' ? '整数相除用 float64 计算。' : '';
      return shapeText(a) === shapeText(b)
        ? `逐格计算：两者形状都是 ${out}。${floated}`
        : `从最后一维开始比较，长度要么相等，要么是 1，要么缺少：${shapeText(a)} 和 ${shapeText(b)} 在 ${out} 相合。虚线格是副本。${floated}`;
    }
    case 'matmul':
      return `每一格是前者的一行乘后者的一列：${shapeText(a)} @ ${shapeText(b)} 得到 ${out}，中间的长度相等。`;
    case 'negative':
      return '每个值变号。';
    case 'shape':
      return '每一维的长度。';
    case 'rank':
      return '有几维：0 是一个数，1 是向量，2 是矩阵。';
    case 'size':
      return '有几个值：各维长度之积。';
    case 'dtype':
      return '这个张量里每个值的类型。';
    case 'list':
      return '把值变成 Python 的列表；列表没有形状，也没有数据类型。';
    case 'join':
      return 'Python 把列表接在一起，并没有相加。想相加，请把其中一个写成 tf.constant([…])。';
    case 'repeat':
      return 'Python 把列表重复，并没有相乘。想相乘，请写成 tf.constant([…])。';
    default:
      return made ? '这个名字所指的张量。' : '这是 Python 的值，还不是张量：tf.constant 把它变成张量。';
  }
}

const KINDS: Readonly<Record<ArgumentKind, string>> = {
  tensor: '张量、数或列表',
  lengths: '由长度组成的列表，如 [2, 3]',
  number: '一个数',
  whole: '一个整数',
  dtype: '数据类型：tf.float32、tf.float64、tf.int32 或 tf.bool',
  seed: '0 到 4294967295 的整数',
};

const ALLOWED: Readonly<Record<CodeAllowed, string>> = {
  value: '数、列表、名字或 tf.…',
  operator: '符号 + − * / @',
  end: '行末',
  argument: '点号后的名字，如 tf.zeros',
  ',': '逗号',
  ')': ')',
  ']': ']',
  '(': '(',
};

/** 哪里不对、为什么、该怎么做。 */
function explainProblem(problem: CodeProblem): string {
  switch (problem.code) {
    case 'empty':
      return '还没有输入。请写一个调用，如 tf.zeros([2, 3])，或在上面选一个。';
    case 'tooLong':
      return `代码共 ${problem.length} 个字符。最多允许 ${problem.limit} 个，请删去划线部分。`;
    case 'tooDeep':
      return `括号嵌套超过 ${problem.limit} 层。请减少层数，或给其中一部分起个名字。`;
    case 'tooManySteps':
      return `超过 ${problem.limit} 步。请删去几行。`;
    case 'unexpectedCharacter':
      return `“${problem.found}”在这里没有意义。可用字母、数字、+ − * / @ = ( ) [ ] 、逗号和点。`;
    case 'unexpectedToken':
      return `这里不能写“${shorten(problem.found)}”。允许：${list(problem.allowed.map((one) => ALLOWED[one]))}。`;
    case 'unexpectedEnd':
      return `这里缺了东西。允许：${list(problem.allowed.map((one) => ALLOWED[one]))}。`;
    case 'unclosed':
      return `这个括号没有闭合。请补上 ${problem.opener === '(' ? ')' : ']'}。`;
    case 'unknownFunction':
      return problem.suggestion
        ? `本页不认识 ${shorten(problem.found)}。是不是 ${problem.suggestion}？`
        : `本页不认识 ${shorten(problem.found)}。可用：${list(problem.allowed)}。`;
    case 'unknownDtype':
      return `本页不认识 ${shorten(problem.found)}。可用：${list(problem.allowed)}。`;
    case 'unknownAttribute':
      return `张量在这里没有“${shorten(problem.found)}”。允许：${list(problem.allowed)}。`;
    case 'notAName':
      return `${problem.found} 已有含义。请换一个名字，如 a。`;
    case 'unknownName':
      return problem.allowed.length > 0
        ? `前面没有一行给“${shorten(problem.found)}”赋值。已有：${list(problem.allowed)}。`
        : `前面没有一行给“${shorten(problem.found)}”赋值。请写一行，如 ${shorten(problem.found, 8)} = tf.range(3)。`;
    case 'missingArgument':
      return `tf.${problem.function} 需要 ${problem.argument}。请补上。`;
    case 'unexpectedArgument':
      return `tf.${problem.function} 没有参数“${shorten(problem.argument)}”。允许：${list(problem.allowed)}。`;
    case 'argumentNotHere':
      return `TensorFlow 的 tf.${problem.function} 有 ${problem.argument}，本页没有。请去掉它。`;
    case 'tooManyArguments':
      return `tf.${problem.function} 最多 ${problem.most} 个参数，这里有 ${problem.given} 个。请去掉几个。`;
    case 'repeatedArgument':
      return `${problem.argument} 给了两次。请去掉一个。`;
    case 'placeAfterName':
      return '写了名字的参数之后，其余参数也要写名字。';
    case 'wrongKind':
      return `${problem.argument} 须是${KINDS[problem.wanted]}。`;
    case 'lengthsNotWhole':
      return '长度和维是数出来的，所以是整数。请写 2，不写 2.0。';
    case 'lengthsNotList':
      return '形状是列表，只有一个长度时也是。请把 3 写成 [3]。';
    case 'pythonLists':
      return `Python 的列表之间没有 ${problem.operator}。请先把其中一个变成张量：tf.constant([…])。`;
    case 'zeroDivision':
      return 'Python 不允许除以 0。张量除以 0 会得到 inf 或 nan。';
    case 'notATensor':
      return '这是 Python 的值，没有形状和数据类型。请写成 tf.constant(…)。';
    case 'tensorInList':
      return '本页的列表里只能放数、True 和 False，或列表；放张量只有 TensorFlow 可以。';
    case 'axisOutside':
      return `新的维可以放在 ${-problem.rank - 1} 到 ${problem.rank} 的位置。`;
    case 'noMaxval':
      return '整数从 minval 抽到 maxval（不含），而 maxval 没有默认值。请补上。';
    case 'randomDtype':
      return '只能抽取数。请写 tf.float32、tf.float64 或 tf.int32。';
    case 'ragged':
      return '张量里没有空缺：每一行都要和相邻的行一样长。请补齐短的，或截短长的。';
    case 'mixed':
      return '列表和值，或 True、False 之后的数，不能放进同一个张量。请只写一种。';
    case 'unfit':
      return problem.dtype === 'bool'
        ? 'Python 的数不会自动变成 bool。请写 True 和 False，或转换：tf.cast(…, tf.bool)。'
        : `带小数点的数不会自动变成 ${problem.dtype}，因为会丢失东西。请转换：tf.cast(…, tf.int32)。`;
    case 'beyondFloat':
      return 'float32 最大约为 3.4e38。请写 dtype=tf.float64，或写小一些的数。';
    case 'beyondInt':
      return `${problem.value} 超出了 int32 的最大值 2147483647。TensorFlow 会用 int64，本页没有；请写成带小数点的数。`;
    case 'tooManyValues':
      return `这会有 ${problem.values} 个值。本页最多 ${problem.limit} 个。`;
    case 'negativeLength':
      return `维的长度不能是 ${problem.length}。只有 tf.reshape 允许 −1，表示剩下的长度。`;
    case 'constantDtype':
      return `这已经是 ${problem.found} 的张量，tf.constant 不做转换。请写 tf.cast(…, tf.${problem.wanted})。`;
    case 'constantShape':
      return `${problem.values} 个值填不满形状 ${shapeText(problem.shape)}。只有单个值会被重复。`;
    case 'fillNotSingle':
      return 'tf.fill 重复一个值。想重复一行，请用 tf.broadcast_to。';
    case 'rangeStill':
      return '步长为 0 永远到不了终点。请换一个步长。';
    case 'rangeAway':
      return problem.isUpward
        ? `从 ${problem.start} 向上走永远到不了 ${problem.limit}。Python 的 range 会是空的，TensorFlow 则拒绝。请写负的步长，或更大的终点。`
        : `从 ${problem.start} 向下走永远到不了 ${problem.limit}。请写正的步长，或更小的终点。`;
    case 'emptyInterval':
      return `从 ${problem.least} 到 ${problem.limit}（不含）之间没有整数。`;
    case 'reshapeCount':
      return `改变形状既不增加也不丢弃值：各长度之积须是 ${problem.values}，而不是 ${problem.wanted}。写一个 −1，TensorFlow 会算出剩下的长度。`;
    case 'reshapeMultiple':
      return `${problem.values} 个值不能按 ${problem.factor} 个一组分完，会有剩余。`;
    case 'reshapeTwoUnknown':
      return '一个 −1 表示剩下的长度。有两个时答案不止一种。';
    case 'reshapeNegative':
      return `长度至少为 0，或写 −1 表示剩下的长度；不能是 ${problem.length}。`;
    case 'permLength':
      return `张量有 ${problem.rank} 维，perm 须写出 ${problem.rank} 个；这里有 ${problem.given} 个。`;
    case 'permMissing':
      return `每一维都要有位置，第 ${problem.missing} 维没有。`;
    case 'permOutside':
      return `维的编号是 0 到 ${problem.rank - 1}，没有 ${problem.dimension}。`;
    case 'incompatible': {
      const [a, b] = problem.shapes;
      return problem.operation === 'broadcastTo'
        ? `只有长度为 1 的维，或前面缺少的维，才能扩展：${shapeText(a)} 变不成 ${shapeText(b)}。`
        : `从最后一维开始比较，长度须相等或其中之一为 1：${shapeText(a)} 和 ${shapeText(b)} 不是这样。请改变其中一个的形状，或给它加一个长度为 1 的维。`;
    }
    case 'rankTooHigh':
      return `扩展只增加维，不减少维：${problem.rank} 维放不进 ${problem.wanted} 维。`;
    case 'differentDtypes': {
      const [a, b] = problem.dtypes;
      return `TensorFlow 从不自动改变数据类型：${a} 和 ${b} 须变成一样的。请把第一个写成 tf.cast(…, tf.${b})，或把第二个写成 tf.cast(…, tf.${a})。`;
    }
    case 'noArithmetic':
      return 'True 和 False 不是数。请先写 tf.cast(…, tf.int32)。';
    case 'matmulRank':
      return `矩阵相乘要求两边各有两维，这里有一边是 ${problem.rank} 维。请写成 [[…]]，或改变形状。`;
    case 'matricesOnly':
      return `本页只做矩阵相乘；TensorFlow 还能做成批的矩阵相乘。这里的维数是 ${problem.rank}。`;
    case 'matmulLengths': {
      const [a, b] = problem.shapes;
      return `前者的一行乘后者的一列，所以中间的长度须相等：在 ${shapeText(a)} @ ${shapeText(b)} 里是 ${a[1]} 和 ${b[0]}。要不要转置其中一个？`;
    }
    case 'indicesNotWhole':
      return `下标是位置，所以是整数；这里是 ${problem.dtype}。请写 1，不写 1.0。`;
    case 'negativeDepth':
      return `一行的长度不能是 ${problem.depth}。请写有几个类别。`;
  }
}

const list = (items: readonly string[]) => items.join('、');

/** 张量操练场的简体中文文案。 */
export const tensorsZhCN: TensorsCatalog = {
  title: '张量',
  close: '关闭',
  groupsLabel: '例子的内容',
  groups: { make: '创建', convert: '转换', combine: '组合', errors: '报错' },
  examplesLabel: '例子',
  examples: {
    make: {
      list: '由列表',
      point: '有一个小数点',
      single: '一个数',
      zeros: '全 0',
      ones: 'int32 的 1',
      fill: '填充',
      range: 'range',
      linspace: 'linspace',
      normal: '随机：正态',
      uniform: '随机：均匀',
    },
    convert: {
      reshape: '改变形状',
      rest: '用 −1 改变形状',
      transpose: '转置',
      fraction: '转为 int32',
      digits: '转为 float32',
      truth: '转为 bool',
      tenth: '转为 float64',
      oneHot: '独热编码',
      toList: '变回列表',
    },
    combine: {
      same: '形状相同',
      single: '与一个数',
      row: '每行加同一行',
      table: '列乘行',
      broadcast: '扩展',
      layer: '一层：x @ W + b',
    },
    errors: {
      ragged: '各行不一样长',
      count: '个数不对',
      shapes: '形状不合',
      dtypes: '两种数据类型',
      decimal: '给 int32 小数',
      away: 'range 方向反了',
      matmul: '中间长度不等',
      lists: '是列表，不是张量',
    },
  },
  intro: '张量是同一类型的数：数排成行，行排成矩阵，矩阵排成块。输入 TensorFlow 代码，或选一个例子。',
  field: 'TensorFlow 代码',
  fine: 'TensorFlow 得到同样的结果。',
  fineButRandom: 'TensorFlow 也能运行它，只是抽到的数不同。',
  place: (line, problem) => (line > 1 ? `第 ${line} 行：${problem}` : problem),
  says: 'TensorFlow 报错',
  stale: '下面是之前的结果。',
  steps: '步骤',
  rank: '维数',
  shape: '形状',
  dtype: '数据类型',
  bytes: (bytes) => `${bytes} 字节`,
  axes: {
    rows: (rows) => `${rows} 行`,
    columns: (columns) => `${columns} 列`,
    values: (values) => `${values} 个值`,
  },
  cells: (shape, dtype) => `形状为 ${shape}、类型为 ${dtype} 的张量的各格`,
  noCells: (shape) => `没有格：${shape} 中有长度为 0。`,
  corner: (shown, all) => `只显示一角：${all} 中的 ${shown}。`,
  moreBlocks: (shown, all) => `${all} 个矩阵中的 ${shown} 个。`,
  copy: '副本',
  from: (was) => `原为 ${was}`,
  shownNext: '它的各格见下一步。',
  script: '完整脚本',
  random: '由 TensorFlow 自己的生成器产生：与页面上的数不同',
  explainStep,
  explainProblem,
};
