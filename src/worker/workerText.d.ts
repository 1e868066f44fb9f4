/** The worker as the text of one classic script; see vite.workerText.ts. */
declare module '*/compute.worker?text' {
  export const text: string;
}
