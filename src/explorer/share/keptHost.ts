import { openStorage } from '../../state/storage';

const KEY = 'host';

const texts = openStorage();

/** The address of the page as it was last typed; '' where none was. */
export function readKeptHost(): string {
  return texts.read(KEY) ?? '';
}

/** Keeps it on this device, where that can be. */
export function keepHost(typed: string): void {
  texts.write(KEY, typed);
}
