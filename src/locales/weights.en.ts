/** The English catalog of the picture of all weights, which is loaded with it. */
export const weightsEn = {
  caption: (rate: string, epoch: string) => `lr ${rate} after epoch ${epoch} · one cell a weight`,
  view: 'What the cells show',
  views: {
    weights: 'weights',
    moved: 'moved since the start',
  },
  /** Inputs are the rows, from the top down; outputs the columns. */
  layer: (name: string, inputs: string, outputs: string) => `${name}: ${inputs} ↓, ${outputs} →`,
  inputs: (count: string) => (count === '1' ? '1 input' : `${count} inputs`),
  units: (count: string, layer: string) => `${count} of hidden layer ${layer}`,
  classes: (count: string) => `${count} classes`,
  bias: 'bias',
  biasOf: (unit: string) => `bias of ${unit}`,
  weight: (from: string, to: string) => `${from} → ${to}`,
  cell: (name: string, letter: string, value: string, start: string, moved: string) =>
    `${name}: ${letter} = ${value}; at the start ${start}; moved by ${moved}`,
  hint: 'Point at a cell, or step through a layer with the arrow keys, to read it.',
  key: 'A dash marks what is below 0, a cross what is no finite number. One scale for all layers and epochs.',
  scale: (largest: string) => `Colours from −${largest} to ${largest}`,
  label: (layer: string) => `Weights of layer ${layer}`,
  help: 'Arrow keys go from cell to cell; Home and End to the first and last column.',
  summary: (layer: string, largest: string, smallest: string, moved: string) =>
    `Layer ${layer}: largest weight ${largest}; smallest ${smallest}; moved furthest: ${moved}.`,
  summaryNone: (layer: string) => `Layer ${layer}: no weight is a finite number.`,
  told: (name: string, value: string) => `${name}, ${value}`,
  table: (layer: string) => `Layer ${layer}: rows are what comes in, columns the units`,
};

/** What every language says of the weights. */
export type WeightsCatalog = typeof weightsEn;
