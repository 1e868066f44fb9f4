import type { Python } from './python';

/** What to do with one script. */
export interface ScriptRequest {
  readonly script: string;
  /** Rates that its `descend` is called with; a script that has `runs` is asked for those. */
  readonly rates: readonly number[];
}

/** What came of it. */
export interface ScriptAnswer {
  /** What the script prints when it is run as a program, line by line. */
  readonly output: readonly string[];
  /** What `descend` gives for each of the rates or runs, digit by digit: the losses. */
  readonly losses: readonly (readonly number[])[];
}

/** Runs scripts in one process, since libraries are slow to start. */
export async function runScripts(
  python: Python,
  requests: readonly ScriptRequest[],
): Promise<readonly ScriptAnswer[]> {
  const printed = await python.run(RUNNER, JSON.stringify(requests));
  const answers = JSON.parse(printed.split(MARK)[1] ?? '[]') as { output: string; losses: string[][] }[];
  return answers.map(({ output, losses }) => ({
    output: output.trimEnd().split('\n'),
    losses: losses.map((row) => row.map(readFloat)),
  }));
}

const MARK = '=== answers ===';

const RUNNER = `
import contextlib, io, json, sys

def run(request):
    output = io.StringIO()
    code = compile(request['script'], 'script.py', 'exec')
    with contextlib.redirect_stdout(output):
        exec(code, {'__name__': '__main__'})
    names = {'__name__': 'script'}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(code, names)
        asked = names['runs'] if 'runs' in names else request['rates']
        losses = [[repr(float(loss)) for loss in names['descend'](one)] for one in asked]
    return {'output': output.getvalue(), 'losses': losses}

answers = [run(request) for request in json.load(sys.stdin)]
print('${MARK}' + json.dumps(answers))
`;

function readFloat(text: string): number {
  const sign = text.startsWith('-') ? -1 : 1;
  return text.endsWith('inf') ? sign * Infinity : Number(text);
}
