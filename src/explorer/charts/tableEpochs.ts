/** Rows of a data table at most; more would be read by no one. */
export const MOST_ROWS = 60;

/** The epochs of a data table: all up to 59, else evenly spread ones, the first and the last among them. */
export function listTableEpochs(epochs: number): number[] {
  const rows = Math.min(epochs + 1, MOST_ROWS);
  return Array.from({ length: rows }, (_, row) => Math.round((row * epochs) / (rows - 1)));
}
