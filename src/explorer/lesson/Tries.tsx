import { useStore } from 'zustand';
import { useAskingHere } from '../asking/asking';
import { TriesTable } from '../asking/TriesTable';
import { usePlayback } from '../session';

/** What was tried at the open part, beside the pictures, where it takes no room from the words. */
export function Tries() {
  const asking = useAskingHere();
  const question = useStore(asking.store, (state) => state.question);
  const phase = useStore(asking.store, (state) => state.phase);
  const isPlaying = usePlayback((state) => state.playing);
  const shown = phase === 'told' && isPlaying ? 'running' : phase;
  return question && <TriesTable asking={asking} question={question} phase={shown} />;
}
