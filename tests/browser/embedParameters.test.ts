import type { FrameLocator, Page } from '@playwright/test';
import type { ParameterName } from '../../src/state/parameters';
import { frame } from './hosts';
import { countCurves, expect, test } from './onHost';

interface Claim {
  readonly query: string;
  /** What a reader sees in a frame with this query. */
  readonly sees: string;
  /** Whether the curves are hidden at first. */
  readonly asks?: true;
  check(embed: FrameLocator, page: Page): Promise<void>;
}

const count = (embed: FrameLocator) => embed.getByRole('region', { name: 'Playback' }).locator('b');
const headings = (embed: FrameLocator) => embed.getByRole('heading', { level: 2 });

/** What a host hears of a frame that it greets and asks to change the epochs, as [type, id, rid]. */
async function converse(page: Page): Promise<[string, string, string][]> {
  return page.evaluate(async () => {
    const heard: [string, string, string][] = [];
    addEventListener('message', ({ data }) => {
      if (data.source === 'lr-explorer') heard.push([data.type, data.id ?? '', data.rid ?? '']);
    });
    const message = { target: 'lr-explorer', v: 1, id: 'asked', type: 'set', payload: { epochs: 7 } };
    window.frames[0]!.postMessage(message, '*');
    await new Promise((resolve) => setTimeout(resolve, 500));
    return heard;
  });
}

/** That the link to the full page says what the address of the frame says. */
function keeps(query: string, what: string): Claim {
  return {
    query,
    sees: `a link to the full page with ${what}`,
    async check(embed) {
      const address = await embed
        .getByRole('link', { name: /open|full/i })
        .first()
        .getAttribute('href');
      for (const pair of query.slice(1).split('&'))
        expect(decodeURIComponent(address ?? '')).toContain(decodeURIComponent(pair));
    },
  };
}

/** One for each parameter; the compiler lists what is missing. */
const CLAIMS: Readonly<Record<ParameterName, readonly Claim[]>> = {
  v: [
    {
      query: '?v=1&lr=0.3',
      sees: 'what version 1 means',
      check: (embed) => expect(embed.getByRole('article')).toHaveCount(1),
    },
  ],
  fn: [
    {
      query: '?fn=(w%2B1)^2',
      sees: 'the landscape of the function',
      check: (embed) => expect(embed.getByText('Landscape L(w)')).toBeVisible(),
    },
    {
      query: '?fn=2*(w%2B1)^2',
      sees: 'a parabola twice as steep',
      check: (embed) => expect(embed.getByText('72 at the start, 0 at the minimum')).toBeVisible(),
    },
  ],
  lr: [
    {
      query: '?lr=0.6,1e-3,3/10',
      sees: 'a run for each rate',
      async check(embed) {
        const rates = embed.getByRole('article').getByRole('textbox');
        await expect(rates).toHaveCount(3);
        const texts = await rates.evaluateAll((fields) =>
          fields.map((field) => (field as HTMLInputElement).value),
        );
        expect(texts).toEqual(['0.6', '1e-3', '3/10']);
      },
    },
  ],
  const: [keeps('?fn=a*(w%2B1)^2&const=a:2', 'the value of a constant')],
  net: [keeps('?net=iris;hidden:8', 'the network')],
  csv: [keeps('?net=own&csv=1,2,a%0A3,4,b%0A5,1,a%0A2,8,b%0A4,4,a%0A1,7,b', 'the data of a network')],
  opt: [keeps('?opt=adam', 'the update rule')],
  beta: [keeps('?opt=momentum&beta=0.5', 'how much of the momentum is kept')],
  beta1: [keeps('?opt=adam&beta1=0.8', 'how long the gradient is averaged')],
  beta2: [keeps('?opt=adam&beta2=0.99', 'how long its square is averaged')],
  alpha: [keeps('?opt=rmsprop&alpha=0.9', 'how long squares are averaged')],
  eps: [keeps('?opt=adam&eps=0.1', 'what is added to the divisor')],
  wd: [keeps('?opt=adamw&wd=0.1', 'how fast weights decay')],
  sched: [keeps('?sched=step:20:0.5', 'the schedule')],
  clip: [keeps('?clip=norm:1', 'the clipping of the gradient')],
  // biome-ignore lint/suspicious/noThenProperty: a name of links
  then: [keeps('?then=20:0.6', 'the later learning rate')],
  noise: [keeps('?noise=0.3', 'the noise')],
  seed: [keeps('?noise=0.3&seed=7', 'which noise')],
  seeds: [keeps('?noise=0.3&seeds=4', 'how many seeds are averaged')],
  autoplay: [
    {
      query: '?autoplay&speed=1',
      sees: 'a pause button, since it plays',
      check: (embed) => expect(embed.getByRole('button', { name: 'Pause' })).toBeVisible(),
    },
  ],
  stop: [
    {
      query: '?stop=5&lr=0.3',
      sees: 'no lesson, but the experiment, and the way to the stop on the full page',
      async check(embed) {
        await expect(embed.getByRole('article')).toHaveCount(1);
        await expect(embed.getByRole('link')).toHaveAttribute('href', /[?&]stop=5/);
      },
    },
  ],
  w0: [
    {
      query: '?w0=3&lr=0.2',
      sees: 'a descent from 3',
      check: (embed) =>
        expect(embed.getByRole('slider', { name: 'Start w₀' })).toHaveAttribute('aria-valuenow', '3'),
    },
  ],
  epochs: [
    { query: '?epochs=12', sees: '12 steps', check: (embed) => expect(count(embed)).toHaveText('12') },
  ],
  dtype: [
    {
      query: '?dtype=float64&lr=0.6',
      sees: 'no rounding of float32',
      check: (embed) => expect(embed.getByText(/float32 rounds/)).toHaveCount(0),
    },
    {
      query: '?dtype=float32&lr=0.6',
      sees: 'where float32 rounds',
      check: (embed) => expect(embed.getByText(/float32 rounds/)).toHaveCount(1),
    },
  ],
  colour: [
    {
      query: '?lr=0.2&colour=4',
      sees: 'the fourth colour',
      check: (embed) => expect(embed.locator('path[data-part="curve"][data-run="3"]')).toHaveCount(1),
    },
  ],
  at: [{ query: '?at=13', sees: 'epoch 13', check: (embed) => expect(count(embed)).toHaveText('13') }],
  yscale: [
    {
      query: '?yscale=log&view=loss&lr=0.01',
      sees: 'powers of ten',
      check: (embed) => expect(embed.locator('.recharts-yAxis-tick-labels')).toContainText(/10[⁰¹²⁻]/),
    },
  ],
  hide: [
    {
      query: '?hide=words,transport,open,track,run2&lr=0.2,0.6&view=loss',
      sees: 'none of what is hidden, and the result all the same',
      async check(embed) {
        await expect(embed.locator('path[data-part="curve"]')).toHaveCount(1);
        // the words to pick from are there, those of the cards are not
        await expect(embed.getByRole('article').getByText(/slides in|swings in/)).toHaveCount(0);
        await expect(embed.getByRole('region', { name: 'Playback' })).toHaveCount(0);
        await expect(embed.getByRole('link')).toHaveCount(0);
        await expect(embed.getByText('loss after 50:').first()).toBeVisible();
      },
    },
  ],
  speed: [
    {
      query: '?speed=60&ui=full',
      sees: '60 epochs a second',
      check: (embed) => expect(embed.getByRole('button', { name: /60/ })).toBeVisible(),
    },
  ],
  lang: [
    {
      query: '?lang=zh-CN',
      sees: 'Chinese',
      check: (embed) => expect(embed.locator('html')).toHaveAttribute('lang', 'zh-CN'),
    },
  ],
  theme: [
    {
      query: '?theme=dark',
      sees: 'dark',
      check: (embed) => expect(embed.locator('html')).toHaveCSS('color-scheme', 'dark'),
    },
  ],
  view: [
    {
      query: '?view=path,explanation,loss',
      sees: 'the panels in the order asked for',
      check: (embed) => expect(headings(embed)).toHaveText(['Path of w', 'What you see', 'Loss per epoch']),
    },
    {
      query: '?view=loss',
      sees: 'one panel alone',
      check: (embed) => expect(headings(embed)).toHaveText(['Loss per epoch']),
    },
  ],
  ui: [
    {
      query: '?ui=none&lr=0.2',
      sees: 'nothing to operate but the way out',
      async check(embed) {
        await expect(embed.getByRole('button')).toHaveCount(0);
        await expect(embed.getByRole('textbox')).toHaveCount(0);
        await expect(embed.getByRole('slider').and(embed.locator(':enabled'))).toHaveCount(0);
        await expect(embed.getByText('loss after 50:')).toBeVisible();
        await expect(embed.getByRole('link')).toHaveCount(1);
      },
    },
    {
      query: '?ui=compact&lr=0.2',
      sees: 'rates and playback, and nothing rarer',
      async check(embed) {
        await expect(embed.getByRole('textbox')).toHaveCount(1);
        await expect(embed.getByRole('button', { name: 'Play' })).toBeVisible();
        await expect(embed.getByRole('button', { name: 'add a rate' })).toHaveCount(0);
      },
    },
    {
      query: '?ui=full&lr=0.2',
      sees: 'all that changes an experiment',
      async check(embed) {
        await expect(embed.getByRole('button', { name: 'add a rate' })).toBeVisible();
        await expect(embed.getByRole('textbox', { name: 'Epochs N' })).toBeVisible();
        await expect(embed.getByRole('group', { name: /scale|axis/i }).getByText('log')).toBeVisible();
      },
    },
  ],
  lock: [
    {
      query: '?ui=full&lock=lr,w0,epochs,runs&lr=0.2',
      sees: 'every value, and none to change',
      async check(embed) {
        await expect(embed.getByRole('slider', { name: /Learning rate/ })).toBeDisabled();
        await expect(embed.getByRole('slider', { name: 'Start w₀' })).toHaveCount(0);
        await expect(embed.locator('article b').first()).toHaveText('0.2');
        await expect(embed.getByRole('textbox')).toHaveCount(0);
        await expect(embed.getByRole('button', { name: /add|Remove|Hide|Duplicate/i })).toHaveCount(0);
      },
    },
  ],
  resize: [
    {
      query: '?resize=fixed',
      sees: 'a frame that tells no height',
      async check(embed, page) {
        await embed.locator('html').evaluate((root) => {
          root.style.fontSize = '20px';
        });
        expect((await converse(page)).map(([type]) => type)).not.toContain('resize');
      },
    },
  ],
  origin: [
    {
      query: '?origin=https://course.example',
      sees: 'no obedience to another page',
      async check(embed, page) {
        expect(await converse(page)).toEqual([]);
        await expect(count(embed)).toHaveText('50');
      },
    },
  ],
  id: [
    {
      query: '?id=first',
      sees: 'its name in its reports',
      async check(embed, page) {
        expect(await converse(page)).toContainEqual(['state', 'first', 'asked']);
        await expect(count(embed)).toHaveText('7');
      },
    },
  ],
  title: [
    {
      query: '?title=Two%20rates%2C%20one%20curve%20%3Cb%3E',
      sees: 'a heading',
      check: (embed) =>
        expect(embed.getByRole('heading', { level: 1 })).toHaveText('Two rates, one curve <b>'),
    },
  ],
  predict: [
    {
      query: '?predict=word:run2&lr=0.2,0.6',
      sees: 'a question, and no outcome until it is skipped',
      asks: true,
      async check(embed) {
        await expect(embed.getByRole('article')).toHaveCount(2);
        // the words to pick from are there, those of the cards are not
        await expect(embed.getByRole('article').getByText(/slides in|swings in/)).toHaveCount(0);
        await embed.getByRole('button', { name: /without/ }).click();
        await expect(embed.getByRole('article', { name: 'Run 2' })).toContainText('swings in');
      },
    },
  ],
  tensors: [
    {
      query: '?tensors=tf.zeros(3)&lr=0.3',
      sees: 'no playground, but the experiment, and the way to it on the full page',
      async check(embed) {
        await expect(embed.getByRole('article')).toHaveCount(1);
        await expect(embed.getByRole('link')).toHaveAttribute('href', /[?&]tensors=tf\.zeros/);
      },
    },
  ],
};

for (const [name, claims] of Object.entries(CLAIMS)) {
  for (const { query, sees, asks, check } of claims) {
    test(`${name}: ${query} shows ${sees}`, async ({ page, openHost }) => {
      const embed = await openHost(frame(query));
      if (!asks) await countCurves(embed);
      await check(embed, page);
    });
  }
}
