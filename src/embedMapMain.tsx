import { LandscapeView } from './explorer/charts/LandscapeView';
import { openFrame } from './explorer/embed/openFrame';

openFrame(LandscapeView);
