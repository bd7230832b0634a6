/** The Word file: valid by the standard's own schemas, and the same bytes each time. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Constitution, compare } from '@icb/language';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { memoryPages, validateXML } from 'xmllint-wasm';
import { wordOf } from '../src/formats/word/word.ts';
import { documentAgainst, documentOf } from '../src/index.ts';
import { picture } from './picture.ts';
import { randomText, readExample, readText } from './reading.ts';

const folder = new URL('../../../test/schemas/ecma-376/', import.meta.url);
const schemas = readdirSync(folder).map((fileName) => ({
  fileName,
  contents: readFileSync(new URL(fileName, folder), 'utf8'),
}));

/** Which schema a part of the file has to meet. */
const schemaOf = (part: string): string | undefined => {
  if (part === '[Content_Types].xml') return 'opc-contentTypes.xsd';
  if (part.endsWith('.rels')) return 'opc-relationships.xsd';
  if (part.startsWith('word/theme/')) return 'dml-main.xsd';
  if (part.startsWith('word/') && part.endsWith('.xml')) return 'wml.xsd';
  return part === 'docProps/app.xml' ? 'shared-documentPropertiesExtended.xsd' : undefined;
};

/**
 * A part as a program reads it that knows the standard and nothing later: what is in the namespaces that may be ignored
 * goes, and of alternatives the last stays. So the standard (ECMA-376, part 3) has it.
 */
function asOfTheStandard(xml: string): string {
  const [, ignorable = ''] = /mc:Ignorable="([^"]*)"/.exec(xml) ?? [];
  const prefixes = ignorable.split(/\s+/).filter(Boolean);
  return prefixes
    .reduce(
      (text, prefix) =>
        text
          .replaceAll(new RegExp(` ${prefix}:[\\w]+="[^"]*"`, 'g'), '')
          .replaceAll(new RegExp(`<${prefix}:[^>]*/>`, 'g'), ''),
      xml,
    )
    .replace(/ mc:Ignorable="[^"]*"/, '')
    .replace(/<mc:AlternateContent>.*?<mc:Fallback>(.*?)<\/mc:Fallback><\/mc:AlternateContent>/gs, '$1');
}

/** A schema takes longer to read than a file: each is read once, for the parts of all files. */
async function faultsIn(files: Readonly<Record<string, Uint8Array>>): Promise<string[]> {
  const bySchema = new Map<string, { fileName: string; contents: string }[]>();
  for (const [name, file] of Object.entries(files)) {
    for (const [part, bytes] of Object.entries(unzipSync(file))) {
      const schema = schemaOf(part);
      if (!schema) continue;
      const read = { fileName: `${name}_${part.replace(/[^\w.]/g, '_')}`, contents: asOfTheStandard(strFromU8(bytes)) };
      bySchema.set(schema, [...(bySchema.get(schema) ?? []), read]);
    }
  }
  const faults: string[] = [];
  for (const [schema, xml] of bySchema) {
    const { errors } = await validateXML({
      xml,
      schema: schemas.filter(({ fileName }) => fileName === schema),
      preload: schemas.filter(({ fileName }) => fileName !== schema),
      maxMemoryPages: memoryPages.GiB,
    });
    faults.push(...errors.map(({ message, loc }) => `${loc?.fileName}: ${message}`));
  }
  return faults;
}

const documentXml = (file: Uint8Array): string => strFromU8(unzipSync(file)['word/document.xml'] as Uint8Array);

async function draftWithComments(): Promise<Uint8Array> {
  const constitution = await readText(
    'icb x "NHS X [place]" { area "[where]" board { chair { appointed by nhs-england } } }',
  );
  const finding = {
    rule: 'statute/area',
    severity: 'error' as const,
    status: 'open' as const,
    message: 'Say <where> & how.',
    span: constitution.span,
    citations: [
      {
        source: 'An Act',
        reference: '2(b)',
        quote: '“the area”',
        url: 'https://law.example/?a=1&b=2',
        verified: 'primary' as const,
      },
    ],
    fixes: [],
  };
  const area = constitution.area?.text?.span ?? constitution.span;
  const findings = [finding, { ...finding, span: area }];
  const based = [{ span: area, kind: 'law' as const, citation: 'An Act' }];
  return wordOf(documentOf(constitution, { draft: true, findings, based }), { picture });
}

/** With marks, with pictures that changed, and with the table of variations. */
async function against(old: string, now: string): Promise<Uint8Array> {
  const [before, after] = [await readExample(old), await readExample(now)];
  const based = (constitution: Constitution) => [
    { span: constitution.nameSpan, kind: 'law' as const, citation: 'An Act' },
  ];
  const document = documentAgainst(
    documentOf(before, { based: based(before) }),
    documentOf(after, { based: based(after), draft: true }),
    {
      same: compare(before, after),
      application: { title: 'Application', lines: [['To', ['NHS England']]], note: 'A note.' },
      marks: true,
    },
  );
  return wordOf(document, { picture, formerPicture: picture, author: { author: 'A & B', day: '2026-04-01' } });
}

describe('a Word file', () => {
  it('meets the schemas of ECMA-376, whatever its constitution says, with comments and marks', async () => {
    const draft = await draftWithComments();
    expect(strFromU8(unzipSync(draft)['word/comments.xml'] as Uint8Array)).toContain('Say &lt;where&gt; &amp; how.');
    expect(strFromU8(unzipSync(draft)['word/document.xml'] as Uint8Array)).toContain('Required by law: An Act');
    const of = async (constitution: Constitution): Promise<Uint8Array> => wordOf(documentOf(constitution), { picture });
    const files = {
      northshire: await of(await readExample('northshire.icb')),
      partnership: await of(await readExample('northshire-partnership.icb')),
      draft,
      random: await of(await readText(randomText(3))),
      against: await against('westmere.icb', 'northshire.icb'),
      back: await against('northshire-partnership.icb', 'westmere-partnership.icb'),
    };
    expect(await faultsIn(files)).toEqual([]);
    const broken = zipSync({
      'word/document.xml': strToU8(documentXml(draft).replace('<w:body>', '<w:body><w:what/>')),
    });
    expect((await faultsIn({ broken })).length).toBeGreaterThan(0);
  });

  it('is the same each time', async () => {
    const document = documentOf(await readExample('northshire.icb'), { draft: true });
    const one = await wordOf(document, { picture });
    expect(Buffer.compare(Buffer.from(one), Buffer.from(await wordOf(document, { picture })))).toBe(0);
  });
});
