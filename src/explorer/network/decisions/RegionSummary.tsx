import { useMemo } from 'react';
import { countSamples } from '../../../core/network/samples';
import { formatCount, formatPercent } from '../../numbers';
import { nameClass, nameFeature } from '../nameUnit';
import type { ShownPass } from '../pass/usePass';
import { useSettled } from '../useSettled';
import { useNetworkWords } from '../words';
import type { FeaturePair } from './decisionView';
import { measureRegions } from './measureRegions';

/** The map of decisions in words, for those who do not see it. */
export function RegionSummary(props: { shown: ShownPass; pair: FeaturePair }) {
  const words = useNetworkWords();
  const shown = useSettled(props.shown);
  const { pair } = props;
  const { network, parameters } = shown;
  const samples = network.test ?? network.train;
  const { shares, astray } = useMemo(
    () => measureRegions(network, parameters, pair, samples),
    [network, parameters, pair, samples],
  );
  const { featureNames, classNames } = network.data;
  const [across, up] = pair.map((feature) => nameFeature(featureNames[feature]!, words));
  return (
    <p>
      {words.decides.map(across!, up!)}{' '}
      {words.decides.shares(
        shares.map((share, label) => ({
          name: nameClass(classNames[label]!, words),
          percent: formatPercent(Math.round(100 * share) / 100),
        })),
      )}{' '}
      {words.decides.astray[network.test ? 'test' : 'train'](
        formatCount(astray),
        formatCount(countSamples(samples)),
      )}
    </p>
  );
}
