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
    const canvas = drawing.querySelector('canvas');
    const svg = drawing.querySelector('svg');
    const box = section && readBox(section);
    if (!section || !box || box.width === 0 || box.height === 0) return [];
    const drawn = canvas ? formatMap(drawing, canvas, stage) : svg && formatDrawing(drawing, svg, stage);
    if (!drawn) return [];
    const { x, y } = readBox(drawing);
    const body = `<g transform="translate(${round(x - box.x)},${round(y - box.y)})">${drawn}</g>`;
    return { box, svg: formatHeader(section, box, stage) + body };
  });
  if (drawings.length > 0 && charts.length === 0)
    throw new Error('charts must be shown to be drawn; none is laid out. Show the page first.');
  return charts;
}

function formatDrawing(drawing: HTMLElement, svg: SVGElement, stage: Stage): string {
  const copy = svg.cloneNode(true) as SVGElement;
  stage.element.append(copy);
  return formatStandalone(copy, stage.font) + formatHandles(drawing, stage);
}

/** A map as an image, in the colours of the page, with its ticks as text and its runs as marks. */
function formatMap(drawing: HTMLElement, canvas: HTMLCanvasElement, stage: Stage): string {
  const around = readBox(drawing);
  const placeOf = (element: Element) => {
    const { x, y, width, height } = readBox(element);
    return { x: round(x - around.x), y: round(y - around.y), width: round(width), height: round(height) };
  };
  const map = placeOf(canvas);
  const image = `<image x="${map.x}" y="${map.y}" width="${map.width}" height="${map.height}" href="${canvas.toDataURL()}"/>`;
  const ticks = [...drawing.querySelectorAll<HTMLElement>('[data-part="tick"],[data-part="axis"]')].map(
    (tick) => {
      const { x, y, height } = placeOf(tick);
      const size = Number.parseFloat(getComputedStyle(tick).fontSize);
      return formatText(x, y + height / 2 + MIDDLE * size, tick.textContent ?? '', {
        size,
        fill: stage.value('--soft'),
      });
    },
  );
  const runs = [...drawing.querySelectorAll<SVGElement>('svg[data-run]')].map((mark) => {
    const { x, y, width, height } = placeOf(mark);
    return formatRun(Number(mark.dataset.run), x + width / 2, y + height / 2, stage);
  });
  return [image, ...ticks, ...runs].join('');
}

/** A run's mark, hollow. */
function formatRun(id: number, x: number, y: number, stage: Stage): string {
  const [card, color] = [stage.value('--card'), stage.value(`--run-${id}`)];
  return `<path transform="translate(${round(x)},${round(y)})" d="${markerPath(runStyle(id).marker, 6.5)}" fill="${card}" stroke="${color}" stroke-width="3.4"/>`;
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
      return formatRun(Number(handle.dataset.run), x, y, stage);
    })
    .join('');
}

function readBox(element: Element): Box {
  const { left: x, top: y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}
