import type { TrainingSweep } from '../../../core/network/trainingSweep';

/**
 * The place of the rate to rely on: of those that nine of ten starts know, the one where the tenth worst start ends lowest;
 * without other starts where the own one does. −1 where nothing is known.
 */
export function findBestRate({ losses, high }: TrainingSweep): number {
  const judged = high.some((loss) => !Number.isNaN(loss)) ? high : losses;
  let best = -1;
  judged.forEach((loss, place) => {
    if (Number.isNaN(loss) || !(best < 0 || loss < judged[best]!)) return;
    best = place;
  });
  return best;
}
