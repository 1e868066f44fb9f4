import { estimateTextWidth } from '../charts/textWidth';

/** How a text is drawn; sizes in pixels. */
export interface TextStyle {
  readonly size: number;
  /** Default: a colour that the text stands in already. */
  readonly fill?: string;
  readonly isBold?: boolean;
  /** Default: the font it stands in already. */
  readonly font?: string;
}

/** A text whose base line starts at (x, y); nothing where it is empty. */
export function formatText(
  x: number,
  y: number,
  text: string,
  { size, fill, isBold, font }: TextStyle,
): string {
  const style = { 'font-size': size, fill, 'font-weight': isBold && 700, 'font-family': font };
  const attributes = Object.entries({ x: round(x), y: round(y), ...style })
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`);
  return text && `<text${attributes.join('')}>${escapeXml(text)}</text>`;
}

/** About how wide a text is drawn, in pixels; never less than it is. */
export function measureText(text: string, { size }: TextStyle): number {
  // which knows letters of 12 pixels
  return (estimateTextWidth(text) * size) / 12;
}

/** Breaks a text into lines of at most so many pixels: after a space or what parts a link, else wherever it must. */
export function wrapText(text: string, widthPx: number, style: TextStyle): string[] {
  const isTooWide = (part: string) => measureText(part, style) > widthPx;
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\u2e80-\uffff]|[^\s&,\u2e80-\uffff]*[\s&,]|[^\s&,\u2e80-\uffff]+/gu) ??
    []) {
    // a piece that is too wide for any line is broken between its characters
    const parts = isTooWide(piece.trimEnd()) ? [...piece] : [piece];
    for (const part of parts) {
      if (line !== '' && isTooWide(line + part.trimEnd())) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += part;
    }
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

/** A text as XML holds it; without the characters that XML has no way to hold. */
export function escapeXml(text: string): string {
  return text
    .replace(/\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu, ' ')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** To a tenth of a pixel. */
export function round(px: number): number {
  return Math.round(10 * px) / 10;
}
