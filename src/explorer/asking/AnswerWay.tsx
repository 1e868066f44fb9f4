import type { Experiment } from '../../core/experiment';
import type { Question } from '../../state/question';
import { judgeAnswer } from '../../state/verdict';
import { LandingAnswer } from './LandingAnswer';
import { OrderAnswer } from './OrderAnswer';
import { RateAnswer } from './RateAnswer';
import { SketchAnswer } from './SketchAnswer';
import type { Telling } from './useTelling';
import { WordAnswer } from './WordAnswer';

/** The way in which a question is answered; it stays where it is when the outcome is told. */
export function AnswerWay(props: { question: Question; experiment: Experiment; telling: Telling }) {
  const { question, experiment, telling } = props;
  const { draft, setDraft, phase, shown } = telling;
  const answer = {
    draft,
    setDraft,
    told: phase === 'told' && shown ? shown.verdict : null,
    isRunning: phase === 'running',
  };
  switch (question.way) {
    case 'word': {
      // what a network does is not known before it is trained
      if (experiment.network) return <WordAnswer question={question} truth={null} {...answer} />;
      const { facts } = shown?.verdict ?? judgeAnswer(question, null, experiment);
      const truth = facts.way === 'word' ? facts.run.diagnosis.word : 'crawls';
      return <WordAnswer question={question} truth={truth} {...answer} />;
    }
    case 'order':
      return <OrderAnswer experiment={experiment} {...answer} />;
    case 'landing':
      return <LandingAnswer question={question} experiment={experiment} {...answer} />;
    case 'sketch':
      return <SketchAnswer experiment={experiment} {...answer} />;
    case 'rate':
      return <RateAnswer question={question} experiment={experiment} {...answer} />;
  }
}
