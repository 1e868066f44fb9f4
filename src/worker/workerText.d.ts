/** The text of a TypeScript module, bundled with all it imports into one classic script; see `classicText` in vite.config.ts. */
declare module '*?classic-text' {
  export const text: string;
}
