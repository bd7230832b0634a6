/**
 * What Langium has to know of each type of node is written by its generator as an object of a thousand lines, which every start would
 * build, twice. As a text it is read once, in a tenth of the time.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, stop } from '../running.mjs';
import { importBundled } from './bundled.mjs';

const made = 'packages/language/src/generated/ast.ts';

export async function shortenReflection() {
  const { reflection } = await importBundled(made);
  const types = JSON.stringify(reflection.types);
  const all = Object.keys(reflection.types);
  const above = Object.fromEntries(
    all.map((type) => [type, all.filter((other) => other !== type && reflection.isSubtype(type, other))]),
  );
  const text = readFileSync(join(root, made), 'utf8');
  const [before, after, ...more] = text.split(/\{\n(?: {8}.*\n)+ {4}\} as const satisfies langium\.AstMetaData/);
  if (after === undefined || more.length > 0) stop(`${made} is not as Langium has written it until now.`);
  const read = [
    `const typesOfNodes: langium.AstMetaData = JSON.parse(${JSON.stringify(types)});\n`,
    `const typesAbove: Readonly<Record<string, readonly string[]>> = JSON.parse(${JSON.stringify(JSON.stringify(above))});\n\n`,
  ].join('');
  const asked = `typesOfNodes;
    override isSubtype(type: string, other: string): boolean {
        return type === other || typesAbove[type]?.includes(other) === true;
    }`;
  writeFileSync(
    join(root, made),
    `${before.replace('export class IcbAst', `${read}export class IcbAst`)}${asked}${after}`,
  );
}
