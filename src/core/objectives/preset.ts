/** A place of lowest loss, at least among its neighbours. */
export interface Minimum {
  /** One value for each parameter. */
  readonly parameters: readonly number[];
  readonly loss: number;
}

/** A constant of a preset, for its slider. */
export interface PresetConstant {
  readonly value: number;
  /** Both ends included, both above 0 where the slider is logarithmic. */
  readonly range: readonly [least: number, greatest: number];
  readonly scale: 'linear' | 'log';
  /** How mathematics writes it. Left out: by its name. */
  readonly symbol?: string;
}

/** A loss with what is known of it. Its name and what it is good for are in the catalogs, by `id`. */
export interface Preset {
  readonly id: string;
  /** In the expression language. */
  readonly text: string;
  /** By name; left out where the text has none. What is known of the minima holds for each of their values. */
  readonly constants?: Readonly<Record<string, PresetConstant>>;
  /** Those of the lowest loss, and a second well's; none where the loss falls for ever. Lesser hollows are searched for. */
  readonly minima: readonly Minimum[];
  /** One value for each parameter. */
  readonly start: readonly number[];
  /** What a chart shows of each parameter: the start and the minima, with room around them. */
  readonly view: readonly (readonly [low: number, high: number])[];
  /** Four learning rates that tell what plain descent does here, each of which does something else. */
  readonly rates: readonly [number, number, number, number];
  readonly epochs: number;
}
