import { useListening } from './listening';

/** The place of what tells of the sound and sets it. */
export function ListeningBar() {
  return useListening().bar;
}
