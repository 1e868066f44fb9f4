/** The elements of one drawing by part and run, each marked with `data-part` and, where it belongs to a run, `data-run`. */
export interface Parts {
  find(part: string, id?: number): SVGElement | undefined;
}

/** Collects the marked elements below `root` that belong to one of the runs `ids` or to none; attributes set through {@link setAttribute} are not set twice. */
export function collectParts(root: Element, ids: readonly string[]): Parts {
  const elements = new Map<string, SVGElement>();
  for (const element of root.querySelectorAll<SVGElement>('[data-part]')) {
    const { part, run } = element.dataset;
    if (run === undefined || ids.includes(run)) elements.set(`${part} ${run ?? ''}`, element);
  }
  return { find: (part, id) => elements.get(`${part} ${id ?? ''}`) };
}

const written = new WeakMap<Element, Map<string, string>>();

/** Sets an attribute where it differs from what was set last: equal path data would be parsed again. */
export function setAttribute(element: Element | undefined, name: string, value: string): void {
  if (!element) return;
  let values = written.get(element);
  if (!values) {
    values = new Map();
    written.set(element, values);
  }
  if (values.get(name) === value) return;
  values.set(name, value);
  element.setAttribute(name, value);
}

/**
 * Writes an element's text where it differs, into the text node that is there: where nodes come and go, styles that look at
 * what an element holds are matched anew, those of the root for the whole page.
 */
export function setText(element: Element | null | undefined, text: string): void {
  if (!element || element.textContent === text) return;
  const { firstChild } = element;
  if (firstChild instanceof Text && !firstChild.nextSibling) firstChild.data = text;
  else element.textContent = text;
}

/** Shows an element, or hides it without taking it away. */
export function setShown(element: Element | undefined, isShown: boolean): void {
  setAttribute(element, 'visibility', isShown ? 'visible' : 'hidden');
}

/** Moves an element to a place in pixels, or hides it with null. */
export function moveTo(
  element: Element | undefined,
  place: { readonly x: number; readonly y: number } | null,
): void {
  setShown(element, place !== null);
  if (place) setAttribute(element, 'transform', `translate(${tenth(place.x)},${tenth(place.y)})`);
}

/** Draws a line between two points, or hides it with null. */
export function setLine(
  element: Element | undefined,
  line: readonly [x1: number, y1: number, x2: number, y2: number] | null,
): void {
  setShown(element, line !== null);
  if (!line) {
    // nothing is left of what was there: a question may be why it is hidden
    setAttribute(element, 'd', '');
    return;
  }
  const [x1, y1, x2, y2] = line;
  setAttribute(element, 'd', `M${tenth(x1)},${tenth(y1)}L${tenth(x2)},${tenth(y2)}`);
}

function tenth(px: number): number {
  return Math.round(px * 10) / 10;
}
