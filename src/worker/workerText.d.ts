/** A worker as the text of one classic script; see .ci/artefacts/workerText.ts. */
declare module '*.worker?text' {
  export const text: string;
}
