/** What `npm audit --json` tells of a package.
 * @typedef {{ severity: string, range: string }} Weakness */

/**
 * The known weaknesses of what ships, a line each.
 *
 * @param {string} report what `npm audit --json` printed
 * @param {string} licenses the text of licenses.md, which has a heading for each package that ships
 * @returns {string[] | null} null where the registry did not answer
 */
export function listShippedAdvisories(report, licenses) {
  const shipped = [...licenses.matchAll(/^## (\S+) \S+ \(/gm)].map(([, name]) => name);
  const weaknesses = readWeaknesses(report);
  if (weaknesses === null) return null;
  return Object.entries(weaknesses)
    .filter(([name]) => shipped.includes(name))
    .map(([name, { severity, range }]) => `${name} ${range}: ${severity}`);
}

/**
 * @param {string} report
 * @returns {Record<string, Weakness> | null}
 */
function readWeaknesses(report) {
  try {
    return JSON.parse(report).vulnerabilities ?? null;
  } catch {
    return null;
  }
}
