import type { ScriptTexts } from './script.en';

/** The comments of the scripts in Simplified Chinese. */
export const scriptZhCN: ScriptTexts = {
  title: (loss, library) => `学习率探索器：用 ${library} 对 ${loss} 做梯度下降`,
  sweepTitle: (loss) => `学习率探索器：用 Ray Tune 对 ${loss} 扫描学习率`,
  plotIsOptional: '没有它也会照常输出数值',
  dtype: {
    float32: '与页面一致：每次运算都舍入到 24 位',
    float64: '与页面一致：每次运算都舍入到 53 位',
  },
  noRuns: '页面上没有学习率，请自行填写，例如 0.6, 0.2',
  hidden: '在页面上已隐藏',
  lastDigits: (functions) => `${functions}：各个库的算法不同，末几位可能与页面不一致`,
  gradientOfLoss: 'loss_at 的导数，由页面求出',
  hessianOfLoss: 'loss_at 的二阶导数，由页面求出',
  noise: '每个梯度的噪声，用的是页面自己的生成器：只含整数运算和 + − × ÷ √，抽出的数与页面逐位相同',
  seeds: '只打印第一个种子的日志；曲线是所有种子的平均值',
  meanOverSeeds: '所有种子的平均值',
  libraryUpdate: 'torch.optim 的定义与页面一致，但可能把两次舍入并作一次，末几位可能不同',
  ownUpdate:
    '这里自行写出，因为 Keras 没有这种方法，或者定义不同：epsilon 的位置、速度中包含学习率、权重衰减的方式',
  clipNorm: '与 PyTorch 一致；tf.clip_by_norm 没有其中的 1e-6',
  changedSchedule: '从这里起，调度的因子乘以新的学习率',
  flush: '小于 1.2e-38 的结果按 0 计，与页面和 TensorFlow 一致',
  noFlush: '小于 1.2e-38 的结果在页面和 TensorFlow 中按 0 计，NumPy 则会保留',
  sumOrder: (weight) => `${weight} 出现不止一次：PyTorch 的求和顺序不同，末几位可能与页面不一致`,
  divergence: '发散的运行会一直算到 inf 和 nan，这不是错误',
  rounding: '乘积与差各舍入一次，与页面一致；torch.optim.SGD 可能只舍入一次',
  logLine: (weight) => `日志中的一行：这一步之后的 ${weight}，这一步之前的损失`,
  sweep: '从 0.001 到 1，每个数量级三个',
  pageRates: '页面上的学习率',
  cluster: (file) =>
    `在自己的电脑上可直接运行；在集群上无需修改：ray job submit --working-dir . -- python ${file}`,
  sample: '也可以用 tune.loguniform(1e-3, 1)，并在 TuneConfig 中设 num_samples=100',
  reuse: '每次试验都很短，因此让同一个进程依次执行',
  best: '损失最小的排在最前，发散的排在最后',
  logAxis: '损失恰为 0 的点在对数坐标轴上没有位置，请看上面的列表',
};
