import type { Dtype } from '../dtype';

/** Bytes of a file that are read, at most: some hundred times what the largest network needs. */
export const MOST_BYTES = 4_000_000;

/** Why a file is no model. Bytes are counted from 0. */
export type ModelProblem =
  /** Neither JSON nor safetensors. */
  | { readonly code: 'unknownFormat' }
  | { readonly code: 'tooLarge'; readonly bytes: number; readonly most: number }
  /** JSON that ends before it is over. */
  | { readonly code: 'endsEarly'; readonly bytes: number }
  | { readonly code: 'notJson' }
  /** JSON, or safetensors, of somebody else. */
  | { readonly code: 'foreign'; readonly format: 'json' | 'safetensors' }
  | { readonly code: 'version'; readonly version: string; readonly known: number }
  | { readonly code: 'field'; readonly field: string; readonly isMissing: boolean }
  | { readonly code: 'headerLength'; readonly length: string; readonly bytes: number }
  | { readonly code: 'truncated'; readonly bytes: number; readonly needed: number }
  /** Bytes after the last tensor. */
  | { readonly code: 'surplus'; readonly bytes: number; readonly needed: number }
  | { readonly code: 'missingTensor'; readonly tensor: string }
  | { readonly code: 'strangeTensor'; readonly tensor: string }
  | { readonly code: 'dtype'; readonly tensor: string; readonly dtype: string; readonly expected: Dtype }
  | {
      readonly code: 'shape';
      readonly tensor: string;
      readonly shape: string;
      readonly expected: readonly number[];
    }
  /** Its bytes overlap others, leave a gap, or are as many as its shape does not have. */
  | { readonly code: 'offsets'; readonly tensor: string }
  | { readonly code: 'value'; readonly tensor: string; readonly place: number };

/** A value, or why there is none. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ModelProblem };

/** Says why there is no value. */
export const refuse = (problem: ModelProblem): { readonly ok: false; readonly problem: ModelProblem } => ({
  ok: false,
  problem,
});
