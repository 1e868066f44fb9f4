import type { ModelCatalog } from './model.en';

const column = ({ column, name }: { column: number; name: string | null }) =>
  name === null ? `第 ${column} 列` : `第 ${column} 列（${name}）`;

const count = (value: number) => value.toLocaleString('zh-CN');

/** The catalog of models and of one's own data in Simplified Chinese. */
export const modelZhCN: ModelCatalog = {
  title: '模型与数据',
  close: '关闭',
  sections: '栏目',
  section: { save: '保存', ask: '提问', data: '自己的数据' },
  save: {
    intro: '某次运行在最后一轮之后的权重，以及再次使用这个网络所需的一切。',
    run: '运行',
    runLabel: (rate) => `学习率 ${rate}`,
    noRun: '没有可保存的运行，请先添加一个。',
    name: '名称',
    nameOf: (data, rate) => `${data}，学习率 ${rate}`,
    keep: '保存在本机',
    json: '另存为 JSON',
    safetensors: '另存为 safetensors',
    kept: (name) => `“${name}”已保存在本机（在浏览器允许时），并已在“提问”中打开。`,
    saved: (file) => `已保存为 ${file}。`,
    failed: '没有取到权重：已开始新的训练。请再按一次。',
  },
  list: {
    title: '本机上的模型',
    none: '还没有。',
    facts: (layers, data, right) =>
      right === null ? `${layers}，${data}` : `${layers}，${data}，测试正确率 ${right}`,
    ask: (name) => `向 ${name} 提问`,
    askShort: '提问',
    remove: (name) => `删除 ${name}`,
    open: '打开模型文件…',
    drop: '也可以把 .json 或 .safetensors 文件拖到这里。',
    opened: (file, name) => `${file} 已保存为“${name}”，并已在“提问”中打开。`,
  },
  ask: {
    none: '没有打开的模型。请保存一次运行，从列表中选择一个模型，或打开一个文件。',
    features: '一个样本',
    rowLabel: '一行 CSV',
    rowHint: (names) => `${names}，用逗号、分号、制表符或空格分隔`,
    row: (given, wanted) =>
      `这个模型的一行有 ${wanted} 个数，这里有 ${given} 个。请按滑块的顺序写 ${wanted} 个数。`,
    rowText: (text) => `“${text}”不是数。请写成 5.1 这样的数。`,
    slider: (name) => `${name}，滑块`,
    outputs: '网络的回答',
    decision: (name) => `由最大的输出决定：${name}。`,
    undecided: '没有一个输出是数，因此没有决定：这次运行已经发散。',
    inside: '内部的数值',
    input: '输入',
    layer: (layer) => `第 ${layer} 层`,
    columns: {
      unit: '单元',
      measured: '测量值',
      seen: '网络看到的值',
      sum: 'z = a·W + b',
      value: 'a = f(z)',
    },
  },
  data: {
    intro:
      '每行是一些数，类别在最后一列，或在名为 class、label、target、species、y 或“类别”的列中。第一行可以是列名，也可以没有；用逗号、分号或制表符分隔。数据只留在本机，但你分享的链接会带上它们。',
    label: '数据行',
    open: '打开 CSV 文件…',
    drop: '也可以把文件拖到这里。',
    read: (rows, features, classes) => `${count(rows)} 行，${features} 个特征；类别：${classes}。`,
    leftOut: (names) => `已略去只起行号作用的列：${names}。`,
    opened: (file) => `正在用 ${file} 训练。撤销可回到之前的内容。`,
    train: '用它们训练',
    problem(problem) {
      switch (problem.code) {
        case 'tooLong':
          return `文本有 ${count(problem.characters)} 个字符，最多读取 ${count(problem.most)} 个。请去掉一些行。`;
        case 'openQuote':
          return `第 ${problem.row} 行有一个引号没有闭合，或出现在单元格中间。请闭合它，或写成两个。`;
        case 'tooFewRows':
          return `只有 ${problem.rows} 行数据，至少需要 ${problem.least} 行。`;
        case 'tooManyRows':
          return `有 ${count(problem.rows)} 行，最多用 ${count(problem.most)} 行训练。请去掉一些。`;
        case 'noFeatures':
          return '除类别外没有数值列。请用逗号、分号或制表符分隔单元格。';
        case 'tooManyFeatures':
          return `有 ${problem.features} 个数值列，最多 ${problem.most} 个。请去掉一些。`;
        case 'rowLength':
          return `第 ${problem.row} 行有 ${problem.cells} 个单元格，第一行有 ${problem.expected} 个。请让每行一样多。`;
        case 'missingCell':
          return `第 ${problem.row} 行的${column(problem)}是空的。请填上，或去掉这一行。`;
        case 'notNumber':
          return `第 ${problem.row} 行，${column(problem)}：“${problem.text}”不是数。请写一个数；如果它是类别，请把这一列命名为 class。`;
        case 'hugeNumber':
          return `第 ${problem.row} 行，${column(problem)}：${problem.text} 超过了 1e100。请换一个单位。`;
        case 'brokenClass':
          return `第 ${problem.row} 行，${column(problem)}：类别应是名称或整数，这里是 ${problem.text}。请把类别放在最后一列，或把它的列命名为 class。`;
        case 'oneClass':
          return `每一行都属于类别“${problem.className}”（${column(problem)}）。至少要有两个类别。`;
        case 'tooManyClasses':
          return `${column(problem)}中有 ${count(problem.classes)} 个类别，最多能区分 ${problem.most} 个。这一列是类别吗？`;
      }
    },
  },
  problem(problem) {
    switch (problem.code) {
      case 'unknownFormat':
        return '它既不是 JSON，也不是 safetensors。请打开本页面保存的模型。';
      case 'tooLarge':
        return `它有 ${count(problem.bytes)} 字节，本页面的模型不会超过 ${count(problem.most)} 字节。`;
      case 'endsEarly':
        return `它在 ${count(problem.bytes)} 个字符后中断了。请重新保存或复制。`;
      case 'notJson':
        return '它已损坏：其中的 JSON 无法读取。请重新保存或复制。';
      case 'foreign':
        return `它是 ${problem.format === 'json' ? 'JSON' : 'safetensors'}，但不是本页面的模型。只能打开本页面保存的模型。`;
      case 'version':
        return `它的版本是 ${problem.version || '未知'}，本页面只读版本 ${problem.known}。请在更新的页面中打开。`;
      case 'field':
        return problem.isMissing
          ? `它缺少每个模型都有的“${problem.field}”。`
          : `它的“${problem.field}”不成立：与本页面的网络不符。`;
      case 'headerLength':
        return `它已损坏：文件头应有 ${problem.length} 字节，而文件只有 ${count(problem.bytes)} 字节。`;
      case 'truncated':
        return `它应有 ${count(problem.needed)} 字节，却在第 ${count(problem.bytes)} 字节结束。请重新保存或复制。`;
      case 'surplus':
        return `它在最后一个数之后还有内容：共 ${count(problem.bytes)} 字节，其中只有 ${count(problem.needed)} 字节属于它。`;
      case 'missingTensor':
        return `缺少层“${problem.tensor}”。`;
      case 'strangeTensor':
        return `“${problem.tensor}”不属于它的任何一层。`;
      case 'dtype':
        return `“${problem.tensor}”是 ${problem.dtype}，而模型是 ${problem.expected}。`;
      case 'shape':
        return `“${problem.tensor}”的形状是 ${problem.shape || '空'}，而它的层需要 [${problem.expected.join(',')}]。`;
      case 'offsets':
        return `它已损坏：“${problem.tensor}”的字节与其他的重叠，或与其形状不符。`;
      case 'value':
        return `“${problem.tensor}”的第 ${problem.place + 1} 个值不是数，或超出了模型数据类型的范围。`;
    }
  },
  notOpened: (file, why) => `没有打开 ${file}。${why}`,
  unreadable: '无法读取。',
};
