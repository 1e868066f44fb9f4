import { readView } from '../../state/address';
import { formatLink } from '../../state/link';
import type { Session } from '../../state/session';

/** Address of what an embedded page shows in the full page, which is at `fullPage`. */
export function formatFullAddress(session: Session, fullPage: string): string {
  return fullPage + formatLink(session.experiment.getState().experiment, readView(session));
}
