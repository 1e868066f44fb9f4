import type { BaseTickContentProps } from 'recharts';

/** Label of one tick. Recharts' own measures its words, to wrap them; these are single words with room. */
export function AxisTick(props: BaseTickContentProps) {
  const { x, y, index, payload, textAnchor, verticalAnchor, tickFormatter } = props;
  return (
    <text x={x} y={y} textAnchor={textAnchor} fill="var(--soft)" fontSize="var(--text-xs)">
      {/* digits are 0.71em high */}
      <tspan x={x} dy={verticalAnchor === 'middle' ? '0.355em' : '0.71em'}>
        {tickFormatter?.(payload.value, index)}
      </tspan>
    </text>
  );
}
