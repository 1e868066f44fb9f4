/** The run-time of a SCORM 1.2 course, as far as it is used; every answer is a text. */
export interface ScormApi {
  LMSInitialize(parameter: ''): unknown;
  LMSFinish(parameter: ''): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(parameter: ''): unknown;
}

/** The part of a window that {@link findScormApi} needs. */
export interface CourseWindow {
  readonly parent: unknown;
  readonly opener: unknown;
}

/** So many frames around a page are looked at; a course nests a few. */
const DEPTH = 20;

/**
 * Finds the run-time as SCORM 1.2 says: as `API` of a window around this one, else of the window that opened it or of
 * one around that.
 *
 * @returns null where there is none
 */
export function findScormApi(page: CourseWindow): ScormApi | null {
  return findAbove(page) ?? findAbove(read(page, 'opener')) ?? findAbove(read(read(page, 'top'), 'opener'));
}

function findAbove(start: unknown): ScormApi | null {
  let place = start;
  for (let depth = 0; depth < DEPTH && place; depth += 1) {
    const api = read(place, 'API');
    if (isScormApi(api)) return api;
    const parent = read(place, 'parent');
    if (parent === place) break;
    place = parent;
  }
  return null;
}

/** Undefined where there is nothing, and where the window is of another origin and may not be looked into. */
function read(place: unknown, name: string): unknown {
  try {
    return (place as Readonly<Record<string, unknown>> | null)?.[name];
  } catch {
    return undefined;
  }
}

/** Other things are called API too. */
function isScormApi(found: unknown): found is ScormApi {
  const names = ['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit'];
  return names.every((name) => typeof read(found, name) === 'function');
}
