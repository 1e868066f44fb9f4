export default {
  title: 'Course',
  url: 'http://127.0.0.1',
  baseUrl: '/course/',
  favicon: 'learning-rate/icon.svg',
  future: { v4: true, faster: true },
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false, pages: false }]],
  themeConfig: { colorMode: { respectPrefersColorScheme: true } },
};
