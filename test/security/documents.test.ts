/** A constitution of hostile names, written out as documents. */
import { documentOf, htmlOf } from '@icb/documents';
import { wordOf } from '@icb/documents/word';
import { strFromU8, unzipSync } from 'fflate';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { readExample } from '../drawing/boards.ts';
import { hostile, poisoned } from '../drawing/hostile.ts';

/** What has no place in a document; of the addresses, those that lead to no part of it. */
const strange = /^(script|img|iframe|object|embed|link|form|input|base|meta|svg|math|style)$/;

const documents = async () => {
  const { constitution } = await readExample('northshire.icb');
  return hostile.map((_, index) => documentOf(poisoned(constitution, index), { draft: true }));
};

test('as a web page, brings no element, attribute or address of its own', async () => {
  for (const document of await documents()) {
    const found: string[] = [];
    const look = (node: DefaultTreeAdapterTypes.Node): void => {
      if ('attrs' in node) {
        if (strange.test(node.tagName)) found.push(node.tagName);
        for (const { name, value } of node.attrs)
          if (/^on|^style$|^src|^action/.test(name) || (name === 'href' && !/^(#|https:\/\/)/.test(value)))
            found.push(`${name}=${value}`);
      }
      if ('childNodes' in node) node.childNodes.forEach(look);
    };
    look(parse(htmlOf(document)));
    expect(found).toEqual([]);
  }
});

test('as Word, is well-formed, and leads nowhere', async () => {
  for (const document of (await documents()).filter((_, index) => index % 3 === 0)) {
    const parts = unzipSync(await wordOf(document));
    for (const [name, bytes] of Object.entries(parts)) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      const parser = new SaxesParser();
      const faults: string[] = [];
      parser.on('error', ({ message }) => faults.push(`${name}: ${message}`));
      parser.on('opentag', ({ name: tag, attributes }) => {
        const { Target, TargetMode } = attributes as Record<string, string>;
        if (tag === 'Relationship' && TargetMode === 'External' && !Target?.startsWith('https://'))
          faults.push(`${name}: ${Target}`);
      });
      parser.write(strFromU8(bytes)).close();
      expect(faults).toEqual([]);
    }
    expect(Object.keys(parts).filter((name) => /vba|\.bin|embeddings/i.test(name))).toEqual([]);
  }
});
