import type { Place } from '../share/hostAddress';
import type { SnippetContext } from '../share/snippets/snippetContext';

/** What a snippet says that asks what a query asks. Frames tell their height; until then they have this much. */
const HEIGHT_PX = 640;

/**
 * What a snippet is made of for a query of a script.
 *
 * @param query without its `?`
 * @param words the page's name and the words of its link, in the language of those who read it
 */
export function deriveTeacherContext(
  query: string,
  { folder, page }: Place,
  words: { readonly name: string; readonly open: string },
): SnippetContext {
  return {
    frameAddress: `${folder}embed.html?${query}`,
    pageAddress: `${page}?${query}`,
    scriptAddress: `${folder}lr-explorer.js`,
    pictureAddress: `${folder}social-preview.png`,
    attributes: query.split('&').map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      return [name, decodeURIComponent(value)] as const;
    }),
    widthPx: null,
    heightPx: HEIGHT_PX,
    title: words.name,
    openWords: words.open,
  };
}
