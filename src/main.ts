import { openPage } from './explorer/openPage';

openPage(location);
