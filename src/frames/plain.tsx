import { CurveLandscape } from '../explorer/embed/CurveLandscape';
import { openFrame } from '../explorer/embed/openFrame';

// Without the map of two weights, which most frames have no use for: where a link has two, embed-map.js is loaded.
openFrame({ Landscape: CurveLandscape });
