import { escapeXml, round } from './svgText';

/** What of an element's own attributes places it; all else is style, or speaks to scripts. */
const PLACING = /^([dr]|[xy][12]?|[cd][xy]|id|width|height|transform|clip-path)$/;

const SHAPE_STYLES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
];
const TEXT_STYLES = [...SHAPE_STYLES, 'font-family', 'font-size', 'font-weight', 'text-anchor'];
type Styles = Readonly<Record<string, string>>;

/** Nothing forced. */
const AS_STYLED: Styles = {};

/** Middle of letters above their base line, as a share of their size: not every reader knows `dominant-baseline`. */
export const MIDDLE = 0.35;

/**
 * Writes a drawing of the page as SVG that needs no style sheet: what CSS says stands in attributes, and what is not
 * seen, or only while a pointer hovers, is left out.
 *
 * @param element stands on the page, in the theme that is wanted
 * @param font of the picture around it, as CSS names it
 */
export function formatStandalone(element: Element, font: string): string {
  return write(element, { 'font-family': font }, AS_STYLED);
}

/**
 * @param inherited styles that are written around it
 * @param forced styles that hold for it and all in it, whatever the page says
 */
function write(element: Element, inherited: Styles, forced: Styles): string {
  const { tagName, childNodes } = element;
  const style = getComputedStyle(element);
  const read = (name: string) => forced[name] ?? formatStyle(style.getPropertyValue(name));
  const isText = /^t(ext|span)$/.test(tagName);
  const isClip = element.closest('clipPath') !== null;
  const isShape = isText || childNodes.length === 0;
  const isBare = isShape && read('fill') === 'none' && read('stroke') === 'none';
  const isUnseen = isShape && (style.visibility !== 'visible' || isBare || element.getAttribute('d') === '');
  if (NOT_DRAWN.test(tagName) || isHoverMark(element) || (isUnseen && !isClip)) return '';

  // a halo behind what is drawn: an element of its own, since not every reader knows `paint-order`
  if (forced === AS_STYLED && style.paintOrder.startsWith('stroke') && read('stroke') !== 'none')
    return write(element, inherited, { fill: 'none' }) + write(element, inherited, { stroke: 'none' });

  const attributes = [...element.attributes].filter(({ name }) => PLACING.test(name) && tagName !== 'svg');
  const pairs = attributes.map(({ name, value }) => [name, value] as const);
  if (style.dominantBaseline === 'central' && tagName === 'text')
    pairs.push(['dy', String(round(MIDDLE * Number.parseFloat(style.fontSize)))]);
  const written = { ...inherited };
  for (const name of isClip ? [] : isText ? TEXT_STYLES : SHAPE_STYLES) {
    const value = read(name);
    if (value === inherited[name]) continue;
    written[name] = value;
    pairs.push([name, value]);
  }
  if (style.opacity !== '1') pairs.push(['opacity', style.opacity]);
  if (isText) pairs.push(['xml:space', 'preserve']);

  const name = tagName === 'svg' ? 'g' : tagName;
  const content = [...childNodes].map((node) =>
    node instanceof Element ? write(node, written, forced) : escapeXml(node.textContent ?? ''),
  );
  return `<${name}${pairs.map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('')}>${content.join('')}</${name}>`;
}

const NOT_DRAWN = /^(title|desc|defs)$/;

function isHoverMark(element: Element): boolean {
  return /^hover/.test(element.getAttribute('data-part') ?? '');
}

/** Without units; `rgb(63, 127, 232)` as `#3f7fe8`; what is transparent is `none`. */
function formatStyle(value: string): string {
  if (!value.startsWith('rgb')) return value.replaceAll('px', '');
  const [red = 0, green = 0, blue = 0, alpha = 1] = (value.match(/[\d.]+/g) ?? []).map(Number);
  const hex = (0x1000000 + 0x10000 * red + 0x100 * green + blue).toString(16).slice(1);
  return alpha === 0 ? 'none' : `#${hex}`;
}
