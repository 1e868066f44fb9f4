import { useEffect, useState } from 'react';
import { PARAMETERS } from '../../../state/parameters';
import { catalogOf } from '../../language';
import type { Picture } from '../../picture/picture';
import type { PosterOptions } from '../../picture/poster';
import { rasterize } from '../../picture/rasterize';
import { usePreferences, useResults, useSession } from '../../session';
import { resolveTheme } from '../../shell/theme';
import type { PictureChoice } from '../sharing';

/** What was drawn, as it will be saved. */
export interface Drawn extends Picture {
  readonly title: string;
  /** Null where the browser lets the page make none. */
  readonly png: Blob | null;
  /** Of the PNG, else of the SVG; such as any `<img>` takes, and whoever holds a finger on it can keep. */
  readonly address: string;
}

/** What is being drawn: nothing yet, a drawing, or that it can't be. */
export type DrawingState = Drawn | 'waiting' | 'failed';

/** A change of the choices is drawn once they have been at rest for this long. */
const QUIET_MS = 200;
/** Pixels of a PNG for each CSS pixel. */
const SCALE = 2;

/** Draws what the page shows, again with every change of the choices, the link or the results. */
export function useDrawing(
  choice: PictureChoice,
  link: string,
  draw: (options: PosterOptions) => Picture,
): DrawingState {
  const session = useSession();
  const results = useResults((state) => state.byId);
  const isComputed = useResults((state) => state.request !== 0);
  const language = usePreferences((state) => state.language);
  const shownTheme = usePreferences((state) => state.theme);
  const [drawing, setDrawing] = useState<DrawingState>('waiting');
  const { shell } = catalogOf(language);
  const title = PARAMETERS.title.correct(choice.title ?? shell.title) ?? '';
  const sentence = PARAMETERS.title.correct(choice.sentence ?? shell.invitation) ?? '';
  const theme = choice.theme === 'shown' ? resolveTheme(shownTheme) : choice.theme;

  useEffect(() => {
    // not computed yet; drawn once it is
    if (results.size === 0 && !isComputed) return;
    let isStale = false;
    const timer = setTimeout(() => {
      const catalog = catalogOf(language);
      const options = { session, catalog, theme, title, sentence, link, root: document };
      finish(() => draw(options), title).then(
        (drawn) => !isStale && setDrawing(drawn),
        () => !isStale && setDrawing('failed'),
      );
    }, QUIET_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [session, results, isComputed, language, theme, title, sentence, link, draw]);
  return drawing;
}

/** Draws, and makes files of it. */
async function finish(draw: () => Picture, title: string): Promise<Drawn> {
  const picture = draw();
  const png = await rasterize(picture.svg, picture.widthPx, picture.heightPx, SCALE).catch(() => null);
  const file = png ?? new Blob([picture.svg], { type: 'image/svg+xml' });
  return { ...picture, title, png, address: await readAddress(file) };
}

/** A file as a `data:` address: some phones keep no picture that is the address of a blob. */
function readAddress(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
