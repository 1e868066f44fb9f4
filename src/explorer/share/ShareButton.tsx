import { DialogButton } from '../dialog/DialogButton';
import { useCatalog } from '../language';

const load = () => import('./ShareDialog').then(({ ShareDialog }) => ShareDialog);

/** Opens the share dialog. */
export function ShareButton({ className }: { className: string }) {
  const { shell } = useCatalog();
  return (
    <DialogButton load={load} failed={shell.shareFailed} className={className}>
      {shell.share}
    </DialogButton>
  );
}
