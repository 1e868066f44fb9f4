import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import { frameScript } from './frameScript.ts';

const MODULE = '<script type="module" src="/src/frames/sources.ts"></script>';
const CLASSIC = `<script src="embed-view.js"></script>
    <link rel="stylesheet" href="embed.css" />
    <script defer src="embed.js"></script>
    <!-- Where the link asks a question, embed-view.js has put others in place of the two above. -->`;

/** Writes embed.html as it is shipped: classic scripts and a style sheet, none asked for across origins. */
function classicPage(): Plugin {
  return {
    name: 'classic-page',
    generateBundle() {
      const page = readFileSync(new URL('../../embed.html', import.meta.url), 'utf8');
      if (!page.includes(MODULE)) throw new Error(`embed.html must load its sources by ${MODULE}`);
      const source = page.replace(/ *<!-- A build .* -->\n/, '').replace(MODULE, CLASSIC);
      this.emitFile({ type: 'asset', fileName: 'embed.html', source });
    },
  };
}

/** The embedded page that asks nothing, and embed.html, which is that of all. */
export default defineConfig(frameScript('src/frames/plain.tsx', 'embed', [classicPage()]));
