import { createContext, type ReactNode, use } from 'react';
import { createPortal } from 'react-dom';

/** Where on the page the bar stands that ends an answer; null: beneath the answer. */
export const AnswerFootContext = createContext<HTMLElement | null>(null);

/** Moves what it holds to the foot of the page, where that has a place for it. */
export function AnswerFoot({ children }: { children: ReactNode }) {
  const foot = use(AnswerFootContext);
  return foot ? createPortal(<div data-ending>{children}</div>, foot) : children;
}
