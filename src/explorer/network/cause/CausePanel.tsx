import { useMemo, useRef } from 'react';
import { measureUnits, type UnitHealth } from '../../../core/network/unitHealth';
import type { NetworkCatalog } from '../../../locales/network.en';
import { roundNumber } from '../../../state/typedNumber';
import { useControls } from '../../controls';
import { formatCount, formatLoss, formatNumber, formatPercent } from '../../numbers';
import { useExperiment, useResults, useSession } from '../../session';
import { useFocusedRun } from '../../useFocusedRun';
import { sweepOf } from '../jobs/sweeps';
import { useJob } from '../jobs/useJob';
import { openNetworkOnce } from '../useOpenedNetwork';
import { useEndWeights } from '../weights/useEndWeights';
import { useNetworkWords } from '../words';
import styles from './CausePanel.module.css';
import { type Advice, findCause, type Sign } from './findCause';

/** "Is it the learning rate?": what is seen in the run under focus, and the rate that the sweep finds to do better. */
export function CausePanel() {
  const session = useSession();
  const controls = useControls();
  const { cause: words, words: outcomes } = useNetworkWords();
  const panel = useRef<HTMLDivElement>(null);
  const { answer: sweep } = useJob(sweepOf(session), panel);
  const network = useExperiment(({ experiment }) => experiment.network);
  const run = useFocusedRun();
  const result = useResults(({ byId }) => (run ? (byId.get(run.id) ?? null) : null));
  const health = useEndHealth(run?.id ?? null);
  const { setLearningRate } = useExperiment((state) => state.actions);
  const opened = network ? openNetworkOnce(network) : null;
  const cause = useMemo(
    () =>
      result && network && opened
        ? findCause(result, network, opened.shape.layers.at(-1)!, health, sweep)
        : null,
    [result, network, opened, health, sweep],
  );

  return (
    <div ref={panel} className={styles.cause}>
      {run && result?.training && cause && (
        <>
          <p className={styles.word}>{words.run(run.learningRate.text, outcomes[result.training.word])}</p>
          {cause.signs.length > 0 && (
            <ul className={styles.signs}>
              {cause.signs.map((sign) => (
                <li key={sign.kind}>{tellSign(sign, words)}</li>
              ))}
            </ul>
          )}
          <p className={styles.advice}>{tellAdvice(cause.advice, words)}</p>
          {cause.advice.kind === 'rate' && controls.rates && (
            <button
              type="button"
              className={styles.try}
              onClick={() => {
                if (cause.advice.kind === 'rate') setLearningRate(run.id, roundNumber(cause.advice.rate, 2));
              }}
            >
              {words.tryRate(formatNumber(cause.advice.rate, 2))}
            </button>
          )}
        </>
      )}
    </div>
  );
}

function tellSign(sign: Sign, { signs }: NetworkCatalog['cause']): string {
  switch (sign.kind) {
    case 'notFinite':
      return signs.notFinite(formatCount(sign.epoch));
    case 'deadUnits':
      return signs.deadUnits(formatCount(sign.dead), formatCount(sign.units));
    case 'flatUnits':
      return signs.flatUnits(formatPercent(sign.share));
    case 'sureWrong':
      return signs.sureWrong(formatPercent(sign.share));
    case 'equalGuess':
      return signs.equalGuess(formatLoss(sign.loss), formatCount(sign.classes));
    case 'gradientGrows':
      return signs.gradientGrows(formatNumber(sign.times));
    case 'gradientDies':
      return signs.gradientDies(formatPercent(sign.share));
    case 'zeros':
      return signs.zeros;
  }
}

function tellAdvice(advice: Advice, { advice: words }: NetworkCatalog['cause']): string {
  switch (advice.kind) {
    case 'fine':
      return words.fine;
    case 'unknown':
      return words.unknown;
    case 'none':
      return words.none(formatLoss(advice.loss));
    case 'rate':
      return words.rate(formatNumber(advice.rate, 2), formatLoss(advice.loss), advice.isLower);
  }
}

/** How the units of a run stand at its end; null while that is not known. */
function useEndHealth(id: number | null): UnitHealth | null {
  const answered = useResults(({ experiment }) => experiment);
  const end = useEndWeights(id);
  return useMemo(
    () =>
      end?.experiment === answered && end
        ? measureUnits(end.network.shape, end.parameters, end.network.train)
        : null,
    [end, answered],
  );
}
