import type { Amendment, AmendmentCode } from './parameterKinds';

/** One thing in a link that does not mean what it says. */
export interface Correction extends Omit<Amendment, 'code'> {
  readonly parameter: string;
  readonly code: CorrectionCode;
}

export type CorrectionCode =
  | AmendmentCode
  /** No parameter of this page has that name. */
  | 'unknown'
  /** Named twice, with different values: the last one holds. */
  | 'repeated'
  /** A run that the list of rates does not have. */
  | 'noSuchRun'
  /** A colour that an earlier run has already. */
  | 'colourTaken'
  /** A question that makes no sense about a network. */
  | 'notOfNetworks'
  /** Of a version that this page is too old for. */
  | 'newerVersion';

/** Each thing once, in the order in which it was found. */
export function listOnce(corrections: readonly Correction[]): readonly Correction[] {
  return [...new Map(corrections.map((correction) => [JSON.stringify(correction), correction])).values()];
}
