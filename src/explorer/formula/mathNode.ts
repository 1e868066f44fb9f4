/** A token of MathML. */
export interface MathToken {
  readonly tag: 'mi' | 'mn' | 'mo';
  readonly text: string;
}

/** An element of MathML with others inside. */
export interface MathGroup {
  readonly tag: 'mrow' | 'mfrac' | 'msup' | 'msub' | 'msqrt' | 'mroot';
  readonly children: readonly MathNode[];
}

/** A formula as plain data, of the elements of MathML Core. */
export type MathNode = MathToken | MathGroup;

/** A variable, or the name of a function. */
export const mi = (text: string): MathNode => ({ tag: 'mi', text });
/** A number. */
export const mn = (text: string): MathNode => ({ tag: 'mn', text });
/** An operator or a bracket. */
export const mo = (text: string): MathNode => ({ tag: 'mo', text });

/** An element around others. */
export const group = (tag: MathGroup['tag'], ...children: readonly MathNode[]): MathNode => ({
  tag,
  children,
});

/** What a formula says, without its layout: every token in the order of the text. */
export function textOfMath(node: MathNode): string {
  return 'text' in node ? node.text : node.children.map(textOfMath).join('');
}
