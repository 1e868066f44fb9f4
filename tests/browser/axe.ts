import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds wrong, one line an element; nothing where all is well.
 *
 * @param part selectors of what is looked at, the whole page unless told, and of what in it is left out
 */
export async function findFaults(
  page: Page,
  { within, without }: { within?: string; without?: string } = {},
): Promise<string[]> {
  // Violations alone, in the page itself: telling what passed, and a blank page to tell it in, take three times as long.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (within) builder.include(within);
  if (without) builder.exclude(without);
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}
