import { useId, useState } from 'react';
import controls from './controls.module.css';
import styles from './HostAddress.module.css';
import { type HostAddressProblem, parseHostAddress } from './hostAddress';
import { OfflineFile } from './OfflineFile';
import { useShareCatalog } from './words';

/**
 * Says that the address of this page works for nobody else, offers the page as a file, and asks for the address that will
 * work.
 *
 * @param props.typed what was typed last; '' where nothing was
 */
export function HostAddress(props: { typed: string; onChange: (typed: string) => void }) {
  const { typed, onChange } = props;
  const { host } = useShareCatalog();
  const [isAsking, setAsking] = useState(!parseHostAddress(typed).ok);

  if (isAsking) {
    return (
      <section className={styles.note} aria-label={host.region}>
        <p>{host.local}</p>
        <OfflineFile />
        <HostForm
          typed={typed}
          onChange={(changed) => {
            onChange(changed);
            setAsking(false);
          }}
        />
      </section>
    );
  }
  return (
    <section className={styles.told} aria-label={host.region}>
      <span>{host.hosted}</span> <b>{typed}</b>
      <button type="button" className={controls.button} onClick={() => setAsking(true)}>
        {host.change}
      </button>
      <button
        type="button"
        className={controls.button}
        onClick={() => {
          onChange('');
          setAsking(true);
        }}
      >
        {host.forget}
      </button>
    </section>
  );
}

function HostForm(props: { typed: string; onChange: (typed: string) => void }) {
  const { host } = useShareCatalog();
  const [draft, setDraft] = useState(props.typed);
  const [problem, setProblem] = useState<HostAddressProblem | null>(null);
  const fieldId = useId();
  const problemId = useId();
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const reading = parseHostAddress(draft);
        setProblem(reading.ok ? null : reading.code);
        if (reading.ok) props.onChange(draft.trim());
      }}
    >
      <label htmlFor={fieldId}>{host.label}</label>
      <span className={styles.entry}>
        <input
          id={fieldId}
          className={controls.field}
          type="text"
          inputMode="url"
          autoComplete="url"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          placeholder={host.placeholder}
          aria-invalid={problem !== null}
          aria-describedby={problem ? problemId : undefined}
          value={draft}
          onChange={({ target }) => {
            setDraft(target.value);
            setProblem(null);
          }}
        />
        <button type="submit" className={controls.button}>
          {host.use}
        </button>
      </span>
      {problem && (
        <span id={problemId} role="alert" className={controls.problem}>
          {host.problem[problem]}
        </span>
      )}
    </form>
  );
}
