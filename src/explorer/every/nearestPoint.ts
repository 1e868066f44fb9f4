/** The place of the rate nearest to `rate` on a logarithmic axis; −1 where there are none. */
export function nearestPoint(learningRates: ArrayLike<number>, rate: number): number {
  let [low, high] = [0, learningRates.length - 1];
  if (high < 0) return -1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (learningRates[middle]! < rate) low = middle + 1;
    else high = middle;
  }
  const isBelowNearer = low > 0 && rate / learningRates[low - 1]! < learningRates[low]! / rate;
  return isBelowNearer ? low - 1 : low;
}
