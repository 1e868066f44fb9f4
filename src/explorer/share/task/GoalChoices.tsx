import { LIMITS } from '../../../core/experiment';
import { NETWORK_GOALS } from '../../../state/networkQuestions';
import type { Goal } from '../../../state/question';
import { QUESTION_LIMITS } from '../../../state/questionLimits';
import { writeNumber } from '../../../state/typedNumber';
import { NumberField } from '../../NumberField';
import { Chips } from '../Chips';
import { Row } from '../Row';
import { useTaskCatalog } from './words';

/** Each kind of goal, with a number to begin from where it has one. */
const GOALS: { readonly [Kind in Goal['kind']]: Extract<Goal, { kind: Kind }> } = {
  arrivesWithin: { kind: 'arrivesWithin', epochs: 5 },
  largestArriving: { kind: 'largestArriving' },
  neverSettles: { kind: 'neverSettles' },
  bounces: { kind: 'bounces' },
  sameLossCurve: { kind: 'sameLossCurve', as: writeNumber(0.1) },
  lossAbove: { kind: 'lossAbove', loss: 1000 },
};

/** Of a network, whose losses are small from the start. */
const LOSS_OF_NETWORK = 0.2;

/** What a rate is to do. */
export function GoalChoices(props: { goal: Goal; isNetwork: boolean; onChange: (goal: Goal) => void }) {
  const { goal, isNetwork, onChange } = props;
  const words = useTaskCatalog();
  const kinds = isNetwork ? NETWORK_GOALS : (Object.keys(GOALS) as Goal['kind'][]);
  const nameOf = (kind: Goal['kind']) =>
    isNetwork && kind === 'neverSettles' ? words.goal.tooLarge : words.goal.names[kind];
  const begin = (kind: Goal['kind']): Goal =>
    isNetwork && kind === 'lossAbove' ? { kind, loss: LOSS_OF_NETWORK } : GOALS[kind];
  return (
    <>
      <Row name={words.goal.label}>
        <Chips
          label={words.goal.label}
          value={goal.kind}
          options={kinds.map((value) => ({ value, label: nameOf(value) }))}
          onChange={(kind) => onChange(begin(kind))}
        />
      </Row>
      <GoalNumber goal={goal} onChange={onChange} />
    </>
  );
}

function GoalNumber({ goal, onChange }: { goal: Goal; onChange: (goal: Goal) => void }) {
  const words = useTaskCatalog();
  switch (goal.kind) {
    case 'arrivesWithin':
      return (
        <Row name={words.epochs}>
          <NumberField
            label={words.epochs}
            typed={writeNumber(goal.epochs)}
            range={{ least: QUESTION_LIMITS.epochs[0], greatest: QUESTION_LIMITS.epochs[1], whole: true }}
            digits={5}
            onCommit={({ value }) => onChange({ ...goal, epochs: value })}
          />
        </Row>
      );
    case 'sameLossCurve':
      return (
        <Row name={words.rate}>
          <NumberField
            label={words.rate}
            typed={goal.as}
            range={{ least: LIMITS.learningRate[0], greatest: LIMITS.learningRate[1], whole: false }}
            digits={6}
            onCommit={(as) => onChange({ ...goal, as })}
          />
        </Row>
      );
    case 'lossAbove':
      return (
        <Row name={words.loss}>
          <NumberField
            label={words.loss}
            typed={writeNumber(goal.loss)}
            range={{ least: 0, greatest: Number.MAX_VALUE, whole: false }}
            digits={7}
            onCommit={({ value }) => onChange({ ...goal, loss: value })}
          />
        </Row>
      );
    default:
      return null;
  }
}
