import { openAttempt } from './course/attempt';
import { reportToCourse } from './course/report';
import { findScormApi } from './course/scormApi';
import { openPage } from './explorer/shell/openPage';
import { en } from './locales/en';
import { zhCN } from './locales/zh-CN';

// Only as part of a course: elsewhere the windows around belong to somebody else's.
const api = document.documentElement.dataset.course === 'scorm-1.2' ? findScormApi(window) : null;
const attempt = api && openAttempt(api);

const link = attempt?.kept ? { search: attempt.kept, hash: '' } : location;
const session = openPage(link, { en, 'zh-CN': zhCN });
if (attempt) reportToCourse(session, attempt);
