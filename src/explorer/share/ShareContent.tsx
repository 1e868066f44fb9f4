import { useState } from 'react';
import { readView } from '../../state/address';
import { useExperiment, usePreferences, useSession } from '../session';
import { CodeSection } from './CodeSection';
import { EmbedSection } from './EmbedSection';
import { HostAddress } from './HostAddress';
import { isLocalAddress, type Place, parseHostAddress, placeOf } from './hostAddress';
import { keepHost, readKeptHost } from './keptHost';
import { LaterSection } from './LaterSection';
import { LinkSection } from './LinkSection';
import styles from './ShareContent.module.css';
import type { ShareSection } from './ShareDialog';
import type { Sharing } from './sharing';
import type { Shared } from './snippets/snippetContext';
import { SHARE_CATALOGS } from './words';

const loadTask = async () => (await import('./task/TaskSection')).TaskSection;
const loadPicture = async () => (await import('./picture/PictureSection')).PictureSection;
const loadPoster = async () => (await import('./picture/PosterSection')).PosterSection;
const loadData = async () => (await import('./data/DataSection')).DataSection;
const loadNetworkCode = async () => (await import('./NetworkCodeSection')).NetworkCodeSection;

/** Everything under the dialog's head: the address that links lead to, and the chosen section. */
export function ShareContent(props: {
  section: ShareSection;
  sharing: Sharing;
  onChange: (sharing: Sharing) => void;
}) {
  const { section, sharing, onChange } = props;
  const session = useSession();
  const experiment = useExperiment((state) => state.experiment);
  const pageLanguage = usePreferences((state) => state.language);
  // as it was when the dialog opened: what plays behind it would change every link with every epoch
  const [view] = useState(() => readView(session));
  const [host, setHost] = useState(readKeptHost);
  const isLocal = isLocalAddress(location.href);
  const words = SHARE_CATALOGS[sharing.language ?? pageLanguage];

  const shared: Omit<Shared, 'contentHeightPx'> = {
    sharing,
    experiment,
    view,
    place: isLocal ? hostedAt(host) : placeOf(location.href),
    words: { name: words.pageName, open: words.openPage },
  };
  return (
    <div className={styles.content}>
      {isLocal && (
        <HostAddress
          typed={host}
          onChange={(typed) => {
            keepHost(typed);
            setHost(typed);
          }}
        />
      )}
      {section === 'link' && <LinkSection shared={shared} onChange={onChange} />}
      {section === 'embed' && <EmbedSection shared={shared} onChange={onChange} />}
      {section === 'task' && <LaterSection key="task" load={loadTask} shared={shared} onChange={onChange} />}
      {section === 'picture' && (
        <LaterSection key="picture" load={loadPicture} shared={shared} onChange={onChange} />
      )}
      {section === 'poster' && (
        <LaterSection key="poster" load={loadPoster} shared={shared} onChange={onChange} />
      )}
      {section === 'data' && <LaterSection key="data" load={loadData} shared={shared} onChange={onChange} />}
      {section === 'code' &&
        (experiment.network ? (
          <LaterSection key="code" load={loadNetworkCode} shared={shared} onChange={onChange} />
        ) : (
          <CodeSection shared={shared} />
        ))}
    </div>
  );
}

/** Where the page was said to be; where it is, as long as nothing was said. */
function hostedAt(typed: string): Place {
  const reading = parseHostAddress(typed);
  return reading.ok ? reading.place : placeOf(location.href);
}
