import type { Page } from '@playwright/test';

/** What was to be heard. */
export interface Sound {
  /** Samples a second. */
  readonly rate: number;
  readonly left: Float32Array;
  readonly right: Float32Array;
}

/** One tone: what stands between two silences. */
export interface HeardTone {
  /** Seconds. */
  readonly at: number;
  readonly seconds: number;
  readonly leftEnergy: number;
  readonly rightEnergy: number;
  readonly samples: Float32Array;
  readonly rate: number;
}

/**
 * Gives the page an AudioContext that keeps what it is told to sound, by the page's own clock, and renders it later: an
 * OfflineAudioContext that is not started until {@link readSound}.
 */
export async function recordSound(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // what the page lets go of is rendered all the same
    AudioNode.prototype.disconnect = () => {};
    class RecordedContext extends OfflineAudioContext {
      #began = performance.now();
      constructor() {
        super(2, 24 * 24_000, 24_000);
        Object.assign(window, { heardContext: this });
      }
      override get currentTime() {
        return (performance.now() - this.#began) / 1000;
      }
      override get state(): AudioContextState {
        return 'running';
      }
      override resume() {
        return Promise.resolve();
      }
      override suspend() {
        return Promise.resolve();
      }
    }
    Object.assign(window, { AudioContext: RecordedContext });
  });
}

/** Renders what the page had sound so far; once a page. */
export async function readSound(page: Page): Promise<Sound> {
  const [left, right] = await page.evaluate(async () => {
    const { heardContext } = window as unknown as { heardContext: OfflineAudioContext };
    const buffer = await heardContext.startRendering();
    return [0, 1].map((channel) => {
      const bytes = new Uint8Array(buffer.getChannelData(channel).buffer);
      let text = '';
      for (let k = 0; k < bytes.length; k += 8192)
        text += String.fromCharCode(...bytes.subarray(k, k + 8192));
      return btoa(text);
    });
  });
  const decode = (text: string | undefined) =>
    new Float32Array(new Uint8Array(Buffer.from(text ?? '', 'base64')).buffer);
  return { rate: 24_000, left: decode(left), right: decode(right) };
}

/** The tones of a sound: what is louder than a hundredth of its peak, with silences of at least 8 ms between. */
export function listSounds(sound: Sound): readonly HeardTone[] {
  const { left, right, rate } = sound;
  const threshold = measurePeak(sound).peak / 100;
  const silence = 0.008 * rate;
  const tones: HeardTone[] = [];
  let begin = -1;
  let last = -1;
  for (let k = 0; k <= left.length; k++) {
    const isLoud = k < left.length && Math.max(Math.abs(left[k]!), Math.abs(right[k]!)) > threshold;
    if (isLoud && begin < 0) begin = k;
    if (isLoud) last = k;
    if (begin < 0 || (k < left.length && k - last < silence)) continue;
    const samples = left.slice(begin, last + 1).map((value, at) => value + right[begin + at]!);
    const [leftEnergy, rightEnergy] = [left, right].map((channel) =>
      energyOf(channel.subarray(begin, last + 1)),
    );
    const [at, seconds] = [begin / rate, (last + 1 - begin) / rate];
    tones.push({ at, seconds, leftEnergy: leftEnergy!, rightEnergy: rightEnergy!, samples, rate });
    begin = -1;
  }
  return tones;
}

/** The frequency of a tone in Hz: the delay at which it is most like itself, found between two samples. */
export function findDominant({ samples, rate }: HeardTone): number {
  const likeness = (lag: number) => {
    let [sum, one, other] = [0, 0, 0];
    for (let k = 0; k + lag < samples.length; k++) {
      sum += samples[k]! * samples[k + lag]!;
      one += samples[k]! ** 2;
      other += samples[k + lag]! ** 2;
    }
    return sum / Math.sqrt(one * other);
  };
  const shortest = Math.floor(rate / 4500);
  const likenesses = Array.from({ length: Math.floor(rate / 90) - shortest }, (_, k) =>
    likeness(shortest + k),
  );
  const best = Math.max(...likenesses);
  // the first of the peaks, since twice the period is as like
  const k = likenesses.findIndex(
    (value, at) =>
      at > 0 && value > 0.9 * best && value >= likenesses[at - 1]! && value >= (likenesses[at + 1] ?? 0),
  );
  const [before, here, after] = [likenesses[k - 1]!, likenesses[k]!, likenesses[k + 1] ?? 0];
  return rate / (shortest + k + (before - after) / (2 * (before - 2 * here + after)));
}

/** The largest sample, and the largest difference between two that follow each other. */
export function measurePeak({ left, right }: Sound): { readonly peak: number; readonly jump: number } {
  let [peak, jump] = [0, 0];
  for (const channel of [left, right])
    for (let k = 1; k < channel.length; k++) {
      peak = Math.max(peak, Math.abs(channel[k]!));
      jump = Math.max(jump, Math.abs(channel[k]! - channel[k - 1]!));
    }
  return { peak, jump };
}

function energyOf(samples: Float32Array): number {
  return samples.reduce((sum, value) => sum + value ** 2, 0);
}
