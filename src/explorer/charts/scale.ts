/** From data to pixels and back along one axis. */
export interface Scale {
  /** Not finite where the value has no place on the axis: NaN, ±∞, and on a log axis what is not positive. */
  toPx(value: number): number;
  fromPx(px: number): number;
}

/** What is needed to place values along one axis. `from` and `to` are the pixels of the domain's ends. */
export interface ScaleShape {
  readonly kind: 'linear' | 'log';
  readonly domain: readonly [min: number, max: number];
  readonly from: number;
  readonly to: number;
}

/** Our own arithmetic, not Recharts' scale: it is called for every point of every curve while one drags. */
export function createScale({ kind, domain, from, to }: ScaleShape): Scale {
  const warp = kind === 'log' ? Math.log10 : (value: number) => value;
  const unwarp = kind === 'log' ? (value: number) => 10 ** value : (value: number) => value;
  const low = warp(domain[0]);
  const span = warp(domain[1]) - low;
  const pxPerUnit = (to - from) / span;
  return {
    toPx: (value) => from + (warp(value) - low) * pxPerUnit,
    fromPx: (px) => unwarp(low + (px - from) / pxPerUnit),
  };
}
