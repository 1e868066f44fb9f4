import { LandscapeView } from '../explorer/charts/LandscapeView';
import { PathView } from '../explorer/charts/PathView';
import { AllControls } from '../explorer/embed/AllControls';
import { openFrame } from '../explorer/embed/openFrame';
import { ListeningBar } from '../explorer/sound/ListeningBar';

openFrame({ Landscape: LandscapeView, Path: PathView, Provider: AllControls, Bar: ListeningBar });
