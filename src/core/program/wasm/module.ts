/** Bytes of WebAssembly: a piece of a module, or instructions. */
export type Code = readonly number[];

export const I32 = 0x7f;
export const F64 = 0x7c;
export const V128 = 0x7b;

/** What a function takes and gives, each as one of {@link I32}, {@link F64} and {@link V128}. */
export interface Signature {
  readonly parameters: Code;
  readonly results: Code;
}

export interface ImportedFunction extends Signature {
  readonly name: string;
}

export interface DefinedFunction extends Signature {
  /** Null: it can only be called from within. */
  readonly exportName: string | null;
  /** Types of the locals behind the parameters. */
  readonly locals: Code;
  readonly body: Code;
}

/** Imported functions are numbered from 0, and defined ones after them. */
export interface Module {
  /** Taken from the import object's entry {@link IMPORTS}. */
  readonly imports: readonly ImportedFunction[];
  readonly functions: readonly DefinedFunction[];
  /** Pages of 64 kB of the memory, which is exported as {@link MEMORY}. */
  readonly pages: number;
}

export const IMPORTS = 'functions';
export const MEMORY = 'memory';

/**
 * Writes a module with one memory in the binary format.
 *
 * @see https://webassembly.github.io/spec/core/binary/modules.html
 */
export function assembleModule({ imports, functions, pages }: Module): Uint8Array<ArrayBuffer> {
  const signatures = [...imports, ...functions].map(({ parameters, results }) => [
    0x60,
    ...vector([...parameters]),
    ...vector([...results]),
  ]);
  const exported = functions.flatMap(({ exportName }, at) =>
    exportName === null ? [] : [[...text(exportName), 0x00, ...unsigned(imports.length + at)]],
  );
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, signatures),
    ...section(
      2,
      imports.map(({ name }, at) => [...text(IMPORTS), ...text(name), 0x00, ...unsigned(at)]),
    ),
    ...section(
      3,
      functions.map((_, at) => unsigned(imports.length + at)),
    ),
    ...section(5, [[0x01, ...unsigned(pages), ...unsigned(pages)]]),
    ...section(7, [[...text(MEMORY), 0x02, 0x00], ...exported]),
    ...section(10, functions.map(encodeBody)),
  ]);
}

/** An unsigned integer in LEB128: seven bits a byte, the lowest first. */
export function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

/** A signed 32-bit integer in LEB128. */
export function signed(value: number): number[] {
  const isLast = value >= -0x40 && value < 0x40;
  return isLast ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];
}

function encodeBody({ locals, body }: DefinedFunction): number[] {
  const runs: [count: number, type: number][] = [];
  for (const type of locals) {
    const last = runs.at(-1);
    if (last?.[1] === type) last[0]++;
    else runs.push([1, type]);
  }
  const code = [...vector(runs.map(([count, type]) => [...unsigned(count), type])), ...body, 0x0b];
  return [...unsigned(code.length), ...code];
}

function section(id: number, items: readonly Code[]): number[] {
  const content = vector(items);
  return items.length === 0 ? [] : [id, ...unsigned(content.length), ...content];
}

function vector(items: readonly (Code | number)[]): number[] {
  return [...unsigned(items.length), ...items.flat()];
}

function text(characters: string): number[] {
  return vector(Array.from(characters, (character) => character.charCodeAt(0)));
}
