import { type ComponentType, type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { LISTEN_WORDS } from '../../locales/listen';
import { ControlsProvider, useControls } from '../controls';
import { usePreferences } from '../session';
import { ListenButton } from './ListenButton';
import { type Heard, type Listening, ListeningContext } from './listening';
import type { SoundBarProps } from './SoundBar';

/**
 * Has the runs and charts below it listened to; what makes sound is loaded at the first press.
 *
 * @param props.load gives the sound bar; rejects where it can't be loaded
 */
export function ListeningProvider(props: {
  load: () => Promise<ComponentType<SoundBarProps>>;
  children: ReactNode;
}) {
  const { load, children } = props;
  const words = LISTEN_WORDS[usePreferences((state) => state.language)];
  const controls = useControls();
  const [heard, setHeard] = useState<Heard | null>(null);
  const [Bar, setBar] = useState<ComponentType<SoundBarProps> | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const audio = useRef<AudioContext>(null);
  const end = useCallback(() => setHeard(null), []);
  const close = useCallback(() => {
    setHeard(null);
    setOpen(false);
  }, []);

  const listening: Listening = {
    heard,
    async listen(to) {
      if (heard === to) return end();
      // in the press itself, or some browsers keep it silent
      audio.current ??= openAudio();
      audio.current?.resume().catch(() => {});
      try {
        const Loaded = await load();
        setBar(() => Loaded);
        setHeard(to);
        setOpen(true);
        setFailed(false);
      } catch {
        setFailed(true);
      }
    },
    loadAhead: () => void load().catch(() => {}),
    bar: hasFailed ? (
      <span role="alert">{words.failed}</span>
    ) : (
      Bar && <Bar isOpen={isOpen} heard={heard} audio={audio.current} onEnd={end} onClose={close} />
    ),
  };
  return (
    <ListeningContext value={listening}>
      <ControlsProvider
        controls={useMemo(
          () => ({ ...controls, listen: (to: Heard) => <ListenButton to={to} /> }),
          [controls],
        )}
      >
        {children}
      </ControlsProvider>
    </ListeningContext>
  );
}

/** Null where there is no sound to be had. */
function openAudio(): AudioContext | null {
  try {
    return new AudioContext();
  } catch {
    return null;
  }
}
