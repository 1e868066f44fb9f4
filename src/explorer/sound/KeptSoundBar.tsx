import { openStorage } from '../../state/storage';
import { createHearingStore } from './hearingStore';
import { SoundBar, type SoundBarProps } from './SoundBar';

const hearing = createHearingStore(openStorage());

/** The sound bar of a page that keeps on the device how its reader likes to hear. */
export function KeptSoundBar(props: SoundBarProps) {
  return <SoundBar {...props} hearing={hearing} />;
}
