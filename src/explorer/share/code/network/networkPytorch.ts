import type { Run } from '../../../../core/experiment';
import type { ScriptTexts } from '../../../../locales/script.en';
import { comment, formatHeader, formatImports, joinBlocks } from '../layout';
import { formatTyped } from '../literal';
import { callsMath } from '../numpyRuns';
import { formatChanges, formatOptimizer } from '../pytorchRuns';
import { formatRuns } from '../runLayout';
import { listCommon, readParts } from '../runSource';
import { formatFactor, listScheduleHelpers } from '../scheduleSource';
import { formatNetworkData } from './networkData';
import { formatNetworkLog, TRAIN_AND_PLOT } from './networkLog';
import { formatLayers, type NetworkRecipe } from './networkRecipe';

const ACTIVATIONS = {
  step: '(layer(x) >= 0).to(dtype)',
  linear: 'layer(x)',
  sigmoid: 'torch.sigmoid(layer(x))',
  tanh: 'torch.tanh(layer(x))',
  relu: 'torch.relu(layer(x))',
} as const;

const OUTPUTS = { softmax: 'torch.softmax(z, dim=1)', sigmoid: 'torch.sigmoid(z)', linear: 'z' } as const;

/**
 * The training of a network in PyTorch, with torch.nn.Linear and torch.optim, from the page's start and in its order of
 * batches.
 */
export function formatNetworkPytorch(recipe: NetworkRecipe, link: string | null, texts: ScriptTexts): string {
  const parts = formatPytorchParts(recipe, texts, listCommon);
  return joinBlocks([
    formatHeader(
      texts.network.title(formatLayers(recipe), texts.network.data[recipe.network.data.name], 'PyTorch'),
      link,
      'torch numpy matplotlib',
    ),
    callsMath(parts) ? ['import math'] : [],
    ...formatImports([], ['import numpy as np', 'import torch'], texts),
    ...parts,
    [
      'def descend(run):',
      ...formatPytorchTraining(recipe, texts, formatNetworkLog(texts)),
      '    return losses',
    ],
    TRAIN_AND_PLOT,
  ]);
}

/**
 * What a training is made of: data, network, loss, `runs`.
 *
 * @param listBefore what each of `runs` has before its optimizer: arguments of a `dict`
 */
export function formatPytorchParts(
  recipe: NetworkRecipe,
  texts: ScriptTexts,
  listBefore: (run: Run) => readonly string[],
): readonly (readonly string[])[] {
  const { network, data, dtype, epochs, runs } = recipe;
  const helpers = listScheduleHelpers(runs.flatMap((run) => listLambda(run, epochs)));
  const classes = data.classNames.length;
  return [
    [`dtype = torch.${dtype}  ${comment(texts.network.dtype[dtype])}`],
    ...formatNetworkData(recipe, texts),
    [
      'x_train, x_test = (torch.tensor(x, dtype=dtype) for x in (x_train, x_test))',
      'y_train, y_test = torch.tensor(y_train), torch.tensor(y_test)',
      ...(needsTargets(recipe)
        ? [`targets = torch.nn.functional.one_hot(y_train, ${classes}).to(dtype)`]
        : []),
    ],
    [
      comment(texts.network.stateDict),
      'class Network(torch.nn.Module):',
      '    def __init__(self):',
      '        super().__init__()',
      '        sizes = zip(layers, layers[1:])',
      '        self.layers = torch.nn.ModuleList(torch.nn.Linear(*size, dtype=dtype) for size in sizes)',
      '        with torch.no_grad():',
      '            for parameter, values in zip(self.parameters(), initial_parameters()):',
      `                parameter.copy_(torch.tensor(values.T))  ${comment(texts.network.transposed)}`,
      '',
      '    def forward(self, x):',
      ...(network.hidden.length > 0
        ? ['        for layer in self.layers[:-1]:', `            x = ${ACTIVATIONS[network.activation]}`]
        : []),
      '        return self.layers[-1](x)',
    ],
    ['def outputs_of(z):', `    return ${OUTPUTS[network.output]}`],
    ['def loss_of(z, batch):', `    return ${formatLoss(recipe)}`],
    ...helpers,
    [
      comment(texts.libraryUpdate),
      ...formatRuns(recipe, texts, (run) => [
        ...listBefore(run),
        `optimizer=lambda parameters, learning_rate: ${formatOptimizer(run, 'parameters', 'learning_rate')}`,
        ...listLambda(run, epochs),
        ...(run.clipping
          ? [
              `clip=lambda parameters: torch.nn.utils.clip_grad_${run.clipping.by}_(parameters, ${formatTyped(run.clipping.limit)})`,
            ]
          : []),
      ]),
    ],
  ];
}

/** The body of a function that trains `run`; `afterEpoch` stands where an epoch has been measured. */
export function formatPytorchTraining(
  recipe: NetworkRecipe,
  texts: ScriptTexts,
  afterEpoch: readonly string[],
): string[] {
  const { hasSchedules, hasChanges, hasClipping } = readParts(recipe);
  return [
    '    network, losses = Network(), []',
    "    optimizer = run['optimizer'](network.parameters(), run['learning_rate'])",
    ...(hasSchedules ? ["    schedule = run['schedule'](optimizer) if 'schedule' in run else None"] : []),
    '    for epoch in range(epochs):',
    ...(hasChanges ? formatChanges(recipe, texts).map((line) => `        ${line}`) : []),
    '        order = torch.tensor(shuffled(len(y_train), epoch))',
    '        for batch in order.split(batch_size):',
    '            optimizer.zero_grad()',
    '            loss_of(network(x_train[batch]), batch).backward()',
    ...(hasClipping
      ? ["            if 'clip' in run:", "                run['clip'](network.parameters())"]
      : []),
    '            optimizer.step()',
    ...(hasSchedules ? ['        if schedule and epoch + 1 < epochs:', '            schedule.step()'] : []),
    '        with torch.no_grad():',
    '            loss = loss_of(network(x_train), slice(None)).item()',
    '            decisions = outputs_of(network(x_test)).argmax(dim=1)',
    '            accuracy = (decisions == y_test).double().mean().item()',
    ...afterEpoch.map((line) => `        ${line}`),
  ];
}

/** PyTorch's scheduler of any formula: it takes whatever rate a sweep tries. */
function listLambda({ schedule }: Run, epochs: number): string[] {
  if (!schedule) return [];
  const factor = `lambda epoch: ${formatFactor(schedule, epochs)}`;
  return [`schedule=lambda optimizer: torch.optim.lr_scheduler.LambdaLR(optimizer, ${factor})`];
}

function needsTargets({ network }: NetworkRecipe): boolean {
  return !(network.output === 'softmax' && network.loss === 'crossEntropy');
}

function formatLoss({ network }: NetworkRecipe): string {
  if (network.loss === 'meanSquaredError') return 'torch.mean((outputs_of(z) - targets[batch]) ** 2)';
  return network.output === 'softmax'
    ? 'torch.nn.functional.cross_entropy(z, y_train[batch])'
    : 'torch.nn.functional.binary_cross_entropy_with_logits(z, targets[batch])';
}
