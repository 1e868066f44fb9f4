import type { Page } from '@playwright/test';
import { openDraggedPage } from './drag';
import { compareLatency, compareLongTasks, compareShown, dragInTurn, OURS } from './dragRows';
import type { Following } from './latency';
import type { BenchRow } from './row';

/** Eight runs on a bowl of two weights, which a contour map shows. */
const LINK = '?fn=x^2%2B20*y^2&w0=-4:1.5&epochs=80&lr=0.02,0.01,0.03,0.04,0.045,0.048,0.005,0.002';

/** What stands beside them, and what is drawn there once it is whole. */
const BESIDE = [
  { view: 'every rate', name: 'outcome curve', drawn: '[data-view-choice=every] [data-part=fact]' },
  { view: 'map', name: 'outcome map', drawn: '[data-view-choice=map] canvas' },
] as const;

const GOAL_MS = 12;

/** How fast the page follows a slider where it has most to draw. */
export async function run(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const all: Following[] = [];
  const name = 'drag, 8 runs of two weights';
  for (const beside of BESIDE) {
    const page = await openDraggedPage(`${process.env.PAGE_ADDRESS}${LINK}`, {
      curves: OURS,
      prepare: (opened) => open(opened, beside),
    });
    const drags = await dragInTurn(1, page);
    await page.close();
    rows.push(compareLatency(`${name}, ${beside.name} open`, drags, GOAL_MS));
    all.push(...drags.ours);
  }
  return [...rows, compareShown(name, all, []), compareLongTasks(name, all, [])];
}

async function open(page: Page, { view, drawn }: (typeof BESIDE)[number]): Promise<void> {
  await page
    .getByRole('group', { name: /or the log$/ })
    .getByText(view, { exact: true })
    .click();
  await page.locator(drawn).first().waitFor();
}
