/** How often in a row a height may grow while the width stays; a page of ours grows once or twice as it settles. */
const MOST_GROWTHS = 30;

/**
 * Passes heights on, in whole CSS pixels, each only once. Stops growing where growth follows growth at one and the same
 * width: a host whose frame makes the page higher, which makes the frame higher, would do so for ever.
 *
 * @returns takes a width and a height
 */
export function createHeightGuard(tell: (px: number) => void): (widthPx: number, heightPx: number) => void {
  let told = 0;
  let width = 0;
  let growths = 0;
  return (widthPx, heightPx) => {
    const height = Math.ceil(heightPx);
    if (widthPx !== width || height < told) growths = 0;
    width = widthPx;
    if (height === told || height === 0) return;
    if (height > told) growths += 1;
    if (growths > MOST_GROWTHS) return;
    told = height;
    tell(height);
  };
}
