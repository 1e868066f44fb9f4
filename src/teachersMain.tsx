import { createRoot } from 'react-dom/client';
import './explorer/theme.css';
import './explorer/page.css';
import { placeOf } from './explorer/share/hostAddress';
import { resolveTheme } from './explorer/shell/theme';
import { formatTeacherTitle, TeachersPage } from './explorer/teachers/TeachersPage';
import { chooseLanguage, readAskedLanguage } from './state/language';
import { PARAMETERS } from './state/parameters';
import { openStorage } from './state/storage';

const container = document.getElementById('root');
if (!container) throw new Error('teachers.html must have an element with the id "root"');

const storage = openStorage();
const { language } = chooseLanguage(readAskedLanguage(location.search + location.hash), storage);
const { folder } = placeOf(location.href);
document.documentElement.lang = language;
document.documentElement.dataset.theme = resolveTheme(
  PARAMETERS.theme.parse(storage.read('theme') ?? '').value,
);
document.title = formatTeacherTitle(language);
// from a disk the page in one file is the one that opens
const page = location.protocol === 'file:' ? `${folder}explorer.html` : folder;

createRoot(container).render(<TeachersPage language={language} place={{ page, folder }} />);
