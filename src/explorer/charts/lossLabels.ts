import type { Session } from '../../state/session';
import type { Frame } from './frame';
import { type LabelPlace, placeLabels } from './labels';
import { placeNotes } from './notes';
import { groupRuns, hasSameLosses } from './overlaps';
import { createLossLines, listLossNotes, type NoteTexts } from './paintLoss';
import { readScene, type Scene } from './scene';
import { estimateTextWidth } from './textWidth';

/** A label at a loss curve: the rates of all runs that lie on it. */
export interface LossLabel extends LabelPlace {
  readonly runs: readonly { readonly id: number; readonly rate: string }[];
}

const LABEL_HEIGHT_PX = 15;

/** Labels for the loss curves as they are now; none for a curve that a note names already. */
export function deriveLossLabels(scene: Scene, frame: Frame, texts: NoteTexts, and: string): LossLabel[] {
  const lineOf = createLossLines(frame);
  const lines = scene.runs.map((run) => lineOf(run, false));
  const notes = placeNotes(
    frame.plot,
    listLossNotes(frame, lines, texts, scene.rateOf),
    lines.map(({ line }) => line),
  );
  const named = new Set(notes.map(({ id }) => id));
  const groups = groupRuns(lines, (a, b) => hasSameLosses(a.run, b.run)).map((members) => ({
    members,
    runs: members.map(({ run }) => ({ id: run.id, rate: scene.rateOf(run.id) })),
  }));
  const requests = groups.flatMap(({ runs }, curve) =>
    runs.every(({ id }) => named.has(id))
      ? []
      : {
          key: String(curve),
          curve,
          widthPx: estimateTextWidth(runs.map(({ rate }) => rate).join(and)),
          heightPx: LABEL_HEIGHT_PX,
        },
  );
  const curves = groups.flatMap(({ members }) => members.slice(0, 1).map(({ line }) => line));
  const places = placeLabels(
    frame.plot,
    curves,
    requests,
    notes.map(({ box }) => box),
  );
  return places.map((place) => ({ ...place, runs: groups[Number(place.key)]?.runs ?? [] }));
}

/** The same for what a session shows now. */
export function readLossLabels(session: Session, frame: Frame, texts: NoteTexts, and: string): LossLabel[] {
  return deriveLossLabels(readScene(session), frame, texts, and);
}
