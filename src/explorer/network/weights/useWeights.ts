import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Session } from '../../../state/session';
import { useSession } from '../../session';
import { createWeights, type Weights, type WeightsAtEpoch } from './weightsStore';

const followed = new WeakMap<Session, Weights>();

/**
 * All weights of all runs at the cursor, shared by every panel that shows them; the last known ones while newer ones are
 * awaited, null before the first.
 */
export function useWeights(): WeightsAtEpoch | null {
  const weights = weightsOf(useSession());
  useEffect(() => weights.follow(), [weights]);
  return useStore(weights.store);
}

function weightsOf(session: Session): Weights {
  const weights = followed.get(session) ?? createWeights(session);
  followed.set(session, weights);
  return weights;
}
