import { useEffect, useState } from 'react';
import type { Rows } from '../../worker/messages';
import { useExperiment, useResults, useSession } from '../session';

// More lines than this are laid out only when a drag has ended: thousands of lines of text cost a frame.
const LIVE_EPOCHS = 200;

/** Exact rows of every run from epoch 0 to N; empty until they have arrived. */
export function useAllRows(): readonly { readonly id: number; readonly rows: Rows }[] {
  const session = useSession();
  const epochs = useExperiment((state) => state.experiment.epochs);
  const held = useExperiment((state) => state.held);
  const results = useResults((state) => state.byId);
  const [all, setAll] = useState<readonly { readonly id: number; readonly rows: Rows }[]>([]);
  const isWaiting = held && epochs > LIVE_EPOCHS;

  useEffect(() => {
    // New results are what asks for new rows.
    if (isWaiting || results.size === 0) return;
    let isStale = false;
    session.rows(0, epochs).then(
      (rows) => {
        if (!isStale) setAll(rows);
      },
      // A newer experiment has taken over, and its results will ask again.
      () => {},
    );
    return () => {
      isStale = true;
    };
  }, [session, epochs, isWaiting, results]);
  return all;
}
