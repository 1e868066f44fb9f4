import { useEffect } from 'react';
import { useSession } from '../session';

/** Whether a key press belongs to the control it was made in. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

/** Undo and redo by keys, as everywhere: Ctrl or ⌘ with Z, with Shift+Z or Y. A field's own undo stays its own. */
export function useShortcuts(): void {
  const { experiment } = useSession();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const isTextField = event.target instanceof HTMLInputElement && event.target.type === 'text';
      if (isTextField || (isTyping(event.target) && !(event.target instanceof HTMLInputElement))) return;
      const { undo, redo } = experiment.getState().actions;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) undo();
      else if (key === 'y' || (key === 'z' && event.shiftKey)) redo();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [experiment]);
}
