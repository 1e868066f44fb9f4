import type { Model } from '../../../core/model/model';
import { MOST_BYTES } from '../../../core/model/modelProblem';
import { readModel } from '../../../core/model/readModel';
import type { ModelCatalog } from '../../../locales/model.en';
import { usualNetwork } from '../../../state/network';
import type { Session } from '../../../state/session';
import { MOST_CHARACTERS, readCsv } from '../../../worker/network/readCsv';
import { modelStore } from './modelStore';

/** What came of a file, in any language. */
export type Telling = (words: ModelCatalog) => string;

/** What became of a file that may be a model. */
interface OpenedFile {
  /** Null where it was refused. */
  readonly model: Model | null;
  /** Whether it is something else altogether. */
  readonly isForeign: boolean;
  readonly tell: Telling;
}

/** Puts the model of a file among those of this device and opens it; one that is none changes nothing. */
export async function openModelFile(file: File): Promise<OpenedFile> {
  const { name, size } = file;
  const refuse = (why: Telling, isForeign = false) => ({
    model: null,
    isForeign,
    tell: (words: ModelCatalog) => words.notOpened(name, why(words)),
  });
  if (size > MOST_BYTES) {
    return refuse(({ problem }) => problem({ code: 'tooLarge', bytes: size, most: MOST_BYTES }));
  }
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return refuse(({ unreadable }) => unreadable);
  const read = readModel(new Uint8Array(bytes));
  if (!read.ok) return refuse(({ problem }) => problem(read.problem), read.problem.code === 'foreign');
  const kept = modelStore.getState().keep(read.value);
  return { model: kept, isForeign: false, tell: ({ list }) => list.opened(name, kept.name) };
}

/**
 * Opens a model that was dropped on the page. Where no network is shown, one with its data is, as one step of undo: what asks
 * models stands beside it.
 */
export async function openDroppedModel(session: Session, file: File): Promise<OpenedFile> {
  const opened = await openModelFile(file);
  const { model } = opened;
  const { experiment, actions } = session.experiment.getState();
  if (model && !experiment.network) {
    const { data } = model.training;
    actions.release();
    // a person's own rows do not travel with what was trained on them
    actions.setNetwork(usualNetwork(data === 'own' ? 'iris' : data));
  }
  return opened;
}

/** The text of a file of rows; null where it is too large or no text. */
export async function readRowsFile(
  file: File,
): Promise<{ readonly text: string | null; readonly tell: Telling }> {
  const { name, size } = file;
  // a character has four bytes at most
  if (size > 4 * MOST_CHARACTERS) {
    const problem = { code: 'tooLong', characters: size, most: MOST_CHARACTERS } as const;
    return { text: null, tell: ({ notOpened, data }) => notOpened(name, data.problem(problem)) };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return { text, tell: ({ data }) => data.opened(name) };
  } catch {
    return { text: null, tell: ({ notOpened, unreadable }) => notOpened(name, unreadable) };
  }
}

/** Trains on the rows of a file, as one step of undo; rows that are no data change nothing. */
export async function trainOnFile(session: Session, file: File): Promise<Telling> {
  const { text, tell } = await readRowsFile(file);
  if (text === null) return tell;
  const read = readCsv(text);
  if (!read.ok) return ({ notOpened, data }) => notOpened(file.name, data.problem(read.problem));
  const { release } = session.experiment.getState().actions;
  release();
  trainOn(session, text);
  return tell;
}

/** Trains on a person's own rows. */
export function trainOn(session: Session, text: string): void {
  const usual = usualNetwork('own');
  session.experiment.getState().actions.setNetwork({ ...usual, data: { ...usual.data, text } });
}
