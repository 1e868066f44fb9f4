import { createContext } from 'react';

/**
 * How many of its first steps each run draws boldly on the landscape and the path, and all others faintly, where a page
 * is about these; null: all steps alike.
 */
export const BoldStepsContext = createContext<number | null>(null);
