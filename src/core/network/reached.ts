/** Share of the first loss below which a training counts as having got somewhere. */
export const REACHED = 0.25;
