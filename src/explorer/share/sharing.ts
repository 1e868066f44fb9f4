import type { Language } from '../../state/language';
import type { Embedding, View } from '../../state/link';
import { USUAL_EMBEDDING } from '../../state/link';
import { type Lock, PANELS, PARAMETERS, type Panel, type Theme } from '../../state/parameters';
import { type Question, USUAL_ASKING } from '../../state/question';

/** What a person chose in the dialog: plain data. */
export interface Sharing {
  /** Its `title` is as typed. */
  readonly embedding: Embedding;
  /** All panels, shown or not, in the order in which they are listed; those shown stand in a frame in this order. */
  readonly panelOrder: readonly Panel[];
  readonly showTrack: boolean;
  readonly showWords: boolean;
  /** Null: the reader's own. */
  readonly language: Language | null;
  readonly theme: Theme;
  /** Whether a frame is as wide as the column it stands in; `widthPx` is then that of the preview alone. */
  readonly isFluid: boolean;
  /** CSS pixels, in {@link WIDTHS}. */
  readonly widthPx: number;
  /** What a task asks; no other section's link has it. */
  readonly question: Question;
  /** CSS pixels, in {@link HEIGHTS}; holds where the embedding's `resizing` is `fixed`. */
  readonly heightPx: number;
  readonly picture: PictureChoice;
}

/** How a picture and a poster are drawn. */
export interface PictureChoice {
  /** As typed; null: the page's own. */
  readonly title: string | null;
  /** Of the poster; as typed; null: the page's own. */
  readonly sentence: string | null;
  /** `shown`: that of the page. */
  readonly theme: 'shown' | 'light' | 'dark';
}

/** Letters of a heading. */
export const LONGEST_TITLE = (PARAMETERS.title.correct('x'.repeat(1000)) ?? '').length;

/** How wide a frame can be, in CSS pixels. */
export const WIDTHS = { least: 280, greatest: 2000, whole: true } as const;

/** How high a frame can be, in CSS pixels. */
export const HEIGHTS = { least: 120, greatest: 4000, whole: true } as const;

/** What the dialog opens with: what the page itself shows, for readers of any language and theme. */
export function startSharing({ showTrack, showWords }: Pick<View, 'showTrack' | 'showWords'>): Sharing {
  return {
    embedding: USUAL_EMBEDDING,
    panelOrder: PANELS,
    showTrack,
    showWords,
    language: null,
    theme: 'system',
    isFluid: true,
    widthPx: 720,
    heightPx: 640,
    question: { way: 'word', run: 0, options: [], ...USUAL_ASKING },
    picture: { title: null, sentence: null, theme: 'shown' },
  };
}

/** Shows a panel or leaves it out. The last one stays: a frame of nothing is none. */
export function showPanel(sharing: Sharing, panel: Panel, isShown: boolean): Sharing {
  const { embedding, panelOrder } = sharing;
  const panels = panelOrder.filter((one) => (one === panel ? isShown : embedding.panels.includes(one)));
  return panels.length === 0 ? sharing : { ...sharing, embedding: { ...embedding, panels } };
}

/** Moves a panel one place up the list (−1) or down (1); at an end it stays. */
export function movePanel(sharing: Sharing, panel: Panel, by: -1 | 1): Sharing {
  const panelOrder = [...sharing.panelOrder];
  const from = panelOrder.indexOf(panel);
  const other = panelOrder[from + by];
  if (other === undefined) return sharing;
  panelOrder[from + by] = panel;
  panelOrder[from] = other;
  const panels = panelOrder.filter((one) => sharing.embedding.panels.includes(one));
  return { ...sharing, panelOrder, embedding: { ...sharing.embedding, panels } };
}

/** Whether locking this changes anything: a frame with few controls has none for some of it. */
export function isLockOfUse(lock: Lock, { controls }: Pick<Embedding, 'controls'>): boolean {
  if (controls === 'none') return false;
  return controls === 'full' || lock === 'lr' || lock === 'w0';
}

/** What a link says of how the experiment is looked at: what was chosen, over what the page shows. */
export function deriveView(sharing: Sharing, shown: View): View {
  const { showTrack, showWords, language, theme } = sharing;
  return { ...shown, showTrack, showWords, language, theme };
}

/** What a link asks of a frame. What would change nothing is not in it. */
export function deriveEmbedding({ embedding }: Sharing): Embedding {
  const { locks, controls, showTransport, title } = embedding;
  return {
    ...embedding,
    locks: locks.filter((lock) => isLockOfUse(lock, embedding)),
    showTransport: controls === 'none' || showTransport,
    title: PARAMETERS.title.correct(title) ?? '',
  };
}
