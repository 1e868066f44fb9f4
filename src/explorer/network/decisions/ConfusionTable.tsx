import { formatCount, formatPercent } from '../../numbers';
import { markerPath } from '../../palette';
import { VisuallyHidden } from '../../VisuallyHidden';
import { classMark, markPaint } from '../classMark';
import { useNetworkWords } from '../words';
import styles from './DecisionPanel.module.css';
import type { Confusion } from './predictions';

/** The table of more classes stands below the map, and may be wider than the page. */
export const MOST_BESIDE = 6;

/** What samples are against what is told of them. */
export function ConfusionTable(props: {
  set: 'train' | 'test';
  confusion: Confusion;
  classNames: readonly string[];
}) {
  const { set, confusion, classNames } = props;
  const { decides: words } = useNetworkWords();
  const { counts, right, samples } = confusion;
  const title = words.confusion[set](formatCount(samples));
  // a table that may scroll must be reached by keyboard
  const scrolls = classNames.length > MOST_BESIDE && { tabIndex: 0, role: 'group', 'aria-label': title };
  return (
    <div className={styles.confusion} {...scrolls}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.itSays}</th>
            {classNames.map((name, label) => (
              <th key={name} scope="col" title={name}>
                <VisuallyHidden>{name}</VisuallyHidden>
                <ClassMarker label={label} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map((row, label) => (
            <tr key={classNames[label]}>
              <th scope="row">
                {classNames[label]} <ClassMarker label={label} />
              </th>
              {row.map((count, told) => (
                <td key={classNames[told]} data-right={told === label} data-none={count === 0}>
                  {formatCount(count)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {words.right(
          formatCount(right),
          formatCount(samples),
          formatPercent(Math.round((1000 * right) / samples) / 1000),
        )}
      </p>
    </div>
  );
}

function ClassMarker({ label }: { label: number }) {
  const mark = classMark(label);
  return (
    <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
      <path d={markerPath(mark.shape, 5)} style={markPaint(mark)} />
    </svg>
  );
}
