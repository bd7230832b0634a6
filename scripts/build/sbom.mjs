/** What is in a bundle, as programs read it that look for known weaknesses: CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../running.mjs';
import { packagesIn } from './packages-in.mjs';

export const sbomName = 'sbom.cdx.json';

/** As one line. It has no time and no number drawn by lot: of the same bundle it says the same. */
export function sbomOf(bundled, others, { name, version, license }) {
  const components = packagesIn(bundled, others).map((folder) => {
    const found = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    return component('library', found);
  });
  const document = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: component('application', { name, version, license }) },
    components,
  };
  return `${JSON.stringify(document)}\n`;
}

function component(type, { name, version, license }) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return { type, 'bom-ref': purl, name, version, licenses: [{ license: { id: license } }], purl };
}
