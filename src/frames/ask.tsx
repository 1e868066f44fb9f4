import { LandscapeView } from '../explorer/charts/LandscapeView';
import { openAskingFrame } from '../explorer/embed/openAskingFrame';

openAskingFrame({ Landscape: LandscapeView });
