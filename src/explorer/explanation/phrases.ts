import type { Catalog } from '../../locales/en';
import { formatCount, formatNumber, formatPercent } from '../numbers';
import type { Finding } from './findings';
import type { Phrase } from './sentences';

/** Says one phrase in the language of `messages`. */
export function formatPhrase(phrase: Phrase, messages: Catalog['explanation']): string {
  const epochOrNull = (epoch: number | null) => (epoch === null ? null : formatCount(epoch));
  switch (phrase.kind) {
    case 'standsStill':
      return messages.standsStill[phrase.because];
    case 'oneStep':
      return messages.oneStep;
    case 'oneSide':
      return messages.oneSide(formatPercent(phrase.leaves), epochOrNull(phrase.arrival));
    case 'changingSides':
      return messages.changingSides(formatPercent(phrase.leaves), epochOrNull(phrase.arrival));
    case 'slowArrival':
      return messages.slowArrival(formatPercent(phrase.leaves), phrase.isChangingSides);
    case 'unevenSteps':
      return messages.unevenSteps(
        formatPercent(phrase.leaves),
        phrase.isChangingSides,
        epochOrNull(phrase.arrival),
      );
    case 'unevenGrowth':
      return messages.unevenGrowth(
        messages.grown[phrase.of],
        formatGrowth(phrase.growth),
        formatNumber(phrase.loss),
        formatCount(phrase.epoch),
        phrase.of !== 'loss',
      );
    case 'bouncesForEver':
      return messages.bouncesForEver(phrase.leaves === null ? null : formatPercent(phrase.leaves));
    case 'grows':
      return messages.grows(
        messages.grown[phrase.of],
        formatGrowth(phrase.growth),
        formatNumber(phrase.loss),
        formatCount(phrase.epoch),
        phrase.isFarOff,
        phrase.of !== 'loss',
      );
    case 'overflows':
      return phrase.epoch === 0 ? messages.overflowsAtStart : messages.overflows(formatCount(phrase.epoch));
    case 'undefined':
      return messages.undefined(formatCount(phrase.epoch));
    case 'arrivesLater':
      return messages.arrivesLater(
        formatCount(phrase.epoch),
        phrase.timesAsMany === null ? null : formatCount(phrase.timesAsMany),
        phrase.fastest,
      );
    case 'arrivesBeyondLimit':
      return messages.arrivesBeyondLimit;
    case 'rounding':
      return phrase.rounding.kind === 'stopped'
        ? messages.stopped(formatNumber(phrase.rounding.loss))
        : messages.roundedToMinimum(
            formatCount(phrase.rounding.epoch),
            formatPoint(phrase.names, phrase.point),
            formatNumber(phrase.rounding.exactLoss),
          );
    default:
      return phrase satisfies never;
  }
}

/** How many times as large each time, with as many digits as tell it from 1. */
function formatGrowth(growth: number): string {
  const isTold = (digits: number) =>
    Math.abs(Number(growth.toPrecision(digits)) - growth) <= 0.1 * Math.abs(growth - 1);
  return formatNumber(growth, [3, 4, 5, 6].find(isTold) ?? 7);
}

/** Where a run ended: "w" and "−1", or "(x, y)" and "(3, 2)". */
function formatPoint(
  names: readonly string[],
  point: readonly number[],
): { readonly names: string; readonly values: string } {
  const values = point.map((value) => formatNumber(value, 5));
  const join = (texts: readonly string[]) => (texts.length === 1 ? texts[0]! : `(${texts.join(', ')})`);
  return { names: join(names), values: join(values) };
}

/** Says what several runs show together: a claim, and why. */
export function formatFinding(
  finding: Finding,
  messages: Catalog['explanation'],
): { readonly claim: string; readonly reason: string } {
  switch (finding.kind) {
    case 'sameCurve':
      return messages.sameCurve(finding.rates[0], finding.rates[1]);
    case 'overtakes':
      return messages.overtakes(finding.rates[0], finding.rates[1], formatCount(finding.epoch));
    case 'leftChart':
      return messages.leftChart(finding.rates[0], formatCount(finding.epoch), finding.isPlain);
    default:
      return finding satisfies never;
  }
}
