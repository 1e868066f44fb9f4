import type { Language } from '../state/language';

/** Said where a file was dropped and what opens it did not come, by the language of the page. */
export const fileDrop: Readonly<Record<Language, string>> = {
  en: 'The file is not open: a part of this page could not be loaded. Check the connection and drop it again.',
  'zh-CN': '文件没有打开：页面的一部分没能加载。请检查网络，再拖放一次。',
};
