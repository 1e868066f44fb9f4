import { Download, Save } from 'lucide-react';
import { useId, useState } from 'react';
import type { Model } from '../../../core/model/model';
import { formatModel } from '../../../core/model/modelJson';
import { writeSafetensors } from '../../../core/model/safetensors';
import type { ModelCatalog } from '../../../locales/model.en';
import { saveFile } from '../../saveFile';
import { useExperiment, useSession } from '../../session';
import controls from '../../share/controls.module.css';
import { useChosenRun } from '../useChosenRun';
import { useNetworkWords } from '../words';
import styles from './ModelDialog.module.css';
import { ModelList } from './ModelList';
import { modelStore } from './modelStore';
import { takeModel } from './takeModel';
import { useModelWords } from './words';

/** Names a run's network and keeps it, here or as a file; below what was kept. */
export function SaveSection(props: {
  /** Null: nothing was typed, and the usual name holds. */
  typed: string | null;
  onType: (name: string) => void;
  onAsk: () => void;
}) {
  const { typed, onType, onAsk } = props;
  const session = useSession();
  const words = useModelWords();
  const { data } = useNetworkWords();
  const runs = useExperiment(({ experiment }) => experiment.runs);
  const network = useExperiment(({ experiment }) => experiment.network);
  const inPass = useChosenRun();
  const [chosen, setChosen] = useState<number | null>(null);
  const [told, setTold] = useState<((catalog: ModelCatalog) => string) | null>(null);
  const [runId, nameId] = [useId(), useId()];
  const run = runs.find(({ id }) => id === chosen) ?? inPass;
  const { save } = words;
  if (!run || !network) return <p>{save.noRun}</p>;
  const usual = save.nameOf(data[network.data.name], run.learningRate.text);
  const name = (typed ?? '').trim() || usual;

  const take = async (use: (model: Model) => (catalog: ModelCatalog) => string) => {
    const model = await takeModel(session, run, name);
    const telling = model ? use(model) : ({ save }: ModelCatalog) => save.failed;
    setTold(() => telling);
  };
  const saveAs = (ending: string, type: string, write: (model: Model) => BlobPart) =>
    take((model) => {
      const file = `${fileNameOf(model.name)}.${ending}`;
      saveFile(file, new Blob([write(model)], { type }));
      return ({ save }) => save.saved(file);
    });

  return (
    <>
      <p className={styles.hint}>{save.intro}</p>
      <div className={styles.form}>
        <label htmlFor={runId}>{save.run}</label>
        <select
          id={runId}
          className={controls.field}
          value={run.id}
          onChange={({ target }) => setChosen(Number(target.value))}
        >
          {runs.map(({ id, learningRate }) => (
            <option key={id} value={id}>
              {save.runLabel(learningRate.text)}
            </option>
          ))}
        </select>
        <label htmlFor={nameId}>{save.name}</label>
        <input
          id={nameId}
          className={controls.field}
          value={typed ?? usual}
          maxLength={200}
          onChange={({ target }) => onType(target.value)}
        />
      </div>
      <div className={styles.actions}>
        <button
          type="button"
          className={controls.button}
          onClick={() =>
            take((model) => {
              const kept = modelStore.getState().keep(model);
              return ({ save }) => save.kept(kept.name);
            })
          }
        >
          <Save aria-hidden />
          {save.keep}
        </button>
        <button
          type="button"
          className={controls.button}
          onClick={() => saveAs('json', 'application/json', formatModel)}
        >
          <Download aria-hidden />
          {save.json}
        </button>
        <button
          type="button"
          className={controls.button}
          onClick={() => saveAs('safetensors', 'application/octet-stream', writeSafetensors)}
        >
          <Download aria-hidden />
          {save.safetensors}
        </button>
      </div>
      <p role="status" className={styles.told}>
        {told?.(words)}
      </p>
      <ModelList onAsk={onAsk} />
    </>
  );
}

/** A name without what file systems refuse. */
function fileNameOf(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim() || 'model';
}
