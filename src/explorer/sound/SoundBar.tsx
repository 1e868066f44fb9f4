import { Volume2, X } from 'lucide-react';
import { type CSSProperties, useEffect, useRef } from 'react';
import { type StoreApi, useStore } from 'zustand';
import { type SoundCatalog, soundEn } from '../../locales/sound.en';
import { soundZhCN } from '../../locales/sound.zh-CN';
import type { Language } from '../../state/language';
import slider from '../inkSlider.module.css';
import { SegmentedControl } from '../SegmentedControl';
import { usePreferences } from '../session';
import type { HearingState } from './hearingStore';
import type { Heard } from './listening';
import styles from './SoundBar.module.css';
import { useHearing } from './useHearing';

/** What the page knows of its sound bar. */
export interface SoundBarProps {
  readonly isOpen: boolean;
  /** What is listened to; null: nothing. */
  readonly heard: Heard | null;
  /** Null where there is no sound to be had. */
  readonly audio: AudioContext | null;
  /** Told when it has been heard to its end, or can't be heard. */
  readonly onEnd: () => void;
  /** Told when the bar was closed. */
  readonly onClose: () => void;
}

const CATALOGS: Readonly<Record<Language, SoundCatalog>> = { en: soundEn, 'zh-CN': soundZhCN };

/**
 * What is heard, in words; how loud, and whether a large loss sounds high or low.
 *
 * @param props.hearing where the latter two are kept
 */
export function SoundBar(props: SoundBarProps & { hearing: StoreApi<HearingState> }) {
  const { isOpen, heard, audio, onEnd, onClose, hearing } = props;
  const words = CATALOGS[usePreferences((state) => state.language)];
  const { volume, isReversed, actions } = useStore(hearing);
  const told = useHearing({ heard, audio, onEnd, hearing });
  const last = useRef(heard);
  useEffect(() => {
    if (heard !== null) last.current = heard;
  }, [heard]);
  const percent = Math.round(100 * volume);

  const close = () => {
    onClose();
    // back to where it was opened from, or a keyboard would start again from the top of the page
    document.querySelector<HTMLElement>(`[data-listen="${last.current}"]`)?.focus({ preventScroll: true });
  };

  if (!isOpen) return null;
  return (
    <section className={styles.bar} aria-label={words.region}>
      <p className={styles.told} aria-live="polite">
        {told && words.told(told)}
      </p>
      <label className={styles.volume}>
        <Volume2 aria-hidden />
        <input
          className={slider.slider}
          style={{ '--done': volume } as CSSProperties}
          type="range"
          min={0}
          max={100}
          step={5}
          value={percent}
          aria-label={words.volume}
          aria-valuetext={words.percent(percent)}
          onChange={(event) => actions.setVolume(Number(event.target.value) / 100)}
        />
      </label>
      <span className={styles.pitch}>
        <span aria-hidden="true">{words.pitch}</span>
        <SegmentedControl
          label={words.pitchLabel}
          value={isReversed ? 'low' : 'high'}
          options={[
            { value: 'high', label: words.high },
            { value: 'low', label: words.low },
          ]}
          onChange={(value) => actions.setReversed(value === 'low')}
        />
      </span>
      <button
        type="button"
        className={styles.close}
        aria-label={words.close}
        title={words.close}
        onClick={close}
      >
        <X aria-hidden />
      </button>
    </section>
  );
}
