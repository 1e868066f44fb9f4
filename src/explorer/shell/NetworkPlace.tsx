import { type ComponentType, useEffect, useState } from 'react';
import { useCatalog } from '../language';
import styles from './NetworkPlace.module.css';
import type { PageLayout } from './usePageLayout';

type NetworkPage = ComponentType<{ layout: PageLayout; Panel?: ComponentType | undefined }>;

/**
 * The page of a network, which is loaded when the first one is opened.
 *
 * @param props.Panel a question that stands on it. Default: none
 */
export function NetworkPlace({ layout, Panel }: { layout: PageLayout; Panel?: ComponentType | undefined }) {
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

  if (Page) return <Page layout={layout} Panel={Panel} />;
  return (
    <main className={styles.waiting} role={hasFailed ? 'alert' : undefined}>
      {hasFailed && shell.loadFailed}
    </main>
  );
}
