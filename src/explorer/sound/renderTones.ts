import type { Grain } from './grains';

/** Swells in the first part of a tone and dies away until its end: from 0 to 0, so that nothing clicks. */
const ENVELOPE = Float32Array.from({ length: 65 }, (_, k) => {
  const share = k / 64;
  return share < 0.15
    ? (1 - Math.cos((Math.PI * share) / 0.15)) / 2
    : (1 + Math.cos((Math.PI * (share - 0.15)) / 0.85)) / 2;
});

/**
 * Has tones sound: for the ear or, in an OfflineAudioContext, for nobody.
 *
 * @param output where they go to. Default: straight out
 * @param start time of the context at which the first sounds, in seconds. Default: now
 */
export function renderTones(
  context: BaseAudioContext,
  grains: readonly Grain[],
  output: AudioNode = context.destination,
  start = context.currentTime,
): void {
  for (const { hz, pan, at, seconds, level } of grains) {
    const begin = start + at;
    // a triangle has just enough overtones for a small loudspeaker
    const oscillator = new OscillatorNode(context, { type: 'triangle', frequency: hz[0] ?? 0 });
    if (hz.length > 1) oscillator.frequency.setValueCurveAtTime([...hz], begin, seconds);
    const envelope = new GainNode(context, { gain: 0 });
    envelope.gain.setValueCurveAtTime(
      ENVELOPE.map((share) => share * level),
      begin,
      seconds,
    );
    oscillator.connect(envelope).connect(new StereoPannerNode(context, { pan })).connect(output);
    oscillator.start(begin);
    oscillator.stop(begin + seconds);
  }
}
