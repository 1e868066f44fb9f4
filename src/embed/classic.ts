import { defineExplorer } from './element';

// lr-explorer.js, for a script tag of any page; its address says where embed.html lies.
const script = typeof document === 'undefined' ? null : document.currentScript;
if (script && 'src' in script) defineExplorer(String(script.src));
