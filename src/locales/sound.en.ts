/** What is told of the sound. */
export type SoundNews =
  /** A run is heard. */
  | { readonly kind: 'run'; readonly rate: string }
  /** A run left finite numbers, and its sound ended. */
  | { readonly kind: 'lost'; readonly rate: string; readonly epoch: number }
  /** No run is shown in the chart. */
  | { readonly kind: 'noRuns' }
  /** The browser has no sound. */
  | { readonly kind: 'noSound' }
  /** The browser keeps the page silent. */
  | { readonly kind: 'refused' };

/** The English words of the sound bar. */
export const soundEn = {
  region: 'Sound',
  volume: 'Volume',
  percent: (percent: number) => `${percent} %`,
  pitch: 'large loss',
  pitchLabel: 'A large loss sounds',
  high: 'high',
  low: 'low',
  close: 'Close the sound',
  told: (news: SoundNews) => {
    switch (news.kind) {
      case 'run':
        return `lr ${news.rate}`;
      case 'lost':
        return `lr ${news.rate} ends here: at epoch ${news.epoch} the numbers outgrew what the computer can hold.`;
      case 'noRuns':
        return 'Nothing to hear. Add a rate, or show a hidden one.';
      case 'noSound':
        return 'This browser has no sound, so nothing can be heard here. Another one may have.';
      case 'refused':
        return 'The browser keeps this page silent. Allow it to sound, then press again.';
    }
  },
};

/** Every word of the sound bar. */
export type SoundCatalog = typeof soundEn;
