import { settleCharts } from '../charts/settling';
import { markerPath, runStyle } from '../palette';
import type { Stage } from './stage';
import { formatStandalone, MIDDLE } from './standalone';
import { formatText, round } from './svgText';

/** A rectangle in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One chart as it is on the page, with its title. */
export interface ChartCard {
  /** Where it is in the window. */
  readonly box: Box;
  /** SVG, with (0, 0) in its upper left corner. */
  readonly svg: string;
}

const TITLE = { size: 13, isBold: true };
const CAPTION_SIZE = 12;

/**
 * The charts below `root` that are laid out, in reading order, in the theme of the stage.
 *
 * @throws Error where there are charts but none is laid out, as in a frame that is not shown
 */
export function copyCharts(root: ParentNode, stage: Stage): ChartCard[] {
  settleCharts();
  const drawings = [...root.querySelectorAll<HTMLElement>('[data-drawing]')];
  const charts = drawings.flatMap((drawing) => {
    const section = drawing.closest('section');
    const svg = drawing.querySelector('svg');
    const box = section && readBox(section);
    if (!section || !svg || !box || box.width === 0 || box.height === 0) return [];
    const copy = svg.cloneNode(true) as SVGElement;
    stage.element.append(copy);
    const { x, y } = readBox(drawing);
    const place = `translate(${round(x - box.x)},${round(y - box.y)})`;
    const body = `<g transform="${place}">${formatStandalone(copy, stage.font)}${formatHandles(drawing, stage)}</g>`;
    return { box, svg: formatHeader(section, box, stage) + body };
  });
  if (drawings.length > 0 && charts.length === 0)
    throw new Error('charts must be shown to be drawn; none is laid out. Show the page first.');
  return charts;
}

/** A card's paper, with a hair line around it. */
export function formatCard({ x, y, width, height }: Box, stage: Stage): string {
  const [card, line] = [stage.value('--card'), stage.value('--line')];
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="12" fill="${card}" stroke="${line}"/>`;
}

/** Title, and the caption where there is room for it beside the title. */
function formatHeader(section: HTMLElement, box: Box, stage: Stage): string {
  const parts = [...section.querySelectorAll<HTMLElement>('header h2, header p')];
  return parts
    .map((part) => {
      const { x, y, height } = readBox(part);
      const isWhole = x + part.scrollWidth <= box.x + box.width;
      if (getComputedStyle(part).visibility !== 'visible' || !isWhole) return '';
      const style = part.tagName === 'H2' ? TITLE : { size: CAPTION_SIZE, fill: stage.value('--soft') };
      return formatText(
        x - box.x,
        y - box.y + height / 2 + MIDDLE * style.size,
        part.textContent ?? '',
        style,
      );
    })
    .join('');
}

/** What on the page lies over the drawing, where it is dragged: the ring at the start, and runs on their curves. */
function formatHandles(drawing: HTMLElement, stage: Stage): string {
  const around = readBox(drawing);
  return [...drawing.querySelectorAll<HTMLElement>('[role="slider"]')]
    .map((handle) => {
      const ring = readBox(handle);
      const x = round(ring.x + ring.width / 2 - around.x);
      const y = round(ring.y + ring.height / 2 - around.y);
      if (handle.dataset.run === undefined)
        return `<circle cx="${x}" cy="${y}" r="9.3" fill="none" stroke="${stage.value('--soft')}" stroke-width="1.4" stroke-dasharray="4 3"/>`;
      const id = Number(handle.dataset.run);
      const [card, color] = [stage.value('--card'), stage.value(`--run-${id}`)];
      return `<path transform="translate(${x},${y})" d="${markerPath(runStyle(id).marker, 6.5)}" fill="${card}" stroke="${color}" stroke-width="3.4"/>`;
    })
    .join('');
}

function readBox(element: Element): Box {
  const { left: x, top: y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}
