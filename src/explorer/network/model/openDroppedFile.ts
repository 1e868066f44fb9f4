import { MOST_BYTES } from '../../../core/model/modelProblem';
import { readModel } from '../../../core/model/readModel';
import type { ModelCatalog } from '../../../locales/model.en';
import { usualNetwork } from '../../../state/network';
import type { Session } from '../../../state/session';
import { MOST_CHARACTERS, readCsv } from '../../../worker/network/readCsv';
import { modelStore } from './modelStore';

/** What came of a file, in any language. */
export type Telling = (words: ModelCatalog) => string;

/** Puts the model of a file among those of this device and opens it; one that is none changes nothing. */
export async function openModelFile(
  file: File,
): Promise<{ readonly isOpen: boolean; readonly tell: Telling }> {
  const { name, size } = file;
  const refuse = (why: Telling) => ({
    isOpen: false,
    tell: (words: ModelCatalog) => words.notOpened(name, why(words)),
  });
  if (size > MOST_BYTES) {
    return refuse(({ problem }) => problem({ code: 'tooLarge', bytes: size, most: MOST_BYTES }));
  }
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return refuse(({ unreadable }) => unreadable);
  const read = readModel(new Uint8Array(bytes));
  if (!read.ok) return refuse(({ problem }) => problem(read.problem));
  const kept = modelStore.getState().keep(read.value);
  return { isOpen: true, tell: ({ list }) => list.opened(name, kept.name) };
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
