import type { ScriptTexts } from '../../../../locales/script.en';
import { comment } from '../layout';

/** Lines of a loop over epochs that measure an epoch, keep its loss and print it. */
export function formatNetworkLog(texts: ScriptTexts): string[] {
  return [
    comment(texts.network.logLine),
    'losses.append(loss)',
    "print('After %s epochs, train loss is %.9g, test accuracy is %.4f' % (epoch + 1, loss, accuracy))",
  ];
}

/** Trains every run and draws the losses. */
export const TRAIN_AND_PLOT: readonly string[] = [
  "if __name__ == '__main__':",
  '    for run in runs:',
  "        print(run['label'])",
  '        losses = descend(run)',
  '        if plt:',
  "            plt.semilogy(losses, label=run['label'])",
  '    if plt and runs:',
  "        plt.title('Training')",
  "        plt.xlabel('Epoch')",
  "        plt.ylabel('Training loss')",
  '        plt.legend()',
  '        plt.show()',
];
