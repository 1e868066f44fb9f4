import type { Language } from '../state/language';

/** The words of the log, which is loaded when it is opened. */
const en = {
  run: 'Run',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Select the lines and copy them',
  download: 'CSV',
  downloadLabel: 'Download all runs as CSV',
  lines: (rate: string) => `Log of learning rate ${rate}`,
  empty: 'No run to log. Add a rate, or show a hidden one.',
};

const zhCN: typeof en = {
  run: '学习率',
  copy: '复制',
  copied: '已复制',
  copyFailed: '请选中文字后复制',
  download: 'CSV',
  downloadLabel: '将全部数据下载为 CSV',
  lines: (rate) => `学习率 ${rate} 的日志`,
  empty: '没有可显示的日志。请添加一个学习率，或显示已隐藏的。',
};

/** By language. */
export const LOG_WORDS: Readonly<Record<Language, typeof en>> = { en, 'zh-CN': zhCN };
