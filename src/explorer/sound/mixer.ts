/** Where all tones meet on their way out. */
export interface Mixer {
  /** What sounds is connected here. */
  readonly input: AudioNode;
  /** In [0, 1]; 0 is silence. */
  setVolume(volume: number): void;
  /** Lets go of the context: once what still sounds has died away or, where it must end now, after a short fade. */
  close(isDyingAway: boolean): void;
}

/** Amplitude of one tone at full volume. */
const LOUDEST = 0.6;
const FADE_S = 0.015;
/** No tone lasts longer. */
const LONGEST_S = 1;

/**
 * tanh over [−2, 2]: leaves soft sounds as they are and never lets anything reach 1, without the delay and the gain of
 * a compressor, which differ from browser to browser.
 */
const LIMIT = Float32Array.from({ length: 2049 }, (_, k) => Math.tanh((k - 1024) / 512));

/** Makes a mixer that ends in the context's own output. */
export function createMixer(context: BaseAudioContext, volume: number): Mixer {
  const gain = new GainNode(context, { gain: gainOf(volume) });
  const limiter = new WaveShaperNode(context, { curve: LIMIT });
  gain.connect(limiter).connect(context.destination);
  const fadeTo = (value: number) => gain.gain.setTargetAtTime(value, context.currentTime, FADE_S);
  return {
    input: gain,
    setVolume: (next) => fadeTo(gainOf(next)),
    close(isDyingAway) {
      if (!isDyingAway) fadeTo(0);
      setTimeout(() => limiter.disconnect(), 1000 * (isDyingAway ? LONGEST_S : 10 * FADE_S));
    },
  };
}

/** Squared, since the ear takes that for even; halved, since the limiter's curve takes ±1 for ±2. */
function gainOf(volume: number): number {
  return (LOUDEST * volume ** 2) / 2;
}
