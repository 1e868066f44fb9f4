import type { Catalog } from '../../locales/en';
import type { Session } from '../../state/session';
import { formatFoot, formatHeading } from './captions';
import { copyCharts, formatCard } from './chartCards';
import { createLegend } from './legend';
import { findRoom, surround } from './room';
import { onStage, type Stage } from './stage';
import { escapeXml, round } from './svgText';

/** SVG that stands alone: no style sheet, no font, no script of the page, and nothing to be fetched. */
export interface Picture {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** What a picture is made of. */
export interface PictureOptions {
  readonly session: Session;
  readonly catalog: Catalog;
  /** Whatever the page's own theme is. */
  readonly theme: 'light' | 'dark';
  /** Heading; '' for none. */
  readonly title: string;
  /** Address that is printed below; '' for none. */
  readonly link: string;
  /** Holds the charts, laid out as in the picture. */
  readonly root: ParentNode;
}

const PADDING_PX = 16;
const GAP_PX = 12;
/** A picture without a chart is as wide as this. */
const LEAST_WIDTH_PX = 300;

/**
 * Draws what is on screen: the charts below `root` in their places, a legend of the visible runs in the corner that the
 * charts leave free, else below them, title and link.
 *
 * @throws Error where there are charts but none is laid out, as in a frame that is not shown
 */
export function drawPicture(options: PictureOptions): Picture {
  const { session, catalog, theme, root } = options;
  return onStage(theme, (stage) => {
    const charts = copyCharts(root, stage);
    const legend = createLegend(session, catalog, stage);
    const around = surround(charts.map(({ box }) => box));
    const width = Math.max(LEAST_WIDTH_PX, around.width);
    const heading = formatHeading(options, PADDING_PX, PADDING_PX, width, stage);

    const top = PADDING_PX + heading.heightPx;
    const shift = { x: PADDING_PX - around.x, y: top - around.y };
    const corner = findRoom(
      charts.map(({ box }) => box),
      around,
      legend.heightAt,
    );
    const below = around.height === 0 ? top : top + around.height + GAP_PX;
    const legendBox = corner
      ? { ...corner, x: corner.x + shift.x, y: corner.y + shift.y }
      : { x: PADDING_PX, y: below, width, height: legend.heightAt(width) };
    const bottom = corner ? below - GAP_PX : below + legendBox.height;
    const foot = formatFoot(options.link, PADDING_PX, bottom + GAP_PX, width, stage);
    const cards = charts.map(({ box, svg }) => {
      const place = { x: round(box.x + shift.x), y: round(box.y + shift.y) };
      const paper = formatCard({ ...place, width: round(box.width), height: round(box.height) }, stage);
      return `${paper}<g transform="translate(${place.x},${place.y})">${svg}</g>`;
    });
    const body = [heading.svg, ...cards, formatCard(legendBox, stage), legend.format(legendBox), foot.svg];
    const heightPx = Math.ceil(bottom + PADDING_PX + foot.heightPx);
    return wrapPicture(body.join(''), Math.ceil(width + 2 * PADDING_PX), heightPx, options.title, stage);
  });
}

/** SVG as an address. */
export function formatDataUrl(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

/** The root element around what is drawn, on the paper of the theme. */
export function wrapPicture(
  body: string,
  widthPx: number,
  heightPx: number,
  title: string,
  stage: Stage,
): Picture {
  const size = `width="${widthPx}" height="${heightPx}"`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${widthPx} ${heightPx}" font-family="${escapeXml(stage.font)}" fill="${stage.value('--ink')}">`,
    title && `<title>${escapeXml(title)}</title>`,
    `<rect ${size} fill="${stage.value('--paper')}"/>${body}</svg>`,
  ].join('');
  return { svg, widthPx, heightPx };
}
