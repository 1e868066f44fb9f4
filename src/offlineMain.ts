import { openAttempt } from './course/attempt';
import { reportToCourse } from './course/report';
import { findScormApi } from './course/scormApi';
import { openPage } from './explorer/shell/openPage';
import { openTask } from './explorer/task/openTask';
import { en } from './locales/en';
import { zhCN } from './locales/zh-CN';
import { isTaskAsked } from './state/askedTask';
import { formatTaskHash } from './state/linkTask';

// Only as part of a course: elsewhere the windows around belong to somebody else's.
const api = document.documentElement.dataset.course === 'scorm-1.2' ? findScormApi(window) : null;
const attempt = api && openAttempt(api);

// where one was is the learner's, what is asked is the course's
const own = location.search + location.hash;
const link = attempt?.kept ? { search: attempt.kept, hash: formatTaskHash(own) } : location;
const task = isTaskAsked(link.search + link.hash) ? openTask(link) : null;
const session = openPage(link, { en, 'zh-CN': zhCN }, task);
if (attempt) reportToCourse(session, attempt, task?.Panel ? task.asking : null);
