/** Whose work is in a bundle besides ours, and on what terms. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, stop } from '../running.mjs';
import { packagesIn } from './packages-in.mjs';

/** Licences by which a bundle may be passed on with nothing but their own words beside it. */
const allowed = new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0']);

/** What packages leave out: the words of their licence, or whose work they bring besides their own. */
const licences = join(root, 'scripts/build/licences');

/** Of packages that name the licence but do not bring its words, the line that stands in their repositories. */
const holders = { 'nhsuk-frontend': 'Copyright (c) 2019 NHS.UK' };

/**
 * The notices of all packages from which esbuild says that something is in the bundle, and of `others`, by name; as one
 * text. Stops the program at a licence that is not allowed, or that is nowhere written out.
 */
export function noticesOf(bundled, others = []) {
  return ['Bundled with icb, and not by its authors:', ...packagesIn(bundled, others).map(noticeOf).sort()]
    .join(`\n\n${'-'.repeat(80)}\n\n`)
    .concat('\n');
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  if (!allowed.has(license)) stop(`${name} has the licence ${license}: may it be bundled?`);
  const within = join(licences, `${name}.within.txt`);
  return [
    `${name} ${version} (${license})`,
    ...wordsOf(name, folder, license),
    ...(existsSync(within) ? [readFileSync(within, 'utf8').trim()] : []),
  ].join('\n\n');
}

function wordsOf(name, folder, license) {
  const texts = readdirSync(join(root, folder)).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file));
  if (texts.some((file) => /^(licen[cs]e|copying)/i.test(file)))
    return texts.sort().map((file) => readFileSync(join(root, folder, file), 'utf8').trim());
  // What stands in the repository of the package, and was left out of the package.
  const kept = join(licences, `${name}.txt`);
  if (existsSync(kept)) return [readFileSync(kept, 'utf8').trim()];
  if (license !== 'MIT' || !(name in holders))
    stop(`${name} does not bring the words of its licence. They have to go with what is bundled.`);
  return [
    readFileSync(join(root, 'LICENSE'), 'utf8')
      .trim()
      .replace(/^Copyright .*$/m, holders[name]),
  ];
}
