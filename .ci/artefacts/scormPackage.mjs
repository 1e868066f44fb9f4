import { zipSync } from 'fflate';

/** The mark by which the page knows that it is part of a course, and may speak with the course's run-time. */
const MARK = '<html lang="en" data-course="scorm-1.2">';

/** The first moment a zip can tell, in local time as zips do, so that the same sources give the same bytes. */
const MOMENT = new Date(1980, 0, 1);

/** The parts of a package.
 * @typedef {{ page: string, licenses: string, version: string }} PackageParts */

/**
 * A SCORM 1.2 package of one page.
 *
 * @param {PackageParts} parts the page in one file, the licences of what is in it, and the version of all
 * @returns {Uint8Array} a zip, the same for the same parts
 * @throws Error where the page doesn't begin as it must
 */
export function packScorm({ page, licenses, version }) {
  if (!page.includes('<html lang="en">'))
    throw new Error('The page must have <html lang="en">, which is where a course marks it.');
  const texts = {
    'imsmanifest.xml': formatManifest(version),
    'index.html': page.replace('<html lang="en">', MARK),
    'licenses.md': licenses,
  };
  const encoder = new TextEncoder();
  const files = Object.entries(texts).map(([name, text]) => [name, encoder.encode(text)]);
  return zipSync(Object.fromEntries(files), { level: 9, mtime: MOMENT });
}

/**
 * What a course reads first. To open with another experiment, its link's query is put into `parameters`.
 * @param {string} version
 */
function formatManifest(version) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="learning-rate-explorer" version="${version}"
    xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="explorer">
    <organization identifier="explorer">
      <title>Learning-Rate Explorer · 学习率探索器</title>
      <item identifier="page" identifierref="page-file" isvisible="true" parameters="">
        <title>Learning-Rate Explorer · 学习率探索器</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page-file" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html"/>
      <file href="licenses.md"/>
    </resource>
  </resources>
</manifest>
`;
}
