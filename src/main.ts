import { loadCatalog } from './explorer/loadCatalog';
import { isTaskAsked } from './state/askedTask';
import { chooseLanguage, readAskedLanguage } from './state/language';
import { openStorage } from './state/storage';

// Small, and so here before the libraries are: the reader's own language is asked for while the page is still on its way,
// and so is what asks a question, since its outcome must not be seen first.
const link = location.search + location.hash;
const { language } = chooseLanguage(readAskedLanguage(link), openStorage());
void Promise.all([
  import('./explorer/shell/openPage'),
  loadCatalog(language),
  isTaskAsked(link) ? import('./explorer/task/openTask') : null,
]).then(([{ openPage }, catalog, asking]) =>
  openPage(location, { [language]: catalog }, asking?.openTask(location) ?? null),
);
