import type { ReactNode } from 'react';
import { formatNumber } from '../numbers';
import type { NeuronPass } from './answers';
import styles from './NeuronPanel.module.css';

/** xW + b with its numbers: a row times a column, plus the bias. */
export function MatrixFormula(props: {
  inputs: readonly number[];
  weights: readonly number[];
  bias: number;
  pass: NeuronPass;
}) {
  const { inputs, weights, bias, pass } = props;
  return (
    <p className={styles.matrix}>
      <math>
        <mi>x</mi>
        <mi>W</mi>
        <mo>+</mo>
        <mi>b</mi>
        <mo>=</mo>
        <Matrix>
          <mtr>
            {inputs.map((value, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a number is told from the others by its place
              <mtd key={place}>
                <mn>{formatNumber(value)}</mn>
              </mtd>
            ))}
          </mtr>
        </Matrix>
        <Matrix>
          {weights.map((value, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a number is told from the others by its place
            <mtr key={place}>
              <mtd>
                <mn>{formatNumber(value)}</mn>
              </mtd>
            </mtr>
          ))}
        </Matrix>
        <mo>+</mo>
        <mn>{formatNumber(bias)}</mn>
        <mo>=</mo>
        <mn>{formatNumber(pass.sum, 4)}</mn>
      </math>
    </p>
  );
}

function Matrix({ children }: { children: ReactNode }) {
  return (
    <mrow>
      {/* brackets of one's own: those of a font that has no tall ones stay small */}
      <mtable className={styles.brackets}>{children}</mtable>
    </mrow>
  );
}
