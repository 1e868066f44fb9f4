import { LandscapeView } from '../explorer/charts/LandscapeView';
import { PathView } from '../explorer/charts/PathView';
import { AllControls } from '../explorer/embed/AllControls';
import { NeuronExplanation } from '../explorer/embed/NeuronExplanation';
import { openFrame } from '../explorer/embed/openFrame';
import { ListeningBar } from '../explorer/sound/ListeningBar';

openFrame({
  Landscape: LandscapeView,
  Path: PathView,
  Explanation: NeuronExplanation,
  Provider: AllControls,
  Bar: ListeningBar,
});
