import type { LectureCatalog } from './lecture.en';

/** 讲课模式的简体中文文案。 */
export const lectureZhCN: LectureCatalog = {
  region: '讲课',
  reveal: '显示答案',
  hide: '下一题',
  leave: '退出',
  leaveKey: 'Esc',
  code: '当前画面链接的二维码',
  scan: '扫码动手试',
  enlarge: '全屏显示二维码',
  local: '这个地址只能在这台电脑上打开。',
  tooLong: '链接太长，无法生成二维码。',
};
