import { useEffect, useState } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { SoundNews } from '../../locales/sound.en';
import { useIsOutcomeHidden } from '../asking/asking';
import { useSession } from '../session';
import type { HearingState } from './hearingStore';
import { hearRuns } from './hearRuns';
import type { Heard } from './listening';
import { createMixer } from './mixer';

/** The longest that a browser may take to let a page sound after a press. */
const PATIENCE_MS = 1000;
/** Long enough after the end that the last tone has died away. */
const REST_MS = 2000;

/** Has what is listened to heard, as long as it is listened to, and gives what is to be told of it. */
export function useHearing(props: {
  readonly heard: Heard | null;
  readonly audio: AudioContext | null;
  readonly onEnd: () => void;
  readonly hearing: StoreApi<HearingState>;
}): SoundNews | null {
  const { heard, audio, onEnd, hearing } = props;
  const session = useSession();
  const isHidden = useIsOutcomeHidden();
  const [told, setTold] = useState<SoundNews | null>(null);

  useEffect(() => {
    if (heard === null) return;
    // the answer to a question could be heard
    if (isHidden) return onEnd();
    const { runs } = session.experiment.getState().experiment;
    const ids = runs.filter(({ id, hidden }) => (typeof heard === 'number' ? id === heard : !hidden));
    const rateOf = (wanted: number) => runs.find(({ id }) => id === wanted)?.learningRate.text ?? '';
    const refuse = (kind: 'noRuns' | 'noSound' | 'refused') => {
      setTold({ kind });
      onEnd();
    };
    if (ids.length === 0) return refuse('noRuns');
    if (!audio) return refuse('noSound');

    let stop: (() => void) | null = null;
    /** Heard to the end: what still sounds may die away by itself. */
    let isOver = false;
    const mixer = createMixer(audio, hearing.getState().volume);
    const followVolume = hearing.subscribe(({ volume }) => mixer.setVolume(volume));
    const start = () => {
      if (stop || audio.state !== 'running') return;
      stop = hearRuns(
        session,
        ids.map(({ id }) => id),
        { context: audio, output: mixer.input, isReversed: () => hearing.getState().isReversed },
        {
          onRun: (id) => setTold({ kind: 'run', rate: rateOf(id) }),
          onLost: (id, epoch) => setTold({ kind: 'lost', rate: rateOf(id), epoch }),
          onEnd() {
            isOver = true;
            onEnd();
          },
        },
      );
    };
    audio.addEventListener('statechange', start);
    const timer = setTimeout(() => stop || refuse('refused'), PATIENCE_MS);
    start();
    return () => {
      clearTimeout(timer);
      audio.removeEventListener('statechange', start);
      followVolume();
      if (!isOver) stop?.();
      mixer.close(isOver);
    };
  }, [heard, audio, onEnd, hearing, session, isHidden]);

  useEffect(() => {
    if (heard !== null || !audio) return;
    const timer = setTimeout(() => audio.suspend().catch(() => {}), REST_MS);
    return () => clearTimeout(timer);
  }, [heard, audio]);

  return isHidden ? null : told;
}
