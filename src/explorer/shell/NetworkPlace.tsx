import { type ComponentType, useEffect, useState } from 'react';
import { useCatalog } from '../language';
import styles from './NetworkPlace.module.css';
import type { PageLayout } from './usePageLayout';

type NetworkPage = ComponentType<{ layout: PageLayout }>;

/** The page of a network, which is loaded when the first one is opened. */
export function NetworkPlace({ layout }: { layout: PageLayout }) {
  const { shell } = useCatalog();
  const [Page, setPage] = useState<NetworkPage | null>(null);
  const [hasFailed, setFailed] = useState(false);

  useEffect(() => {
    let isCurrent = true;
    import('../network/NetworkPage').then(
      ({ NetworkPage }) => isCurrent && setPage(() => NetworkPage),
      () => isCurrent && setFailed(true),
    );
    return () => {
      isCurrent = false;
    };
  }, []);

  if (Page) return <Page layout={layout} />;
  return (
    <main className={styles.waiting} role={hasFailed ? 'alert' : undefined}>
      {hasFailed && shell.loadFailed}
    </main>
  );
}
