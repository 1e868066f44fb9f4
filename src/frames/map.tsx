import { LandscapeView } from '../explorer/charts/LandscapeView';
import { PathView } from '../explorer/charts/PathView';
import { openFrame } from '../explorer/embed/openFrame';

openFrame({ Landscape: LandscapeView, Path: PathView });
