import { loadCatalog } from './explorer/loadCatalog';
import { chooseLanguage, readAskedLanguage } from './state/language';
import { openStorage } from './state/storage';

// Small, and so here before the libraries are: the reader's own language is asked for while the page is still on its way.
const { language } = chooseLanguage(readAskedLanguage(location.search + location.hash), openStorage());
void Promise.all([import('./explorer/shell/openPage'), loadCatalog(language)]).then(
  ([{ openPage }, catalog]) => openPage(location, { [language]: catalog }),
);
