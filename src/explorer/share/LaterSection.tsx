import { type ComponentType, useEffect, useState } from 'react';
import styles from './LaterSection.module.css';
import type { Sharing } from './sharing';
import type { Shared } from './snippets/snippetContext';
import { useShareCatalog } from './words';

/** What every section is given. */
export interface SectionProps {
  readonly shared: Omit<Shared, 'contentHeightPx'>;
  readonly onChange: (sharing: Sharing) => void;
}

/** A section whose code comes when it is opened; says so where it does not come. */
export function LaterSection({
  load,
  ...props
}: SectionProps & { load: () => Promise<ComponentType<SectionProps>> }) {
  const words = useShareCatalog();
  const [Section, setSection] = useState<ComponentType<SectionProps> | null>(null);
  const [hasFailed, setFailed] = useState(false);

  useEffect(() => {
    let isStale = false;
    load().then(
      (loaded) => !isStale && setSection(() => loaded),
      () => !isStale && setFailed(true),
    );
    return () => {
      isStale = true;
    };
  }, [load]);

  if (hasFailed) {
    return (
      <p role="alert" className={styles.failed}>
        {words.sectionFailed}
      </p>
    );
  }
  return Section && <Section {...props} />;
}
