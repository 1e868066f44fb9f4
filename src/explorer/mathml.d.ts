import type { HTMLAttributes, Key, ReactNode, Ref } from 'react';

/** What React's own types lack: the elements of MathML Core that the page writes formulas with. */
interface MathElement extends HTMLAttributes<MathMLElement> {
  children?: ReactNode;
  key?: Key;
  ref?: Ref<MathMLElement>;
  display?: 'block' | 'inline';
  stretchy?: 'false' | 'true';
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      math: MathElement;
      mrow: MathElement;
      mi: MathElement;
      mn: MathElement;
      mo: MathElement;
      mtext: MathElement;
      msub: MathElement;
      msup: MathElement;
      mfrac: MathElement;
      msqrt: MathElement;
      mroot: MathElement;
      mtable: MathElement;
      mtr: MathElement;
      mtd: MathElement;
    }
  }
}
