export default {
  title: 'Course',
  base: '/course/',
  outDir: './site/course',
  head: [
    ['link', { rel: 'icon', href: '/course/learning-rate/icon.svg' }],
    ['script', { src: '/course/learning-rate/lr-explorer.js', async: '' }],
  ],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'lr-explorer' } } },
  themeConfig: {
    sidebar: [
      { text: 'Learning rates', link: '/' },
      { text: 'Two rates', link: '/two' },
    ],
  },
};
