import type { Plugin } from 'vite';

const AXIS = /recharts.es6.cartesian.CartesianAxis\.js$/;
const ALONE = '\0axis-alone';

/** What Recharts' axis imports to speak with the chart around it, to label itself, and to choose and write its ticks. */
const LEFT_OUT = [
  '../state/hooks',
  '../state/renderedTicksSlice',
  '../zIndex/ZIndexLayer',
  '../component/Label',
  '../component/Text',
  './getTicks',
  'es-toolkit/compat/isEqual',
];

/** What these come to for an axis that stands in no chart, has no label, and draws every tick it is given in our way. */
const MODULE = `
const pass = ({ children }) => children;
const none = () => null;
export const useAppDispatch = () => none;
export const setRenderedTicks = none;
export const removeRenderedTicks = none;
export const ZIndexLayer = pass;
export const CartesianLabelContextProvider = pass;
export const CartesianLabelFromLabelProp = none;
export const Text = none;
export const isValidTextAnchor = () => false;
export const getTicks = ({ ticks }) => ticks;
export default none;
`;

/**
 * Leaves out of Recharts' axis what it never does on our pages, and with it the half of its weight: a store with all that
 * belongs to it, and labels of charts of every kind. A build fails where another version of Recharts imports other things.
 */
export function axisAlone(): Plugin {
  const met = new Set<string>();
  return {
    name: 'axis-alone',
    // not where a test builds a page of its own: it may have charts of Recharts
    apply: (_, { command, mode }) => command === 'build' && mode === 'production',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer || !AXIS.test(importer) || !LEFT_OUT.includes(source)) return null;
      met.add(source);
      return ALONE;
    },
    load: (id) => (id === ALONE ? { code: MODULE, moduleSideEffects: false } : null),
    buildEnd(error) {
      const missing = LEFT_OUT.filter((source) => !met.has(source));
      if (!error && missing.length > 0 && [...this.getModuleIds()].some((id) => AXIS.test(id)))
        this.error(`Recharts' axis must import ${missing.join(', ')}, which is left out of it; it does not`);
    },
  };
}
