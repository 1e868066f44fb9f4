import { catalogOf } from '../../src/explorer/language';
import { drawPicture, type Picture } from '../../src/explorer/picture/picture';
import { drawPoster } from '../../src/explorer/picture/poster';
import { useSession } from '../../src/explorer/session';
import { Shell as Page } from '../../src/explorer/shell/Shell';

declare global {
  interface Window {
    drawAs(kind: 'picture' | 'poster', theme: 'light' | 'dark', link: string): Picture;
  }
}

/** The full page, with a way for a test to have it drawn. */
export function Shell() {
  const session = useSession();
  window.drawAs = (kind, theme, link) => {
    const catalog = catalogOf(session.preferences.getState().language);
    const { title, invitation } = catalog.shell;
    const options = { session, catalog, theme, title, link, root: document };
    return kind === 'picture' ? drawPicture(options) : drawPoster({ ...options, sentence: invitation });
  };
  return <Page />;
}
