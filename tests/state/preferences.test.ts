import { expect, test } from 'vitest';
import { type AskedPreferences, createPreferencesStore } from '../../src/state/preferences';
import { type KeptTexts, openStorage } from '../../src/state/storage';

function createMapStorage(): Storage {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    get length() {
      return texts.size;
    },
  } as Storage;
}

const nothing: AskedPreferences = {
  language: null,
  theme: 'system',
  lossScale: 'linear',
  showTrack: true,
  showWords: true,
  stop: null,
};

function languageWith(storage: KeptTexts, asked: AskedPreferences, system: readonly string[]) {
  return createPreferencesStore(storage, asked, system).getState().language;
}

test('the link’s language is before the kept one, the kept one before the system’s, and English last', () => {
  const storage = openStorage(createMapStorage);
  expect(languageWith(storage, nothing, [])).toBe('en');
  expect(languageWith(storage, nothing, ['fr-FR', 'zh-TW', 'en'])).toBe('zh-CN');
  storage.write('language', 'en');
  expect(languageWith(storage, nothing, ['zh-CN'])).toBe('en');
  expect(languageWith(storage, { ...nothing, language: 'zh-CN' }, ['en'])).toBe('zh-CN');
});

test('a chosen language and theme are there again next time', () => {
  const kept = createMapStorage();
  const { setLanguage, setTheme } = createPreferencesStore(
    openStorage(() => kept),
    nothing,
    ['en'],
  ).getState().actions;
  setLanguage('zh-CN');
  setTheme('dark');
  const next = createPreferencesStore(
    openStorage(() => kept),
    nothing,
    ['en'],
  ).getState();
  expect([next.language, next.languageChoice, next.theme]).toEqual(['zh-CN', 'zh-CN', 'dark']);
});

test('what a link asks for is not kept', () => {
  const kept = createMapStorage();
  createPreferencesStore(
    openStorage(() => kept),
    { ...nothing, language: 'zh-CN', theme: 'dark' },
    ['en'],
  );
  expect(kept.length).toBe(0);
});

test('a language that only the system asks for is no choice', () => {
  const { language, languageChoice } = createPreferencesStore(openStorage(createMapStorage), nothing, [
    'zh',
  ]).getState();
  expect([language, languageChoice]).toEqual(['zh-CN', null]);
});

test('nonsense in the storage is as good as nothing', () => {
  const storage = openStorage(createMapStorage);
  storage.write('language', '<script>');
  storage.write('theme', 'blue');
  const { language, theme } = createPreferencesStore(storage, nothing, ['zh-CN']).getState();
  expect([language, theme]).toEqual(['zh-CN', 'system']);
});

test.each<[string, () => Storage]>([
  [
    'cannot be read',
    () => {
      throw new DOMException('denied', 'SecurityError');
    },
  ],
  [
    'is full',
    () =>
      ({
        getItem: () => null,
        setItem: () => {
          throw new DOMException('full', 'QuotaExceededError');
        },
      }) as unknown as Storage,
  ],
  ['is missing', () => undefined as unknown as Storage],
])('where the storage %s, a choice lasts as long as the page', (_, open) => {
  const storage = openStorage(open);
  expect(storage.read('theme')).toBeNull();
  createPreferencesStore(storage, nothing, ['en']).getState().actions.setTheme('dark');
  expect(storage.read('theme')).toBe('dark');
});
