import { Pause, Play, StepBack, StepForward } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { cursorOf, SPEEDS } from '../../state/playback';
import { useIsOutcomeHidden } from '../asking/asking';
import { setText } from '../charts/parts';
import { useControls } from '../controls';
import slider from '../inkSlider.module.css';
import { useCatalog } from '../language';
import { useExperiment, usePlayback, useSession } from '../session';
import styles from './Transport.module.css';

/** Play, step, scrub and speed: moves the cursor that all views share. What is `children` stands at its end. */
export function Transport({ children }: { children?: ReactNode }) {
  const { extras } = useControls();
  const { transport } = useCatalog();
  const playing = usePlayback((state) => state.playing);
  const { play, pause, step } = usePlayback((state) => state.actions);
  const epochs = useExperiment((state) => state.experiment.epochs);
  const isAsked = useIsOutcomeHidden();

  return (
    <section className={styles.bar} aria-label={transport.region}>
      <button
        type="button"
        className={styles.play}
        disabled={isAsked}
        aria-label={playing ? transport.pause : transport.play}
        onClick={() => (playing ? pause() : play(epochs))}
      >
        {playing ? <Pause aria-hidden /> : <Play aria-hidden />}
      </button>
      <button
        type="button"
        className={styles.step}
        disabled={isAsked}
        aria-label={transport.stepBack}
        onClick={() => step(-1, epochs)}
      >
        <StepBack aria-hidden />
      </button>
      <button
        type="button"
        className={styles.step}
        disabled={isAsked}
        aria-label={transport.stepForward}
        onClick={() => step(1, epochs)}
      >
        <StepForward aria-hidden />
      </button>
      <Scrubber />
      {extras && <SpeedButton />}
      {children}
    </section>
  );
}

/** The scrubber and its count; moved by refs, since while playing they change every frame. */
function Scrubber() {
  const { transport } = useCatalog();
  const { playback } = useSession();
  const epochs = useExperiment((state) => state.experiment.epochs);
  const isAsked = useIsOutcomeHidden();
  const range = useRef<HTMLInputElement>(null);
  const count = useRef<HTMLElement>(null);

  useEffect(() => {
    const show = () => {
      const cursor = cursorOf(playback.getState(), epochs);
      if (!range.current || !count.current) return;
      range.current.value = String(cursor);
      range.current.style.setProperty('--done', String(cursor / epochs));
      range.current.setAttribute('aria-valuetext', transport.epochOf(cursor, epochs));
      setText(count.current, String(cursor));
    };
    show();
    return playback.subscribe(show);
  }, [playback, epochs, transport]);

  return (
    <>
      <div className={styles.scrubber}>
        <input
          ref={range}
          className={slider.slider}
          type="range"
          min={0}
          max={epochs}
          step={1}
          disabled={isAsked}
          defaultValue={cursorOf(playback.getState(), epochs)}
          aria-label={transport.scrub}
          onChange={(event) => {
            // read before pausing, which puts the thumb back to the cursor
            const epoch = Number(event.target.value);
            playback.getState().actions.pause();
            playback.getState().actions.seek(epoch < epochs ? epoch : null);
          }}
        />
      </div>
      <span className={styles.count} aria-hidden="true">
        <span className={styles.long}>{transport.count.before} </span>
        <b ref={count} style={{ inlineSize: `${String(epochs).length}ch` }}>
          0
        </b>{' '}
        {transport.count.between} {epochs}
        <span className={styles.long}> {transport.count.after}</span>
      </span>
    </>
  );
}

function SpeedButton() {
  const { transport } = useCatalog();
  const speed = usePlayback((state) => state.speed);
  const { setSpeed } = usePlayback((state) => state.actions);
  const next = SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? SPEEDS[0];
  return (
    <button
      type="button"
      className={styles.speed}
      aria-label={transport.speedLabel(speed)}
      onClick={() => setSpeed(next)}
    >
      <span className={styles.long}>{transport.speed(speed)}</span>
      <span className={styles.short}>{speed}×</span>
    </button>
  );
}
