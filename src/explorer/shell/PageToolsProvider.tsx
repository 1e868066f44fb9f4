import { type ComponentType, type ReactNode, useEffect, useMemo, useState } from 'react';
import type { TermName } from '../../locales/glossaryTerms';
import type { GlossaryDialogProps } from '../glossary/GlossaryDialog';
import { useCatalog } from '../language';
import { useLectureKeys } from '../lecture/useLectureKeys';
import { type MethodTools, MethodToolsContext } from '../methodTools';
import { PageToolsContext } from '../pageTools';
import { usePreferences } from '../session';
import styles from './PageToolsProvider.module.css';

/**
 * Gives all below it the glossary, the lecture mode, and what a run needs that has more than a rate,
 * and opens the tensors' playground where it is asked for.
 *
 * @param props.onLecture enters the lecture mode; rejects where it can't be loaded
 */
export function PageToolsProvider(props: { onLecture: () => Promise<void>; children: ReactNode }) {
  const { onLecture, children } = props;
  const { shell } = useCatalog();
  const [Dialog, setDialog] = useState<ComponentType<GlossaryDialogProps> | null>(null);
  const [term, setTerm] = useState<TermName | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [methodTools, setMethodTools] = useState<MethodTools | null>(null);
  const tools = useMemo(() => {
    const load = (loading: Promise<void>) =>
      void loading.then(
        () => setFailed(false),
        () => setFailed(true),
      );
    return {
      openGlossary: (name: TermName) =>
        load(
          import('../glossary/GlossaryDialog').then(({ GlossaryDialog }) => {
            setDialog(() => GlossaryDialog);
            setTerm(name);
          }),
        ),
      enterLecture: () => load(onLecture()),
      loadMethods: () =>
        load(import('../runs/settings/methodTools').then((module) => setMethodTools(module.methodTools))),
    };
  }, [onLecture]);
  const methods = useMemo(() => ({ tools: methodTools, load: tools.loadMethods }), [methodTools, tools]);
  const isTensorsAsked = usePreferences((state) => state.tensors !== null);
  const { setTensors } = usePreferences((state) => state.actions);
  const [Tensors, setTensorsDialog] = useState<ComponentType | null>(null);
  useEffect(() => {
    if (!isTensorsAsked || Tensors) return;
    import('../tensors/TensorsDialog').then(
      ({ TensorsDialog }) => {
        setFailed(false);
        setTensorsDialog(() => TensorsDialog);
      },
      () => {
        setFailed(true);
        setTensors(null);
      },
    );
  }, [isTensorsAsked, Tensors, setTensors]);
  useLectureKeys(tools.enterLecture);
  return (
    <PageToolsContext value={tools}>
      <MethodToolsContext value={methods}>{children}</MethodToolsContext>
      {hasFailed && (
        <p role="alert" className={styles.problem}>
          {shell.loadFailed}
        </p>
      )}
      {Tensors && <Tensors />}
      {Dialog && <Dialog term={term} onClose={() => setTerm(null)} />}
    </PageToolsContext>
  );
}
