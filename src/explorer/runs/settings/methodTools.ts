import { rateOfEpoch } from '../../../core/rateOfEpoch';
import type { MethodTools } from '../../methodTools';
import { NoiseSettings } from './NoiseSettings';
import { RunSettings } from './RunSettings';
import { ScheduleCurve } from './ScheduleCurve';

/** What the page loads when a run is to be more than plain, or is. */
export const methodTools: MethodTools = { RunSettings, ScheduleCurve, NoiseSettings, rateOfEpoch };
