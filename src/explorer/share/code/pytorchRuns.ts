import type { Run } from '../../../core/experiment';
import type { ScriptTexts } from '../../../locales/script.en';
import { listInexactOperations, listRepeatedWeights } from './exactness';
import { deriveExpressionTerm } from './expressionTerm';
import { comment, formatHeader, formatImports, joinBlocks } from './layout';
import { formatTyped } from './literal';
import { formatNoise } from './noiseSource';
import { callsMath } from './numpyRuns';
import { PYTORCH_IDIOMS } from './pytorch';
import { formatConstants, formatLoss, type Recipe } from './recipe';
import { formatDescend, formatLog, formatMain, formatRuns, formatSettings } from './runLayout';
import { listCommon, optimizerOf, readParts } from './runSource';
import { formatFactor, formatScheduleNumbers, listScheduleHelpers } from './scheduleSource';
import { cutTerm, formatStatements } from './statements';
import { createTermPrinter } from './term';

/**
 * An experiment whose runs have optimizers, schedules and the like, in PyTorch, with torch.optim and its schedulers.
 * Reference methods are optimizers of the script's own, with autograd's Hessian.
 */
export function formatPytorchRuns(recipe: Recipe, link: string | null, texts: ScriptTexts): string {
  const { loss, weights, dtype, runs, epochs } = recipe;
  const parts = readParts(recipe);
  const printer = createTermPrinter(PYTORCH_IDIOMS);
  const body =
    loss.kind === 'name'
      ? [`return torch.clone(${recipe.nameOf(loss.name)})`]
      : formatStatements(cutTerm(deriveExpressionTerm(loss, recipe.nameOf)), printer, 'return ');
  const inexact = listInexactOperations(loss, ['sqrt']);
  const repeated = listRepeatedWeights(loss, weights);
  const helpers = listScheduleHelpers(runs.flatMap((run) => listSchedule(run, epochs)));
  const noise = formatNoise(recipe, texts);
  return joinBlocks([
    formatHeader(texts.title(formatLoss(recipe), 'PyTorch'), link, 'torch matplotlib'),
    callsMath([...printer.helpers, body, ...noise, ...helpers]) ? ['import math'] : [],
    ...formatImports([], ['import torch'], texts),
    [
      `dtype = torch.${dtype}  ${comment(texts.dtype[dtype])}`,
      ...(dtype === 'float32' ? [`torch.set_flush_denormal(True)  ${comment(texts.flush)}`] : []),
      ...formatSettings(recipe),
    ],
    printer.usesNumber || recipe.constants.length > 0
      ? ['def number(value):', '    return torch.tensor(value, dtype=dtype)']
      : [],
    formatConstants(recipe),
    ...printer.helpers,
    [
      ...(inexact.length > 0 ? [comment(texts.lastDigits(inexact.join(', ')))] : []),
      ...(repeated.length > 0 ? [comment(texts.sumOrder(repeated.join(', ')))] : []),
      `def loss_at(${weights.join(', ')}):`,
      ...body.map((line) => `    ${line}`),
    ],
    ...(parts.optimizers.includes('exact') ? [formatReference('Exact', EXACT)] : []),
    ...(parts.optimizers.includes('newton') ? [formatReference('Newton', NEWTON)] : []),
    ...noise,
    ...helpers,
    [
      comment(texts.libraryUpdate),
      ...formatRuns(recipe, texts, (run) => [
        ...listCommon(run),
        `optimizer=lambda w: ${formatOptimizer(run, '[w]', formatTyped(run.learningRate))}`,
        ...listSchedule(run, epochs),
        ...(run.clipping
          ? [
              `clip=lambda w: torch.nn.utils.clip_grad_${run.clipping.by}_([w], ${formatTyped(run.clipping.limit)})`,
            ]
          : []),
      ]),
    ],
    [
      formatDescend(recipe),
      `    w = torch.tensor(${parts.hasStarts ? "run.get('start', start)" : 'start'}, dtype=dtype, requires_grad=True)`,
      "    optimizer, losses = run['optimizer'](w), []",
      ...(parts.hasSchedules
        ? ["    schedule = run['schedule'](optimizer) if 'schedule' in run else None"]
        : []),
      '    for epoch in range(epochs):',
      ...(parts.hasChanges ? formatChanges(recipe, texts).map((line) => `        ${line}`) : []),
      '        optimizer.zero_grad()',
      '        loss = loss_at(*w)',
      '        losses.append(loss.item())',
      '        loss.backward()',
      ...(parts.hasNoise ? ['        w.grad += torch.tensor(noise_at(seed, epoch), dtype=dtype)'] : []),
      ...(parts.hasClipping ? ["        if 'clip' in run:", "            run['clip'](w)"] : []),
      ...(parts.changesRates ? ["        learning_rate = optimizer.param_groups[0]['lr']"] : []),
      '        optimizer.step()',
      ...(parts.hasSchedules
        ? ['        if schedule and epoch + 1 < epochs:', '            schedule.step()']
        : []),
      ...formatLog(recipe, texts, (place) => `w[${place}].item()`, 'learning_rate').map(
        (line) => `        ${line}`,
      ),
      '    return losses',
    ],
    formatMain(recipe, texts),
  ]);
}

/** Before an epoch: the rate that a run goes on with from there. */
export function formatChanges(recipe: Pick<Recipe, 'runs'>, texts: ScriptTexts): string[] {
  const isScheduled = recipe.runs.some(({ schedule, changes = [] }) => schedule && changes.length > 0);
  return [
    "if epoch in run.get('changes', {}):",
    ...(isScheduled ? [`    ${comment(texts.changedSchedule)}`] : []),
    "    optimizer.param_groups[0]['lr'] = run['changes'][epoch]",
    ...(isScheduled
      ? [
          "    if 'schedule' in run:",
          "        schedule.base_lrs = [run['changes'][epoch]]",
          "        optimizer.param_groups[0]['lr'] *= schedule.lr_lambdas[0](epoch)",
        ]
      : []),
  ];
}

/** The optimizer of a run, of expressions of Python: what it steps, and how far. */
export function formatOptimizer(run: Run, parameters: string, rate: string): string {
  const name = optimizerOf(run);
  const numbers = run.optimizer?.hyperparameters ?? {};
  const { beta, beta1, beta2, alpha, epsilon, weightDecay } = numbers;
  const momentum = beta ? formatTyped(beta) : '0.9';
  // PyTorch refuses Nesterov's without momentum, which is plain descent
  const nesterov = name === 'nesterov' && beta?.value !== 0 ? [', nesterov=True'] : [];
  const pair = `${beta1 ? formatTyped(beta1) : '0.9'}, ${beta2 ? formatTyped(beta2) : '0.999'}`;
  const listed = [
    ...(name === 'momentum' || name === 'nesterov' ? [`, momentum=${momentum}`, ...nesterov] : []),
    ...(beta1 || beta2 ? [`, betas=(${pair})`] : []),
    ...(alpha ? [`, alpha=${formatTyped(alpha)}`] : []),
    ...(epsilon ? [`, eps=${formatTyped(epsilon)}`] : []),
    ...(weightDecay ? [`, weight_decay=${formatTyped(weightDecay)}`] : []),
  ].join('');
  return `${CLASSES[name]}(${parameters}, lr=${rate}${listed})`;
}

const CLASSES = {
  sgd: 'torch.optim.SGD',
  momentum: 'torch.optim.SGD',
  nesterov: 'torch.optim.SGD',
  adagrad: 'torch.optim.Adagrad',
  rmsprop: 'torch.optim.RMSprop',
  adam: 'torch.optim.Adam',
  adamw: 'torch.optim.AdamW',
  exact: 'Exact',
  newton: 'Newton',
} as const;

/** PyTorch's scheduler; LambdaLR with the formula where that refuses the numbers, or where the rate changes besides. */
function listSchedule({ schedule, learningRate, changes = [] }: Run, epochs: number): string[] {
  if (!schedule) return [];
  const [a = '', b = '', c = ''] = formatScheduleNumbers(schedule, epochs);
  const rate = formatTyped(learningRate);
  const lowest = (share: string) => `eta_min=${share} * ${rate.includes('/') ? `(${rate})` : rate}`;
  const named = (() => {
    if (changes.length > 0) return null;
    switch (schedule.name) {
      case 'step':
        return `StepLR(optimizer, ${a}, ${b})`;
      case 'exponential':
        return `ExponentialLR(optimizer, ${a})`;
      case 'cosine':
        return `CosineAnnealingLR(optimizer, ${a}, ${lowest(b)})`;
      case 'restarts':
        return `CosineAnnealingWarmRestarts(optimizer, ${a}, ${b}, ${lowest(c)})`;
      case 'warmup':
        return schedule.numbers[1]?.value === 0
          ? null
          : `LinearLR(optimizer, start_factor=${b}, total_iters=${a})`;
      case 'oneCycle': {
        const share = schedule.numbers[0]?.value ?? 0.3;
        const numbers = `pct_start=float(${a}), div_factor=${b}, final_div_factor=${c}`;
        if (share * epochs === 1) return null;
        return `OneCycleLR(optimizer, ${rate}, total_steps=epochs, ${numbers}, cycle_momentum=False)`;
      }
      default:
        return null;
    }
  })();
  const scheduler = named ?? `LambdaLR(optimizer, lambda epoch: ${formatFactor(schedule, epochs)})`;
  return [`schedule=lambda optimizer: torch.optim.lr_scheduler.${scheduler}`];
}

/** An optimizer class that moves `w` by a direction made of gradient and Hessian. */
function formatReference(name: string, body: readonly string[]): string[] {
  return [
    `class ${name}(torch.optim.Optimizer):`,
    '    def __init__(self, weights, lr):',
    '        super().__init__(weights, dict(lr=lr))',
    '',
    '    def step(self, closure=None):',
    '        group = self.param_groups[0]',
    "        w = group['params'][0]",
    '        gradient = w.grad',
    '        hessian = torch.autograd.functional.hessian(lambda weights: loss_at(*weights), w.detach())',
    ...body.map((line) => `        ${line}`),
  ];
}

const EXACT = [
  'largest = gradient.abs().max()',
  'if largest == 0:',
  '    return',
  'direction = gradient / largest',
  'bend = direction @ hessian @ direction',
  'if bend <= 0:',
  '    return',
  'with torch.no_grad():',
  "    w -= group['lr'] * (direction @ direction / bend) * gradient",
] as const;

const NEWTON = [
  'if hessian[0, 0] <= 0 or torch.linalg.det(hessian) <= 0:',
  '    return',
  'with torch.no_grad():',
  "    w -= group['lr'] * torch.linalg.solve(hessian, gradient)",
] as const;
