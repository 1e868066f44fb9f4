import { useEffect, useEffectEvent, useRef } from 'react';
import { createClient } from '../../embed/client';
import styles from './Preview.module.css';
import { useShareCatalog } from './words';

/** A frame that says nothing for so long is not there. */
const PATIENCE_MS = 6000;

/**
 * One frame of the preview. A new address is a new frame: in the old one it would be an entry in the page's history.
 *
 * @param props.isWaiting whether it is not to be seen yet
 * @param props.onReady told once its page stands
 * @param props.onFailure told where it does not
 */
export function PreviewFrame(props: {
  address: string;
  widthPx: number;
  heightPx: number;
  scale: number;
  isWaiting: boolean;
  onReady: () => void;
  onFailure: () => void;
  onContentHeight: (px: number) => void;
}) {
  const { address, widthPx, heightPx, scale, isWaiting } = props;
  const { embed } = useShareCatalog();
  const frame = useRef<HTMLIFrameElement>(null);
  const onReady = useEffectEvent(props.onReady);
  const onFailure = useEffectEvent(props.onFailure);
  const onContentHeight = useEffectEvent(props.onContentHeight);

  useEffect(() => {
    if (!frame.current) return;
    const timer = setTimeout(() => onFailure(), PATIENCE_MS);
    const client = createClient(frame.current, ({ type, payload }) => {
      if (type === 'resize') onContentHeight(payload.height);
      if (type !== 'ready') return;
      clearTimeout(timer);
      onReady();
    });
    return () => {
      clearTimeout(timer);
      client.dispose();
    };
  }, []);

  return (
    <iframe
      ref={frame}
      className={styles.frame}
      title={embed.preview}
      src={address}
      allow="clipboard-write"
      data-waiting={isWaiting}
      style={{ inlineSize: widthPx, blockSize: heightPx, scale }}
    />
  );
}
