import { cursorOf } from '../../state/playback';
import { formatQrPath, QUIET_MODULES } from '../qr/qrCode';
import { type Caption, formatLines } from './captions';
import { type ChartCard, copyCharts, formatCard } from './chartCards';
import { createLegend } from './legend';
import { type Picture, type PictureOptions, wrapPicture } from './picture';
import { formatSetting } from './setting';
import { onStage, type Stage } from './stage';
import { round } from './svgText';

/** What a poster is made of. */
export interface PosterOptions extends PictureOptions {
  /** A question or sentence under the title; '' for none. */
  readonly sentence: string;
}

/** Half of what phones and their networks of pictures are made for: 1080 pixels across. */
const WIDTH_PX = 540;
const PADDING_PX = 24;
const GAP_PX = 12;
const INNER_PX = WIDTH_PX - 2 * PADDING_PX;
const QR_PX = 168;

/**
 * Draws a poster for places that take no frame: title and sentence, the charts of the page one under another, each as
 * wide as the poster, the legend, and at the foot the link as a QR code and as text.
 *
 * @throws Error where there are charts but none is laid out
 * @throws RangeError where the link is too long to be a QR code
 */
export function drawPoster(options: PosterOptions): Picture {
  const { session, catalog, theme, title, sentence, link, root } = options;
  return onStage(theme, (stage) => {
    const charts = copyCharts(root, stage);
    const { experiment } = session.experiment.getState();
    const cursor = cursorOf(session.playback.getState(), experiment.epochs);
    const soft = stage.value('--soft');
    const body: string[] = [];
    let y = PADDING_PX;
    const put = ({ svg, heightPx }: Caption, gapPx: number) => {
      body.push(svg);
      y += heightPx + gapPx;
    };

    const column = [PADDING_PX, INNER_PX] as const;
    const line = (text: string, size: number, fill = stage.value('--ink'), isBold = false) =>
      formatLines(text, column[0], y, column[1], { size, fill, isBold });
    put(line(title, 28, undefined, true), 4);
    put(line(sentence, 19), 6);
    put(line(formatSetting(experiment, cursor, catalog), 14, soft), GAP_PX);
    for (const chart of charts) put(formatChart(chart, y, stage), GAP_PX);

    const legend = createLegend(session, catalog, stage);
    const scale = 1.25;
    const box = { x: 0, y: 0, width: INNER_PX / scale, height: legend.heightAt(INNER_PX / scale) };
    const place = `transform="translate(${PADDING_PX},${round(y)}) scale(${scale})"`;
    put(
      {
        svg: `<g ${place}>${formatCard(box, stage)}${legend.format(box)}</g>`,
        heightPx: box.height * scale,
      },
      GAP_PX,
    );
    if (link !== '') put(formatInvitation(link, y, soft), 0);
    return wrapPicture(body.join(''), WIDTH_PX, Math.ceil(y + PADDING_PX - GAP_PX), title, stage);
  });
}

function formatChart({ box, svg }: ChartCard, y: number, stage: Stage): Caption {
  const scale = INNER_PX / box.width;
  const card = formatCard({ x: 0, y: 0, width: box.width, height: box.height }, stage);
  return {
    svg: `<g transform="translate(${PADDING_PX},${round(y)}) scale(${scale})">${card}${svg}</g>`,
    heightPx: box.height * scale,
  };
}

/** The QR code, dark on light in every theme since not every camera reads it the other way, and the link beside it. */
function formatInvitation(link: string, y: number, fill: string): Caption {
  const { path, modules } = formatQrPath(link);
  const scale = QR_PX / (modules + 2 * QUIET_MODULES);
  const left = PADDING_PX + QR_PX + GAP_PX;
  const text = formatLines(link, left, y, WIDTH_PX - PADDING_PX - left, { size: 14, fill });
  const code = [
    `<g transform="translate(${PADDING_PX},${round(y)})">`,
    `<rect width="${QR_PX}" height="${QR_PX}" rx="6" fill="#ffffff"/>`,
    `<path transform="scale(${scale}) translate(${QUIET_MODULES},${QUIET_MODULES})" d="${path}" fill="#000000"/></g>`,
  ];
  return { svg: code.join('') + text.svg, heightPx: Math.max(QR_PX, text.heightPx) };
}
