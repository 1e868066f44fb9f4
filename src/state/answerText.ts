import type { Answer } from './question';

/** An answer as a line of text for those who keep it: a host's page, a course. */
export function formatAnswer(answer: Answer): string {
  switch (answer.way) {
    case 'word':
      return answer.word;
    case 'order':
      return answer.places.map((place) => place + 1).join(',');
    case 'landing':
      return answer.points.map(formatShort).join(',');
    case 'sketch':
      return answer.points.map(([epoch, loss]) => `${epoch}:${formatShort(loss)}`).join(',');
    case 'rate':
      return answer.learningRate.text;
  }
}

/** Where a hand has pointed is not more exact than this. */
function formatShort(value: number): string {
  return String(Number(value.toPrecision(4)));
}
