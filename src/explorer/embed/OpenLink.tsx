import { ExternalLink } from 'lucide-react';
import type { SyntheticEvent } from 'react';
import { useCatalog } from '../language';
import { useSession } from '../session';
import { formatFullAddress } from './fullAddress';
import styles from './OpenLink.module.css';

/** Leads to the full page, with the experiment and the epoch that are shown now. */
export function OpenLink({ fullPage }: { fullPage: string }) {
  const { embed } = useCatalog();
  const session = useSession();
  const readAddress = () => formatFullAddress(session, fullPage);
  // only when it is about to be followed or copied: it changes with every move of a slider
  const refresh = ({ currentTarget }: SyntheticEvent<HTMLAnchorElement>) => {
    currentTarget.href = readAddress();
  };
  return (
    <a
      className={styles.open}
      href={readAddress()}
      target="_blank"
      rel="noopener"
      aria-label={embed.openLabel}
      title={embed.openLabel}
      onPointerDown={refresh}
      onFocus={refresh}
      onClick={refresh}
      onContextMenu={refresh}
    >
      <ExternalLink aria-hidden />
      <span className={styles.word}>{embed.open}</span>
    </a>
  );
}
