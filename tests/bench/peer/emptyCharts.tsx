import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { CartesianGrid, LineChart, XAxis, YAxis } from 'recharts';

/** Axes of the three views that the embedded page opens with, as high as it draws them in a frame of 900 pixels. */
const CHARTS = [
  { name: 'landscape', x: [-7, 5], y: [0, 40] },
  { name: 'loss', x: [0, 50], y: [0, 40] },
  { name: 'path', x: [-7, 5], y: [0, 50] },
] as const;

/** The least that a page with as many charts made of the same libraries can do: nothing is computed, nothing drawn in them. */
function EmptyCharts() {
  return CHARTS.map(({ name, x, y }) => (
    <LineChart key={name} width={430} height={260}>
      <CartesianGrid />
      <XAxis type="number" dataKey="x" domain={x} allowDataOverflow />
      <YAxis type="number" dataKey="y" domain={y} allowDataOverflow />
    </LineChart>
  ));
}

const container = document.getElementById('root');
if (!container) throw new Error('the page must have an element with the id "root"');
flushSync(() => createRoot(container).render(<EmptyCharts />));
