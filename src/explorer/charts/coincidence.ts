/** A ball in pixels. */
export interface Ball {
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

/** How a ball is drawn: as a dot, or, where another dot covers it, as an arc of the ring around that dot. */
export type BallLook =
  | { readonly id: number; readonly kind: 'dot' }
  /** Angles in radians, clockwise from the top. */
  | {
      readonly id: number;
      readonly kind: 'arc';
      readonly from: number;
      readonly to: number;
    };

/** Centres closer than this are one place to the eye. */
export const COINCIDENT_PX = 3;

/**
 * Decides which balls are dots and which are arcs. Of n balls in one place the first is the dot, and the others share
 * a ring around it, 1/n of the circle each: two runs make a dot with a half ring.
 */
export function deriveBallLooks(balls: readonly Ball[]): BallLook[] {
  const looks: BallLook[] = [];
  const taken = new Set<number>();
  for (const ball of balls) {
    if (taken.has(ball.id)) continue;
    const others = balls.filter(
      (other) =>
        other.id !== ball.id &&
        !taken.has(other.id) &&
        Math.hypot(other.x - ball.x, other.y - ball.y) < COINCIDENT_PX,
    );
    looks.push({ id: ball.id, kind: 'dot' });
    taken.add(ball.id);
    const share = (2 * Math.PI) / (others.length + 1);
    for (const [place, { id }] of others.entries()) {
      looks.push({ id, kind: 'arc', from: place * share, to: (place + 1) * share });
      taken.add(id);
    }
  }
  return looks;
}

/** SVG path data of an arc around (0, 0); angles in radians, clockwise from the top. */
export function formatArc(radius: number, from: number, to: number): string {
  const point = (angle: number) =>
    `${(radius * Math.sin(angle)).toFixed(2)},${(-radius * Math.cos(angle)).toFixed(2)}`;
  return `M${point(from)}A${radius},${radius} 0 ${to - from > Math.PI ? 1 : 0} 1 ${point(to)}`;
}
