import type { NetworkCatalog } from './network.en';

/** The Chinese catalog of networks. */
export const networkZhCN: NetworkCatalog = {
  words: {
    standsStill: '原地不动',
    crawls: '爬行',
    converges: '收敛',
    jumps: '快，但跳动',
    thrownOff: '被甩开，卡住',
    diverges: '发散',
  },
  facts: {
    test: (right, all) => `测试 ${right} / ${all}`,
    train: (right, all) => `训练 ${right} / ${all}`,
    testLossAfter: (epochs) => `第 ${epochs} 轮后的测试损失：`,
    trainLossAfter: (epochs) => `第 ${epochs} 轮后的训练损失：`,
  },
};
