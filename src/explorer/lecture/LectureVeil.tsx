import { type ReactNode, use, useLayoutEffect, useMemo } from 'react';
import { AskingContext } from '../asking/asking';
import { SessionProvider, useSession } from '../session';
import type { LectureParts } from './useLecture';

/**
 * Hides from a class what the runs do until it is told: by a question of its own that nobody answers or, where one
 * stands already, by that one. It is there without a lecture too, so that what is below it stays as one begins or ends.
 *
 * @param props.parts null: no lecture, and all is shown as without this
 */
export function LectureVeil({ parts, children }: { parts: LectureParts | null; children: ReactNode }) {
  const session = useSession();
  const standing = use(AskingContext);
  const own = useMemo(
    () => (parts === null || standing ? null : parts.startVeil(session)),
    [parts, standing, session],
  );
  const asking = own?.asking ?? standing;
  // in the update that hides or tells, so that nothing is drawn in between
  useLayoutEffect(() => own?.follow(), [own]);
  useLayoutEffect(
    () => (parts && asking ? parts.followLecture(session, asking.store) : undefined),
    [parts, asking, session],
  );
  return (
    <AskingContext value={asking}>
      <SessionProvider session={own?.session ?? session}>{children}</SessionProvider>
    </AskingContext>
  );
}
