import MarkdownIt from 'markdown-it';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { transformWithOxc } from 'vite';
import { describe, expect, it } from 'vitest';
import { type Sharing, startSharing } from '../../../../src/explorer/share/sharing';
import { formatLatexText, PICTURE_FILE } from '../../../../src/explorer/share/snippets/latex';
import { formatSnippet, SNIPPET_KINDS } from '../../../../src/explorer/share/snippets/snippet';
import {
  deriveSnippetContext,
  type SnippetContext,
} from '../../../../src/explorer/share/snippets/snippetContext';
import { parseLink, USUAL_EMBEDDING } from '../../../../src/state/link';

const FOLDER = 'https://course.example/learning-rate/';

/** Titles that break where a format is not escaped as it must be. */
const TITLES = [
  '',
  'Week 3',
  'He said "5 < 6" & left',
  "it's 100% 'mine'",
  'C:\\new\\tables \\textbf{x} $x_1$ ~^ #1',
  'a] (b) [c](d) ![e](f) *g* _h_ `i` <j> | k {l}',
  '学习率 🙂 第 3 周',
  '</iframe><script>alert(1)</script>',
  '&quot; &lt; &#39;',
];

const QUERIES = [
  '',
  '?lr=0.5,3/10,1e-3&w0=-2.5&epochs=120&dtype=float64&at=7&yscale=log&hide=run2&colour=,,5',
];

function shared(title: string, query: string, chosen: Partial<Sharing> = {}): SnippetContext {
  const { experiment, view } = parseLink(query);
  const sharing: Sharing = { ...startSharing(view), ...chosen };
  return deriveSnippetContext({
    sharing: { ...sharing, embedding: { ...sharing.embedding, title } },
    experiment,
    view,
    place: { folder: FOLDER, page: FOLDER },
    contentHeightPx: 611.2,
    words: { name: 'Learning-Rate Explorer', open: 'Open the [explorer] & "see" <it>' },
  });
}

interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Every element of a text of HTML, in order. */
function readHtml(html: string): Element[] {
  const list = (node: DefaultTreeAdapterTypes.Node): Element[] => {
    const children = 'childNodes' in node ? node.childNodes.flatMap(list) : [];
    if (!('tagName' in node)) return children;
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    return [{ tag: node.tagName, attributes, text: readText(node) }, ...children];
  };
  return list(parseFragment(html));
}

function readText(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(readText).join('') : '';
}

/** What is left where HTML, JSX or Markdown was read: a frame and a link to the page. */
function expectFrameAndLink(elements: readonly Element[], context: SnippetContext): void {
  const [frame, ...others] = elements.filter(({ tag }) => tag === 'iframe');
  expect(others).toEqual([]);
  expect(frame?.attributes.src).toBe(context.frameAddress);
  expect(frame?.attributes.title).toBe(context.title);
  expectLink(elements, context);
}

function expectLink(elements: readonly Element[], { pageAddress, openWords }: SnippetContext): void {
  const links = elements.filter(({ tag }) => tag === 'a');
  expect(links.map(({ attributes }) => decodeURI(attributes.href ?? ''))).toEqual([decodeURI(pageAddress)]);
  expect(links[0]?.text).toBe(openWords);
  expect(elements.filter(({ tag }) => !['iframe', 'a', 'p', 'img'].includes(tag))).toEqual([]);
}

describe('deriveSnippetContext', () => {
  it('writes links that give back the experiment, the view and what the frame was asked for', () => {
    for (const query of QUERIES) {
      const { experiment, view } = parseLink(query);
      const embedding = {
        ...USUAL_EMBEDDING,
        panels: ['path', 'loss'],
        controls: 'full',
        locks: ['epochs'],
        showOpen: false,
        resizing: 'fixed',
      } as const;
      const context = shared('a & b', query, {
        embedding,
        language: 'zh-CN',
        theme: 'dark',
        showTrack: false,
      });
      const frame = parseLink(context.frameAddress);
      const asked = { ...view, language: 'zh-CN', theme: 'dark', showTrack: false };
      expect(frame.corrections).toEqual([]);
      expect(frame.experiment).toEqual(experiment);
      expect(frame.view).toEqual(asked);
      expect(frame.embedding).toEqual({ ...embedding, title: 'a & b' });
      const page = parseLink(context.pageAddress);
      expect([page.experiment, page.view, page.embedding]).toEqual([experiment, asked, USUAL_EMBEDDING]);
    }
  });

  it('is as high as the content, in whole pixels, until a height is fixed', () => {
    expect(shared('', '').heightPx).toBe(612);
    expect(shared('', '').frameAddress).toBe(`${FOLDER}embed.html`);
    const fixed = shared('', '', { embedding: { ...USUAL_EMBEDDING, resizing: 'fixed' }, heightPx: 400 });
    expect(fixed.heightPx).toBe(400);
    expect(fixed.frameAddress).toBe(`${FOLDER}embed.html?resize=fixed`);
  });

  it('has the page’s name where no title was typed', () => {
    expect(shared('  ', '').title).toBe('Learning-Rate Explorer');
    expect(shared(' Week 3 ', '').title).toBe('Week 3');
  });
});

describe.each(TITLES)('with the title %j', (title) => {
  const contexts = QUERIES.map((query) => shared(title, query));

  it('html, moodle and quarto are one frame and one link to every reader of HTML', () => {
    for (const context of contexts) {
      expectFrameAndLink(readHtml(formatSnippet('html', context)), context);
      expectFrameAndLink(readHtml(formatSnippet('moodle', context)), context);
      const [, html = '', rest = ''] =
        /^```\{=html\}\n(.*)\n```\n\n(.*)$/s.exec(formatSnippet('quarto', context)) ?? [];
      expectFrameAndLink([...readHtml(html), ...readHtml(new MarkdownIt().render(rest))], context);
      expect(readHtml(html)[0]?.attributes['data-external']).toBe('1');
    }
  });

  it('the attributes of the element are the parameters of the link', () => {
    for (const context of contexts) {
      const [script, element, link, ...others] = readHtml(formatSnippet('element', context));
      expect(others).toEqual([]);
      expect(script?.attributes).toEqual({ src: `${FOLDER}lr-explorer.js`, async: '' });
      expect(link?.attributes.href).toBe(context.pageAddress);
      const query = Object.entries(element?.attributes ?? {})
        .map(([name, text]) => `${name}=${encodeURIComponent(text)}`)
        .join('&');
      expect(element?.tag).toBe('lr-explorer');
      expect(parseLink(`?${query}`)).toEqual(parseLink(context.frameAddress));
    }
  });

  it('markdown is a picture in a link, and a link', () => {
    for (const context of contexts) {
      const elements = readHtml(new MarkdownIt().render(formatSnippet('markdown', context)));
      const picture = elements.find(({ tag }) => tag === 'img');
      expect(picture?.attributes.alt).toBe(context.title);
      expect(picture?.attributes.src).toBe(`${FOLDER}social-preview.png`);
      const [around, ...links] = elements.filter(({ tag }) => tag === 'a');
      expect(parseLink(around?.attributes.href ?? '')).toEqual(parseLink(context.pageAddress));
      expectLink(links, context);
    }
  });

  it('jupyter is a call whose texts Python reads as they were', () => {
    for (const context of contexts) {
      const [, address = '', width, height, extra = ''] =
        /^from IPython\.display import IFrame\n\nIFrame\((".*"), width="(.*)", height=(\d+), extras=\[(".*")\]\)$/.exec(
          formatSnippet('jupyter', context),
        ) ?? [];
      expect(JSON.parse(address)).toBe(context.frameAddress);
      expect([width, height]).toEqual(['100%', '612']);
      expect(readHtml(`<iframe ${JSON.parse(extra)}>`)[0]?.attributes).toEqual({ title: context.title });
    }
  });

  it('docusaurus is JSX that compiles to the same properties, and a link', async () => {
    for (const context of contexts) {
      const snippet = formatSnippet('docusaurus', context);
      const end = snippet.indexOf('/>') + 2;
      const { code } = await transformWithOxc(snippet.slice(0, end), 'frame.jsx', {
        jsx: { runtime: 'classic', pragma: 'note' },
      });
      const props: Record<string, unknown> = {};
      new Function('note', code)((_: string, given: object) => Object.assign(props, given));
      expect(props).toEqual({
        src: context.frameAddress,
        width: '100%',
        height: '612',
        title: context.title,
        style: { border: 0, maxWidth: '100%' },
        loading: 'lazy',
        allow: 'clipboard-write',
        allowFullScreen: true,
      });
      expectLink(readHtml(new MarkdownIt().render(snippet.slice(end))), context);
    }
  });

  it('myst is a directive of one address, one title and a caption', () => {
    for (const context of contexts) {
      const [first, width, name, caption = '', last, ...others] = formatSnippet('myst', context).split('\n');
      expect(others).toEqual([]);
      expect([first, last]).toEqual([`:::{iframe} ${context.frameAddress}`, ':::']);
      expect([width, name]).toEqual([':width: 100%', `:title: ${context.title}`]);
      expectLink(readHtml(new MarkdownIt().render(caption)), context);
    }
  });

  it('latex has the address as it is, in no command’s argument, and every mark of the title escaped', () => {
    for (const context of contexts) {
      const lines = formatSnippet('latex', context).split('\n');
      expect(lines).toContain(`  \\qrcode[height=25mm]{${context.pageAddress}}`);
      expect(lines).toContain(`  \\url{${context.pageAddress}}`);
      expect(lines).toContain(`  \\includegraphics[width=\\linewidth]{${PICTURE_FILE}}`);
      expect(context.pageAddress).not.toMatch(/[{}\\\s]/);
      expect(readLatex(formatLatexText(context.title))).toBe(context.title);
    }
  });
});

/** What TeX sets: the inverse of the escapes, which fails on a mark that would be a command, a comment or mathematics. */
function readLatex(text: string): string {
  const words: Readonly<Record<string, string>> = {
    textbackslash: '\\',
    textasciitilde: '~',
    textasciicircum: '^',
    textless: '<',
    textgreater: '>',
    textbar: '|',
  };
  const bare = text.replace(/\\([a-z]+)\{\}|\\[{}$&#_%]/g, '');
  expect(bare).not.toMatch(/[\\{}$&#_%~^<>|]/);
  return text.replace(/\\([a-z]+)\{\}|\\([{}$&#_%])/g, (_, word: string | undefined, mark: string) =>
    word === undefined ? mark : (words[word] ?? '?'),
  );
}

describe('formatSnippet', () => {
  it('keeps a frame of a chosen width from being wider than its column', () => {
    const context = shared('', '', { isFluid: false, widthPx: 560 });
    const [frame] = readHtml(formatSnippet('html', context));
    expect(frame?.attributes.width).toBe('560');
    expect(frame?.attributes.style).toContain('max-width: 100%');
    expect(formatSnippet('element', context)).toContain('style="max-width: 560px"');
    expect(formatSnippet('jupyter', context)).toContain('width=560,');
    expect(formatSnippet('myst', context)).toContain(':width: 560px');
  });

  it('gives Moodle and Canvas only what they leave on a frame', () => {
    const [frame] = readHtml(formatSnippet('moodle', shared('Week 3', '')));
    expect(Object.keys(frame?.attributes ?? {})).toEqual([
      'src',
      'width',
      'height',
      'title',
      'allowfullscreen',
      'style',
    ]);
  });

  it('never fixes the height of the element, which takes the one it needs', () => {
    const context = shared('', '', { embedding: { ...USUAL_EMBEDDING, resizing: 'fixed' } });
    expect(formatSnippet('element', context)).not.toContain('resize');
    expect(context.frameAddress).toContain('resize=fixed');
  });

  it('writes something of its own for every kind', () => {
    const context = shared('Week 3', '?lr=0.125');
    const snippets = SNIPPET_KINDS.map((kind) => formatSnippet(kind, context));
    expect(new Set(snippets).size).toBe(SNIPPET_KINDS.length);
    for (const snippet of snippets) expect(snippet).toContain('0.125');
  });
});
