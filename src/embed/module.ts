import { defineExplorer } from './element';

export { type Client, createClient } from './client';
export { defineExplorer, LrExplorer } from './element';
export type * from './messages';

// lr-explorer.mjs: where it is imported by its own address embed.html lies beside it; a bundled copy says `src`.
defineExplorer(import.meta.url);
