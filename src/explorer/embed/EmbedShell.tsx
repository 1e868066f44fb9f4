import { type ComponentType, Fragment, type ReactNode, type RefObject, useRef } from 'react';
import type { Panel } from '../../state/parameters';
import { LossChart } from '../charts/LossChart';
import { PathChart } from '../charts/PathChart';
import { ControlsProvider } from '../controls';
import { LiveOutcomes } from '../explanation/LiveOutcomes';
import { useCatalog } from '../language';
import { RunList } from '../runs/RunList';
import { useExperiment, useSession } from '../session';
import { Settings } from '../settings/Settings';
import { useDocumentPreferences } from '../shell/useDocumentPreferences';
import { useShortcuts } from '../shell/useShortcuts';
import { Transport } from '../transport/Transport';
import { usePlaybackClock } from '../transport/usePlaybackClock';
import { controlsOf } from './controls';
import styles from './EmbedShell.module.css';
import { OpenLink } from './OpenLink';
import { Sentences } from './Sentences';
import { useAutoplay } from './useAutoplay';
import { useFinalStateOnPaper } from './useFinalStateOnPaper';
import { useHeight } from './useHeight';
import { useRestOutOfSight } from './useRestOutOfSight';

/** What an embedded page is made of, which differs from script to script. */
export interface FrameParts {
  /** What draws the landscape. */
  readonly Landscape: ComponentType;
  /** What draws the path. Default: that of one weight. */
  readonly Path?: ComponentType | undefined;
  /** What draws the loss. Default: that of a formula. */
  readonly Loss?: ComponentType;
  /** What is set beside the runs. Default: start and epochs of a formula. */
  readonly Settings?: ComponentType;
  /** Whether it is made for networks. Default: for formulas. */
  readonly isForNetworks?: boolean;
  /** What tells outcomes to screen readers. Default: those of a formula. */
  readonly Live?: ComponentType;
  /** What stands in the panel of the explanation. Default: what one sees, in words. */
  readonly Explanation?: ComponentType | undefined;
  /** What stands around it, for what the controls do beside the experiment. Default: nothing. */
  readonly Provider?: ComponentType<{ children: ReactNode }>;
  /** What stands at the end of the transport. Default: nothing. */
  readonly Bar?: ComponentType;
}

/**
 * The embedded page: the runs, the panels that were asked for, the transport. As high as its content, whatever the
 * height of the frame. It never takes the focus, scrolls or writes history: those belong to the page around it.
 *
 * @param props.fullPage address of the full page; null where it is not known, and no link leads to it
 * @param props.onHeight told the height of the content, in CSS pixels, whenever it changes
 */
export function EmbedShell(props: FrameParts & { fullPage: string | null; onHeight: (px: number) => void }) {
  const { Provider = Fragment, Bar, Live = LiveOutcomes } = props;
  const OwnSettings = props.Settings ?? Settings;
  const { shell, embed } = useCatalog();
  const { embedding } = useSession();
  const { panels, controls, title, showTransport, showOpen } = embedding;
  const page = useRef<HTMLDivElement>(null);
  const shownPanels = useRef<HTMLDivElement>(null);
  useDocumentPreferences(title);
  useShortcuts();
  usePlaybackClock();
  useHeight(page, props.onHeight);
  useRestOutOfSight();
  useAutoplay(shownPanels);
  useFinalStateOnPaper();

  const contents: Record<Panel, ComponentType> = {
    landscape: props.Landscape,
    loss: props.Loss ?? LossChart,
    path: props.Path ?? PathChart,
    explanation: props.Explanation ?? Sentences,
  };
  const isNetwork = useExperiment(({ experiment }) => experiment.network !== undefined);
  // a host that sets another kind of experiment than its frame was opened with has loaded the script of the first
  const isOtherKind = isNetwork !== (props.isForNetworks ?? false);
  const open = showOpen && props.fullPage !== null && <OpenLink fullPage={props.fullPage} />;
  const hasTransport = showTransport && controls !== 'none';
  return (
    <ControlsProvider controls={controlsOf(embedding)}>
      <Provider>
        <Page page={page} label={title || shell.title}>
          <div className={styles.content}>
            {title && <h1 className={styles.title}>{title}</h1>}
            {isOtherKind ? (
              <p className={styles.otherKind} role="alert">
                {embed.otherKind}
              </p>
            ) : (
              <>
                <div className={styles.runs}>
                  <RunList />
                </div>
                {controls === 'full' && <OwnSettings />}
                <div ref={shownPanels} className={styles.panels}>
                  {panels.map((panel) => (
                    <PanelCard key={panel} panel={panel} Content={contents[panel]} />
                  ))}
                </div>
              </>
            )}
          </div>
          <div className={styles.transport}>
            {hasTransport ? (
              <Transport>
                {open}
                {Bar && <Bar />}
              </Transport>
            ) : (
              Bar && <Bar />
            )}
          </div>
          {!hasTransport && open && <div className={styles.foot}>{open}</div>}
          <Live />
        </Page>
      </Provider>
    </ControlsProvider>
  );
}

function Page(props: { page: RefObject<HTMLDivElement | null>; label: string; children: ReactNode }) {
  return (
    <div ref={props.page} className={styles.frame}>
      <main className={styles.page} aria-label={props.label}>
        {props.children}
      </main>
    </div>
  );
}

function PanelCard({ panel, Content }: { panel: Panel; Content: ComponentType }) {
  return (
    <div className={`${styles.card} ${styles[panel]}`}>
      <Content />
    </div>
  );
}
