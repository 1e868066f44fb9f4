import { frame } from './hosts';
import { countCurves, expect, test } from './onHost';

/** Guides of an embedded page, by what it shows and how wide it is: from the landscape to a chart that it stands at. */
const LAYOUTS: readonly { view: string; width: number; guides: readonly string[] }[] = [
  { view: 'loss', width: 700, guides: [] },
  { view: 'loss,landscape', width: 700, guides: [] },
  { view: 'landscape,loss', width: 700, guides: ['Landscape L(w) guideAcross', 'Loss per epoch guide'] },
  { view: 'landscape,loss', width: 400, guides: [] },
  { view: 'landscape,path', width: 400, guides: ['Landscape L(w) guideDown', 'Path of w guide'] },
  { view: 'landscape,path', width: 700, guides: [] },
  {
    view: 'landscape,loss,path,explanation',
    width: 700,
    guides: [
      'Landscape L(w) guideAcross',
      'Landscape L(w) guideDown',
      'Loss per epoch guide',
      'Path of w guide',
    ],
  },
  // the path has the whole row, and so another axis
  {
    view: 'landscape,loss,path',
    width: 700,
    guides: ['Landscape L(w) guideAcross', 'Loss per epoch guide'],
  },
];

for (const { view, width, guides } of LAYOUTS) {
  test(`view=${view} in ${width} px has ${guides.length} guides, none of them into nothing`, async ({
    page,
    openHost,
  }) => {
    await page.setViewportSize({ width: width + 16, height: 900 });
    const embed = await openHost(frame(`?view=${view}&lr=0.99`));
    if (view.includes('loss')) await countCurves(embed);
    const shown = () =>
      embed.locator('[data-part^="guide"]').evaluateAll((lines) =>
        lines
          .filter((line) => line.checkVisibility() && line.getAttribute('d') !== null)
          .map(
            (line) =>
              `${line.closest('section')?.querySelector('h2')?.textContent} ${line.getAttribute('data-part')}`,
          )
          .sort(),
      );
    await expect.poll(shown).toEqual([...guides]);
  });
}
