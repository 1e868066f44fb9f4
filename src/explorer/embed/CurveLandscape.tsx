import { LandscapeChart } from '../charts/LandscapeChart';
import { useLandscape } from '../charts/useLandscape';
import { useCatalog } from '../language';
import styles from './EmbedShell.module.css';

/** The landscape of one weight; where a host has set a loss of two, a sentence says where their map is. */
export function CurveLandscape() {
  const { embed } = useCatalog();
  const { names } = useLandscape();
  return names.length === 1 ? <LandscapeChart /> : <p className={styles.elsewhere}>{embed.mapElsewhere}</p>;
}
