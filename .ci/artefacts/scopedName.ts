import { basename } from 'node:path';

/**
 * The class that a CSS module's `name` becomes: `RunCard-pill`. Not a random name: one that repeats what it is made of
 * packs better, and a module is named for its component, of which there is one of each name.
 */
export function scopedName(name: string, file: string): string {
  return `${basename(file.replace(/\?.*$/, ''), '.module.css')}-${name}`;
}
