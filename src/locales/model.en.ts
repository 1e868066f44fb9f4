import type { CsvProblem } from '../core/data/csvProblem';
import type { ModelProblem } from '../core/model/modelProblem';

const column = ({ column, name }: { column: number; name: string | null }) =>
  name === null ? `column ${column}` : `column ${column} (${name})`;

const count = (value: number) => value.toLocaleString('en-US');

/** The English catalog of models and of one's own data, which is loaded with their dialog. */
export const modelEn = {
  title: 'Model and data',
  close: 'Close',
  sections: 'Sections',
  section: { save: 'Save', ask: 'Ask', data: 'Own data' },
  save: {
    intro: 'The weights of a run after its last epoch, with all that is needed to ask the network again.',
    run: 'Run',
    runLabel: (rate: string) => `learning rate ${rate}`,
    noRun: 'There is no run to save. Add one first.',
    name: 'Name',
    nameOf: (data: string, rate: string) => `${data}, learning rate ${rate}`,
    keep: 'Keep here',
    json: 'Save as JSON',
    safetensors: 'Save as safetensors',
    kept: (name: string) =>
      `“${name}” is kept on this device, where the browser allows it. It is open under Ask.`,
    saved: (file: string) => `Saved as ${file}.`,
    failed: 'The weights did not come: a newer training has taken over. Press again.',
  },
  list: {
    title: 'Models on this device',
    none: 'None yet.',
    facts: (layers: string, data: string, right: string | null) =>
      right === null ? `${layers}, ${data}` : `${layers}, ${data}, ${right} of the test right`,
    ask: (name: string) => `Ask ${name}`,
    askShort: 'Ask',
    remove: (name: string) => `Remove ${name}`,
    open: 'Open a model file …',
    drop: 'Or drop a .json or .safetensors file here.',
    opened: (file: string, name: string) => `${file} is kept as “${name}” and open under Ask.`,
  },
  ask: {
    none: 'No model is open. Keep a run, choose a model of the list, or open a file.',
    features: 'One sample',
    rowLabel: 'A row of CSV',
    rowHint: (names: string) => `${names}, separated by commas, semicolons, tabs or spaces`,
    row: (given: number, wanted: number) =>
      `A row has ${wanted} numbers for this model; this one has ${given}. Write ${wanted}, in the order of the sliders.`,
    rowText: (text: string) => `“${text}” is no number. Write numbers such as 5.1.`,
    slider: (name: string) => `${name}, slider`,
    outputs: 'What the network says',
    decision: (name: string) => `The largest output decides: ${name}.`,
    undecided: 'No output is a number, so there is no decision: this run has diverged.',
    inside: 'The numbers inside',
    input: 'inputs',
    layer: (layer: number) => `layer ${layer}`,
    columns: {
      unit: 'unit',
      measured: 'measured',
      seen: 'as the network sees it',
      sum: 'z = a·W + b',
      value: 'a = f(z)',
    },
  },
  data: {
    intro:
      'Rows of numbers with the class last, or in a column called class, label, target, species or y. With or without names in the first row; separated by commas, semicolons or tabs. They stay on this device, but links that you share carry them.',
    label: 'Rows',
    open: 'Open a CSV file …',
    drop: 'Or drop a file here.',
    read: (rows: number, features: number, classes: string) =>
      `${count(rows)} rows, ${features} ${features === 1 ? 'feature' : 'features'}; classes: ${classes}.`,
    leftOut: (names: string) => `Left out, since it only counts the rows: ${names}.`,
    opened: (file: string) => `${file} is trained on. Undo brings back what was here.`,
    train: 'Train on these',
    problem(problem: CsvProblem): string {
      switch (problem.code) {
        case 'tooLong':
          return `The text has ${count(problem.characters)} characters; at most ${count(problem.most)} are read. Leave some rows out.`;
        case 'openQuote':
          return `Row ${problem.row} has a quotation mark that is never closed, or one in the middle of a cell. Close it, or double it.`;
        case 'tooFewRows':
          return `There ${problem.rows === 1 ? 'is 1 row' : `are ${problem.rows} rows`} of data; at least ${problem.least} are needed.`;
        case 'tooManyRows':
          return `There are ${count(problem.rows)} rows; at most ${count(problem.most)} are trained on. Leave some out.`;
        case 'noFeatures':
          return 'There is no column of numbers beside the class. Separate cells by commas, semicolons or tabs.';
        case 'tooManyFeatures':
          return `There are ${problem.features} columns of numbers; at most ${problem.most} are taken. Leave some out.`;
        case 'rowLength':
          return `Row ${problem.row} has ${problem.cells} cells, the first has ${problem.expected}. Give every row as many.`;
        case 'missingCell':
          return `Row ${problem.row} has nothing in ${column(problem)}. Fill it in, or leave the row out.`;
        case 'notNumber':
          return `Row ${problem.row}, ${column(problem)}: “${problem.text}” is no number. Write one, or name the column class if it is the class.`;
        case 'hugeNumber':
          return `Row ${problem.row}, ${column(problem)}: ${problem.text} is beyond 1e100. Use another unit.`;
        case 'brokenClass':
          return `Row ${problem.row}, ${column(problem)}: a class is a name or a whole number; this is ${problem.text}. Put the class last, or name its column class.`;
        case 'oneClass':
          return `Every row is of the class “${problem.className}” (${column(problem)}). There must be at least two.`;
        case 'tooManyClasses':
          return `There are ${count(problem.classes)} classes in ${column(problem)}; at most ${problem.most} can be told apart. Is it the class?`;
      }
    },
  },
  problem(problem: ModelProblem): string {
    switch (problem.code) {
      case 'unknownFormat':
        return 'It is neither JSON nor safetensors. Open a model that this page saved.';
      case 'tooLarge':
        return `It has ${count(problem.bytes)} bytes; no model of this page has more than ${count(problem.most)}.`;
      case 'endsEarly':
        return `It ends in the middle, after ${count(problem.bytes)} characters. Save or copy it again.`;
      case 'notJson':
        return 'It is damaged: its JSON cannot be read. Save or copy it again.';
      case 'foreign':
        return `It is ${problem.format === 'json' ? 'JSON' : 'safetensors'}, but not a model of this page. Only models that it saved can be opened.`;
      case 'version':
        return `It is of version ${problem.version || 'unknown'}; this page reads version ${problem.known}. Open it in a newer page.`;
      case 'field':
        return problem.isMissing
          ? `It has no “${problem.field}”, which every model has.`
          : `Its “${problem.field}” cannot be: it does not fit a network of this page.`;
      case 'headerLength':
        return `It is damaged: its header would have ${problem.length} bytes, and the file has ${count(problem.bytes)}.`;
      case 'truncated':
        return `It ends at byte ${count(problem.bytes)} of ${count(problem.needed)}. Save or copy it again.`;
      case 'surplus':
        return `It goes on after its last number: ${count(problem.bytes)} bytes, where ${count(problem.needed)} belong to it.`;
      case 'missingTensor':
        return `The layer “${problem.tensor}” is missing.`;
      case 'strangeTensor':
        return `“${problem.tensor}” belongs to none of its layers.`;
      case 'dtype':
        return `“${problem.tensor}” is ${problem.dtype}; the model is ${problem.expected}.`;
      case 'shape':
        return `“${problem.tensor}” has the shape ${problem.shape || 'of nothing'}; its layers need [${problem.expected.join(',')}].`;
      case 'offsets':
        return `It is damaged: the bytes of “${problem.tensor}” overlap others or are not as many as its shape has.`;
      case 'value':
        return `Number ${problem.place + 1} of “${problem.tensor}” is none, or too large for the model’s dtype.`;
    }
  },
  notOpened: (file: string, why: string) => `${file} was not opened. ${why}`,
  unreadable: 'It cannot be read.',
};

/** What every other language must fill in. */
export type ModelCatalog = typeof modelEn;
