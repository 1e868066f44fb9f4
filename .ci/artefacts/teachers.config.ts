import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import { frameScript } from './frameScript.ts';

const MODULE = '<script type="module" src="/src/teachersMain.tsx"></script>';
const CLASSIC = `<link rel="stylesheet" href="teachers.css" />
    <script defer src="teachers.js"></script>`;

/** Writes teachers.html as it is shipped: a classic script and a style sheet, so that it opens from a disk too. */
function classicPage(): Plugin {
  return {
    name: 'classic-page',
    generateBundle() {
      const page = readFileSync(new URL('../../teachers.html', import.meta.url), 'utf8');
      if (!page.includes(MODULE)) throw new Error(`teachers.html must load its sources by ${MODULE}`);
      const source = page.replace(/ *<!-- A build .* -->\n/, '').replace(MODULE, CLASSIC);
      this.emitFile({ type: 'asset', fileName: 'teachers.html', source });
    },
  };
}

/** The teacher's page: a build of its own, so that the explorer's first view has no part in it. */
export default defineConfig(frameScript('src/teachersMain.tsx', 'teachers', [classicPage()]));
