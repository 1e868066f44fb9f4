import type { PlacedNote } from './notes';
import { moveTo, type Parts, setAttribute, setShown, setText } from './parts';

/** SVG path data of an arrow that points up at (0, 0), where a curve leaves. */
export const ARROW = 'M0,0L5,8L-5,8Z';
const CROSS = 'M-4,-4L4,4M-4,4L4,-4';

const TURNS: Record<Exclude<PlacedNote['side'], 'end'>, number> = {
  top: 0,
  right: 90,
  bottom: 180,
  left: 270,
};

/** Draws the notes of the runs that have one, and hides those of all others. */
export function paintNotes(parts: Parts, ids: readonly number[], notes: readonly PlacedNote[]): void {
  for (const id of ids) {
    const note = notes.find((candidate) => candidate.id === id);
    const mark = parts.find('noteMark', id);
    moveTo(mark, note ?? null);
    const text = parts.find('note', id);
    setShown(text, note !== undefined);
    if (!note) continue;
    const isEnd = note.side === 'end';
    setAttribute(mark, 'd', isEnd ? CROSS : ARROW);
    if (note.side !== 'end') {
      setAttribute(
        mark,
        'transform',
        `translate(${Math.round(note.x)},${Math.round(note.y)}) rotate(${TURNS[note.side]})`,
      );
    }
    setAttribute(text, 'x', String(Math.round(note.box.left)));
    setAttribute(text, 'y', String(Math.round(note.box.top + note.box.height / 2)));
    setText(parts.find('noteRate', id), note.rate);
    setText(parts.find('noteText', id), ` ${note.text}`);
  }
}
