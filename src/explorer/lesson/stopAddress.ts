/**
 * The address of a stop of the lesson on this page; null where the page has none that others could open.
 *
 * @param page default: the window's own
 */
export function addressOfStop(
  stop: number,
  page: Pick<Location, 'protocol' | 'origin' | 'pathname'> = location,
): string | null {
  return /^https?:$/.test(page.protocol) ? `${page.origin}${page.pathname}?stop=${stop}` : null;
}
