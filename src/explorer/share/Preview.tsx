import { useEffect, useRef, useState } from 'react';
import { useElementSize } from '../useElementSize';
import styles from './Preview.module.css';
import { PreviewFrame } from './PreviewFrame';
import { useShareCatalog } from './words';

/** A change of the choices is drawn once they have been at rest for this long. */
const QUIET_MS = 250;

/**
 * The frame as a page will show it: the real page for frames, at the width it will have, scaled down where there is less
 * room. A changed frame takes the place of the old one once it stands.
 *
 * @param props.address of the page for frames, with what it shows
 * @param props.onContentHeight told how high its content is, in CSS pixels, at that width
 */
export function Preview(props: {
  address: string;
  widthPx: number;
  heightPx: number;
  onContentHeight: (px: number) => void;
}) {
  const { address, widthPx, heightPx, onContentHeight } = props;
  const { embed } = useShareCatalog();
  const place = useRef<HTMLDivElement>(null);
  const size = useElementSize(place);
  const [wanted, setWanted] = useState(address);
  const [shown, setShown] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);

  useEffect(() => {
    const timer = setTimeout(() => setWanted(address), QUIET_MS);
    return () => clearTimeout(timer);
  }, [address]);

  const scale = size === null ? 1 : Math.min(1, size.widthPx / widthPx);
  const frames = shown === null || shown === wanted ? [wanted] : [shown, wanted];
  return (
    <section className={styles.preview} aria-label={embed.preview}>
      <h3>
        {embed.preview} <span>{embed.size(widthPx, heightPx, Math.round(scale * 100))}</span>
      </h3>
      <div ref={place} className={styles.place}>
        {failed === wanted ? (
          <p>{embed.noPreview}</p>
        ) : (
          <div className={styles.room} style={{ blockSize: heightPx * scale, inlineSize: widthPx * scale }}>
            {frames.map((frame) => (
              <PreviewFrame
                key={frame}
                address={frame}
                widthPx={widthPx}
                heightPx={heightPx}
                scale={scale}
                isWaiting={frame === wanted && frame !== shown}
                onReady={() => setShown(frame)}
                onFailure={() => setFailed(frame)}
                onContentHeight={onContentHeight}
              />
            ))}
          </div>
        )}
      </div>
    </section>
  );
}
