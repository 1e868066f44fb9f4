import type { ExperimentFileProblem } from '../../../locales/experimentFiles';
import type { Session } from '../../../state/session';
import { MOST_BYTES, parseExperimentFile } from './experimentFile';

/**
 * Puts the experiment of a file in place of the one that is shown, as one step of undo; changes nothing where the file
 * holds none.
 *
 * @returns what is wrong with it; null where nothing is
 */
export async function openExperimentFile(
  session: Session,
  file: Blob,
): Promise<ExperimentFileProblem | null> {
  if (file.size > MOST_BYTES) return { code: 'tooLarge', bytes: file.size, mostBytes: MOST_BYTES };
  const text = await readText(file);
  if (text === null) return { code: 'notText' };
  const parsed = parseExperimentFile(text);
  if (!parsed.ok) return parsed.problem;
  const { release, replace } = session.experiment.getState().actions;
  // what is being dragged is a step of its own
  release();
  replace(parsed.experiment);
  return null;
}

/** Null where it is not UTF-8, can't be read, or is a folder. */
async function readText(file: Blob): Promise<string | null> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
