import type { Experiment } from '../../../core/experiment';
import { formatLink, type View } from '../../../state/link';
import type { Place } from '../hostAddress';
import { deriveEmbedding, deriveView, type Sharing } from '../sharing';

/** What a snippet is made of. Addresses are absolute; texts are as a person reads them, escaped by nobody yet. */
export interface SnippetContext {
  /** Of the page for frames, with all that the frame shows. */
  readonly frameAddress: string;
  /** Of the full page, with the same experiment. */
  readonly pageAddress: string;
  /** Of the script that knows `<lr-explorer>`. */
  readonly scriptAddress: string;
  /** Of a picture that stands for the page, whatever the experiment. */
  readonly pictureAddress: string;
  /** What the element's attributes say, in the order of a link. */
  readonly attributes: readonly (readonly [name: string, text: string])[];
  /** CSS pixels, at most; null: as wide as the column it stands in. */
  readonly widthPx: number | null;
  /** CSS pixels. */
  readonly heightPx: number;
  /** What the frame is about; never empty. */
  readonly title: string;
  /** Words of the link to the full page. */
  readonly openWords: string;
}

/** What {@link deriveSnippetContext} starts from. */
export interface Shared {
  readonly sharing: Sharing;
  readonly experiment: Experiment;
  /** How the page shows it. */
  readonly view: View;
  readonly place: Place;
  /** CSS pixels; what the frame's content needs where its height is not fixed. */
  readonly contentHeightPx: number;
  /** The page's name and the words of its link, in the language of those who read it. */
  readonly words: { readonly name: string; readonly open: string };
}

/** Gathers what a snippet says from what was chosen. */
export function deriveSnippetContext(shared: Shared): SnippetContext {
  const { sharing, experiment, contentHeightPx, words } = shared;
  const { folder, page } = shared.place;
  const view = deriveView(sharing, shared.view);
  const embedding = deriveEmbedding(sharing);
  // the element always takes the height that its content needs
  const attributes = formatLink(experiment, view, { ...embedding, resizing: 'auto' });
  return {
    frameAddress: `${folder}embed.html${formatLink(experiment, view, embedding)}`,
    pageAddress: page + formatLink(experiment, view),
    scriptAddress: `${folder}lr-explorer.js`,
    pictureAddress: `${folder}social-preview.png`,
    attributes: [...new URLSearchParams(attributes)],
    widthPx: sharing.isFluid ? null : sharing.widthPx,
    heightPx: embedding.resizing === 'fixed' ? sharing.heightPx : Math.ceil(contentHeightPx),
    title: embedding.title || words.name,
    openWords: words.open,
  };
}
