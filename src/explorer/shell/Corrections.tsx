import { X } from 'lucide-react';
import { useState } from 'react';
import type { Correction } from '../../state/corrections';
import type { ParameterRange } from '../../state/parameterKinds';
import { PARAMETERS } from '../../state/parameters';
import { useCatalog } from '../language';
import { useResults, useSession } from '../session';
import styles from './Corrections.module.css';

/** What was wrong with the link the page was opened with, once, until dismissed; and whether the calculation failed. */
export function Corrections() {
  const { shell, problems } = useCatalog();
  const { corrections } = useSession();
  const failure = useResults((state) => state.failure);
  const [isDismissed, setDismissed] = useState(false);
  const isShown = corrections.length > 0 && !isDismissed;
  if (!isShown && failure === null) return null;

  return (
    <aside className={styles.notice} aria-label={isShown ? shell.corrections : shell.failed}>
      <div>
        {failure !== null && <p role="alert">{shell.failed}</p>}
        {isShown && (
          <>
            <b>{shell.corrections}</b>
            <ul>
              {corrections.map((correction) => (
                <li key={keyOf(correction)}>
                  <code>
                    {correction.parameter}={correction.given}
                  </code>
                  {problems.correction(correction, rangeOf(correction.parameter))}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {isShown && (
        <button type="button" aria-label={shell.dismiss} onClick={() => setDismissed(true)}>
          <X aria-hidden />
        </button>
      )}
    </aside>
  );
}

function rangeOf(parameter: string): Exclude<ParameterRange, string> | null {
  const known: Readonly<Record<string, { readonly range: ParameterRange }>> = PARAMETERS;
  const range = Object.hasOwn(known, parameter) ? known[parameter]?.range : undefined;
  return range === undefined || typeof range === 'string' ? null : range;
}

function keyOf({ parameter, given, code, used }: Correction): string {
  return [parameter, code, given, used].join(' ');
}
