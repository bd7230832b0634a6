/**
 * `npm run new-rule -- PACK NAME "Title"`: lays out a rule at the end of a pack, with everything that a rule should have, for
 * its author to fill in. PACK is a built-in pack by its name, or a file of rules by its path.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isMain, root, stop } from './running.mjs';

const form = 'npm run new-rule -- PACK NAME "Title"';

/** The text of a pack with one rule more, as its last. `today` is `YYYY-MM-DD`. */
export function withRule(text, name, title, today) {
  const end = text.lastIndexOf('}');
  if (!/^\s*pack\s/m.test(text) || end < 0)
    return { error: 'There is no pack in this file: `pack NAME "Title" language 1 {`.' };
  if (new RegExp(`^\\s*rule ${name}\\b`, 'm').test(text)) return { error: `The pack has a rule \`${name}\` already.` };
  const source = /^\s*source ([\p{L}\p{N}_-]+)/mu.exec(text)?.[1];
  if (!source) return { error: 'Say first what the pack rests on: `source NAME "Title" at "address"`.' };
  return { text: `${text.slice(0, end).trimEnd()}\n\n${layout(name, title, source, today)}${text.slice(end)}` };
}

function layout(name, title, source, today) {
  return `  rule ${name} "${title.replaceAll('"', '\\"')}" {
    applies to icb
    in force from ${today}
    obligation ask
    cites ${source} "[where]" quoting "[the exact words]" verified memory
    description "[Why, in a sentence or two.]"
    require some provision where on public-involvement
    otherwise "[What to say where it is not met.]"
    fix "[What the draft does]" insert in constitution """
      provision public-involvement "[the clause]"
    """
    fails """
      icb x "NHS X Integrated Care Board" {
        board {}
      }
    """
    passes """
      icb x "NHS X Integrated Care Board" {
        provision public-involvement "The Board involves the public."
      }
    """
  }
`;
}

function main([pack, name, title]) {
  if (!pack || !name || !title) stop(`Which rule, in which pack? ${form}`);
  if (!/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name)) stop(`\`${name}\` is no name for a rule: letters, digits and - only.`);
  const builtIn = join(root, 'packages/rules/packs', `${pack}.icbrules`);
  const path = existsSync(builtIn) ? builtIn : resolve(pack);
  if (!existsSync(path)) stop(`There is no built-in pack and no file \`${pack}\`.`);
  const result = withRule(readFileSync(path, 'utf8'), name, title, new Date().toISOString().slice(0, 10));
  if ('error' in result) stop(result.error);
  writeFileSync(path, result.text);
  process.stdout.write(`${path}: the rule ${name} is its last. Fill it in, then: icb test-rules ${pack}\n`);
  if (path === builtIn) {
    const tables = `packages/rules/test/packs/${pack}`;
    process.stdout.write(
      `Its rows in ${tables}/ (quotes.tsv, lines.ts, breaks.ts) and \`npm run rule-pages\` complete it.\n`,
    );
  }
}

if (isMain(import.meta.url)) main(process.argv.slice(2));
