import { cursorOf } from '../../state/playback';
import type { PictureOptions } from './picture';
import { formatSetting } from './setting';
import type { Stage } from './stage';
import { escapeXml, formatText, type TextStyle, wrapText } from './svgText';

/** Lines of text, and the height they take with the space below them; 0 where there are none. */
export interface Caption {
  readonly svg: string;
  readonly heightPx: number;
}

const LINE_HEIGHT = 1.35;

/** Title, and what all runs share. */
export function formatHeading(
  { session, catalog, title }: PictureOptions,
  x: number,
  y: number,
  widthPx: number,
  stage: Stage,
): Caption {
  const { experiment } = session.experiment.getState();
  const cursor = cursorOf(session.playback.getState(), experiment.epochs);
  const setting = formatSetting(experiment, cursor, catalog);
  const first = formatLines(title, x, y, widthPx, { size: 18, isBold: true });
  const soft = { size: 13, fill: stage.value('--soft') };
  const second = formatLines(setting, x, y + first.heightPx, widthPx, soft);
  return { svg: first.svg + second.svg, heightPx: first.heightPx + second.heightPx + 10 };
}

/** The link, as text that can be followed where the picture is opened as a page of its own. */
export function formatFoot(link: string, x: number, y: number, widthPx: number, stage: Stage): Caption {
  const lines = formatLines(link, x, y, widthPx, { size: 12, fill: stage.value('--soft') });
  const isAddress = /^https?:/.test(link);
  return { ...lines, svg: isAddress ? `<a href="${escapeXml(link)}">${lines.svg}</a>` : lines.svg };
}

/** A text in as many lines as it takes, below y. */
export function formatLines(text: string, x: number, y: number, widthPx: number, style: TextStyle): Caption {
  const lines = wrapText(text, widthPx, style);
  const linePx = style.size * LINE_HEIGHT;
  return {
    svg: lines.map((line, place) => formatText(x, y + place * linePx + style.size, line, style)).join(''),
    heightPx: lines.length * linePx,
  };
}
