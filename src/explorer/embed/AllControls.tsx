import type { ReactNode } from 'react';
import { openMemory } from '../../state/storage';
import { MethodToolsContext } from '../methodTools';
import { methodTools } from '../runs/settings/methodTools';
import { createHearingStore } from '../sound/hearingStore';
import { ListeningProvider } from '../sound/ListeningProvider';
import { SoundBar, type SoundBarProps } from '../sound/SoundBar';

const METHODS = { tools: methodTools, load() {} };
const loadSoundBar = async () => FrameSoundBar;
const hearing = createHearingStore(openMemory());

/** Gives a frame that has all controls the settings of runs and of noise, and listening. It has them and loads nothing. */
export function AllControls({ children }: { children: ReactNode }) {
  return (
    <MethodToolsContext value={METHODS}>
      <ListeningProvider load={loadSoundBar}>{children}</ListeningProvider>
    </MethodToolsContext>
  );
}

/** Keeps nothing on the device. */
function FrameSoundBar(props: SoundBarProps) {
  return <SoundBar {...props} hearing={hearing} />;
}
