import hidden from '../VisuallyHidden.module.css';
import { type Block, deriveBlocks } from './deriveBlocks';
import type { DrawnTensor } from './deriveStep';
import { formatShape, formatValue } from './formatValue';
import styles from './TensorCells.module.css';
import { useTensorsCatalog } from './words';

/** The cells of a tensor: a number, a row, a matrix, or a matrix for each place of the dimensions in front; of a large one a corner. */
export function TensorCells({ drawn }: { drawn: DrawnTensor }) {
  const words = useTensorsCatalog();
  const { shape } = drawn.tensor;
  const { blocks, all, isCut } = deriveBlocks(shape);
  const [first] = blocks;
  if (!first) return <p className={styles.note}>{words.noCells(formatShape(shape))}</p>;
  const shown = [first.rows.length, first.rows[0]?.length ?? 0];
  return (
    <div className={styles.tensor}>
      {blocks.map((block) => (
        <CellTable key={block.index.join()} drawn={drawn} block={block} />
      ))}
      {isCut && (
        <p className={styles.note}>
          {words.corner(shown.join(' × '), `${all.rows} × ${all.columns}`)}
          {all.blocks > blocks.length && ` ${words.moreBlocks(blocks.length, all.blocks)}`}
        </p>
      )}
    </div>
  );
}

function CellTable({ drawn, block }: { drawn: DrawnTensor; block: Block }) {
  const words = useTensorsCatalog();
  const { dtype, shape } = drawn.tensor;
  const rank = shape.length;
  const columns = block.rows[0]?.map((_, column) => column) ?? [];
  const index = block.index.length > 0 ? `[${block.index.join(', ')}, :, :]` : null;
  const across = shape[rank - 1] ?? 1;
  return (
    // a table that is wider than the page is moved within itself
    <div className={styles.scroller} tabIndex={columns.length > 2 ? 0 : undefined}>
      <table className={styles.table}>
        <caption className={index ? styles.index : hidden.hidden}>
          <span className={hidden.hidden}>{words.cells(formatShape(shape), dtype)}</span> {index}
        </caption>
        {rank > 0 && (
          <thead>
            <tr>
              {rank > 1 && <td className={styles.axis}>{words.axes.rows(shape[rank - 2]!)} ↓</td>}
              <th scope="colgroup" colSpan={columns.length} className={styles.axis}>
                {rank === 1 ? words.axes.values(across) : words.axes.columns(across)} →
              </th>
            </tr>
            <tr>
              {rank > 1 && <td />}
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {block.rows.map((places, row) => (
            <tr key={places[0]}>
              {rank > 1 && <th scope="row">{row}</th>}
              {places.map((place) => (
                <Cell key={place} drawn={drawn} place={place} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ drawn, place }: { drawn: DrawnTensor; place: number }) {
  const words = useTensorsCatalog();
  const { data, dtype } = drawn.tensor;
  const mark = drawn.markOf(place);
  return (
    <td className={styles.cell} data-mark={mark?.kind}>
      {formatValue(data[place]!, dtype)}
      {mark?.kind === 'copy' && <span className={hidden.hidden}> {words.copy}</span>}
      {mark?.kind === 'lost' && <small className={styles.was}>{words.from(mark.was)}</small>}
    </td>
  );
}
