import type { SoundCatalog } from './sound.en';

/** 声音栏的简体中文文案。 */
export const soundZhCN: SoundCatalog = {
  region: '声音',
  volume: '音量',
  percent: (percent) => `${percent}%`,
  pitch: '损失大时',
  pitchLabel: '损失大时的音高',
  high: '高音',
  low: '低音',
  close: '关闭声音',
  told: (news) => {
    switch (news.kind) {
      case 'run':
        return `lr ${news.rate}`;
      case 'lost':
        return `lr ${news.rate} 到此为止：第 ${news.epoch} 轮的数值超出了计算机所能表示的范围。`;
      case 'noRuns':
        return '没有可听的曲线。请添加一个学习率，或显示一条隐藏的曲线。';
      case 'noSound':
        return '这个浏览器不支持声音，在此无法收听；可以换一个浏览器试试。';
      case 'refused':
        return '浏览器不允许此网页发声。请先允许，再按一次。';
    }
  },
};
