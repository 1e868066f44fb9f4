import { spawn } from 'node:child_process';

/** Packages that scripts are written for, by the names they are imported by. */
export const PACKAGES = ['tensorflow', 'torch', 'numpy', 'ray'] as const;
export type Package = (typeof PACKAGES)[number];

/** A Python to run scripts with: `PYTHON`, else `python3`. */
export interface Python {
  /** Whether there is one at all. */
  readonly isPresent: boolean;
  /** Versions of the packages that are installed in it. */
  readonly versions: Readonly<Partial<Record<Package | 'python', string>>>;
  /**
   * Runs a program given as text.
   *
   * @returns what it printed
   * @throws Error with what it complained of when it fails
   */
  readonly run: (program: string, input?: string) => Promise<string>;
}

/** Looks for Python and the packages, without loading any. */
export async function findPython(): Promise<Python> {
  try {
    const versions = JSON.parse(await run(FIND_VERSIONS)) as Python['versions'];
    return { isPresent: true, versions, run };
  } catch {
    return { isPresent: false, versions: {}, run };
  }
}

/** Why a test can't be done, or null: for `context.skip`. */
export function whyNot({ isPresent, versions }: Python, name: Package): string | null {
  if (!isPresent) return 'no Python: set PYTHON to one';
  return versions[name] === undefined ? `no ${name} in this Python: set PYTHON to one that has it` : null;
}

/** Lines before a program: Ray Tune writes to ~/ray_results; a test leaves nothing there. */
export const HOME_APART = `
import os, site, tempfile
os.environ['PYTHONUSERBASE'] = site.getuserbase()
home = tempfile.TemporaryDirectory()
os.environ['HOME'] = home.name
`;

const FIND_VERSIONS = `
import importlib.util, importlib.metadata, json, platform
versions = {'python': platform.python_version()}
for name in ${JSON.stringify(PACKAGES)}:
    if importlib.util.find_spec(name):
        owners = importlib.metadata.packages_distributions().get(name, [name])
        versions[name] = importlib.metadata.version(owners[0])
print(json.dumps(versions))
`;

/** No windows, no notices of TensorFlow's, and nothing sent to Ray's makers. */
const QUIET = {
  MPLBACKEND: 'Agg',
  PYTHONIOENCODING: 'utf-8',
  TF_CPP_MIN_LOG_LEVEL: '3',
  RAY_USAGE_STATS_ENABLED: '0',
};

function run(program: string, input = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.env.PYTHON ?? 'python3', ['-c', program], {
      env: { ...process.env, ...QUIET },
    });
    let output = '';
    let complaints = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaints += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`Python ended with ${code}:\n${complaints}`));
    });
    // a Python that is gone by now has told why
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
