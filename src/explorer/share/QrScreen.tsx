import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { QrCode } from '../qr/QrCode';
import styles from './QrScreen.module.css';
import { useShareCatalog } from './words';

/** The QR code as large as the screen, for a lecture room; Escape ends it. */
export function QrScreen({ text, onClose }: { text: string; onClose: () => void }) {
  const { link, close } = useShareCatalog();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const screen = dialog.current;
    if (!screen) return;
    screen.showModal();
    // where the screen can't be had, the window is filled all the same
    screen.requestFullscreen?.().catch(() => {});
    const onChange = () => {
      if (document.fullscreenElement === null) screen.close();
    };
    document.addEventListener('fullscreenchange', onChange);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => {});
    };
  }, []);

  return (
    <dialog ref={dialog} className={styles.screen} aria-label={link.screenTitle} onClose={onClose}>
      <h2>{link.screenTitle}</h2>
      <div className={styles.code}>
        <QrCode text={text} label={link.code} />
      </div>
      <p>{text}</p>
      <button
        type="button"
        className={styles.close}
        aria-label={close}
        onClick={() => dialog.current?.close()}
      >
        <X aria-hidden />
      </button>
    </dialog>
  );
}
