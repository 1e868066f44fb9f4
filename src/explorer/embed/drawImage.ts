import type { ImageChoice, ImageReport } from '../../embed/messages';
import type { Session } from '../../state/session';
import { catalogOf } from '../language';
import { drawPicture, formatDataUrl } from '../picture/picture';
import { drawOnCanvas } from '../picture/rasterize';
import { resolveTheme } from '../shell/theme';
import { formatFullAddress } from './fullAddress';
import { readState } from './sessionState';

/** Pixels of a PNG for each CSS pixel. */
const SCALE = 2;

/**
 * Draws what an embedded page shows, once it is computed.
 *
 * @param fullPage address of the full page, which the picture leads to; one on this device, or none, is left out
 * @throws Error (as a rejection) where nothing is laid out, or the page may draw no PNG
 */
export async function drawImage(
  session: Session,
  fullPage: string | null,
  { type = 'png', theme = resolveTheme(session.preferences.getState().theme) }: ImageChoice,
): Promise<ImageReport> {
  await waitForResults(session);
  const { svg, widthPx, heightPx } = drawPicture({
    session,
    catalog: catalogOf(session.preferences.getState().language),
    theme,
    title: document.title,
    link: fullPage === null || fullPage.startsWith('file:') ? '' : formatFullAddress(session, fullPage),
    root: document,
  });
  const url =
    type === 'svg' ? formatDataUrl(svg) : (await drawOnCanvas(svg, widthPx, heightPx, SCALE)).toDataURL();
  return { type, theme, width: widthPx, height: heightPx, url };
}

/** Until every run that is there now has its curves, and the page has been told of them. */
async function waitForResults(session: Session): Promise<void> {
  const isAnswered = () => readState(session).runs.every(({ word }) => word !== null);
  await new Promise<void>((resolve) => {
    if (isAnswered()) return resolve();
    const stop = session.results.subscribe(() => {
      if (!isAnswered()) return;
      stop();
      resolve();
    });
  });
  // a change of the very message before this one may still be on its way into the page
  await new Promise((resolve) => setTimeout(resolve));
}
