/** What a name stands for at a place, what others can import of a file, and what is known of each name. */
import { AstUtils, type LangiumDocument, type ReferenceInfo } from 'langium';
import { describe, expect, it } from 'vitest';
import * as ast from '../src/generated/ast.ts';
import type { NamesInScope } from '../src/linking/scope.ts';
import { at, file, over } from './over-disk.ts';
import { readText, readWorkspace, told } from './workspace.ts';

const board = (inside: string, more = ''): string => `icb x "X" {\n  board {\n${inside}\n  }\n${more}\n}\n`;

describe('a name', () => {
  it.each<[what: string, text: string]>([
    [
      'is that of a committee’s own seat before one of the board',
      board('chair {}', 'committee a { chaired by chair\nchair {} }'),
    ],
    ['is that of a kind of seat of two words', board('', 'committee a { chaired by other-member\nother member {} }')],
    [
      'is that of a seat of the board by its kind',
      board('chair {}', 'committee a { chaired by chair\nmembers chair }'),
    ],
    [
      'is that of a seat, a committee and an organisation of the file',
      board('executive f {\nappointed by g\n}', 'partners { lmc g }\ncommittee c { reports to c\nmembers f }'),
    ],
  ])('%s', async (_, text) => expect(told(await readText(text))).toEqual([]));

  it('is that of a term, where only terms can be named', async () => {
    const read = await readText(board('chair { must be nurse }', 'partners { lmc nurse "LMC" }'));
    expect(told(read)).toEqual([]);
  });

  it.each([
    [
      'a seat without a name in a committee',
      board('executive { appointed by other-member }', 'committee a { other member {} }'),
    ],
    [
      'a seat of a committee, by its kind, in another',
      board('', 'committee a { chair {} }\ncommittee b { chaired by chair }'),
    ],
  ])('is none of %s, elsewhere', async (_, text) => {
    expect(told(await readText(text)).map((each) => each.split(' ')[1])).toContain('language/unknown-name');
  });

  it('is imported of organisations, constitutions and terms, not of seats and committees', async () => {
    const others = `profession healer "Healer"\n${board('executive finance {}', 'committee special {}\npartners { lmc gps }')}`;
    const own = (by: string): string =>
      `import "b.icb"\nicb a "A" {\n  board {\n    chair { appointed by ${by} }\n  }\n}\n`;
    const unknown = async (by: string): Promise<string[]> =>
      told((await readWorkspace({ 'a.icb': own(by), 'b.icb': others }))['a.icb'] as never);
    for (const name of ['gps', 'x']) expect(await unknown(name)).toEqual([]);
    for (const name of ['finance', 'special'])
      expect((await unknown(name)).map((each) => each.split(' ')[1])).toEqual(['language/unknown-name']);
  });

  it('is looked up again in a file of several that are imported, when that one changes', async () => {
    const { workspace } = over({ 'one.icb': '', 'two.icb': '' });
    workspace.set(file('one.icb', 'organisations {\n  lmc one\n}\n'));
    workspace.set(file('two.icb', 'organisations {\n  lmc two\n}\n'));
    const text = 'import "one.icb"\nimport "two.icb"\nicb a "A" {\n  area covers one, two\n}\n';
    workspace.set(file('a.icb', text));
    const rules = async () => (await workspace.read(at('a.icb')))?.findings.map(({ rule }) => rule);
    expect(await rules()).toEqual([]);
    workspace.set(file('two.icb', 'organisations {\n  lmc three\n}\n'));
    expect(await rules()).toEqual(['language/unknown-name']);
    workspace.set(file('two.icb', 'organisations {\n  lmc two\n}\n'));
    expect(await rules()).toEqual([]);
  });
});

describe('for an editor', () => {
  const text = `profession healer "Healer"\n${board('executive finance {}', 'committee audit { chair {} }\npartners { lmc gps }\nquorum { at least 1 members }')}`;

  async function opened() {
    const { workspace } = over({});
    workspace.set(file('a.icb', text));
    const document = (await workspace.document(at('a.icb'))) as LangiumDocument<ast.Document>;
    return { services: workspace.services.core, document };
  }

  /** What may be named where a committee names somebody. */
  async function inScope(): Promise<{ scope: NamesInScope; document: LangiumDocument }> {
    const { services, document } = await opened();
    const body = AstUtils.streamAllContents(document.parseResult.value).find(ast.isBody) as ast.Body;
    const container = { $type: 'Who', $container: body } as unknown as ast.Who;
    const context = { container, property: 'ref', reference: { $refText: '' } } as unknown as ReferenceInfo;
    return { scope: services.references.ScopeProvider.getScope(context) as NamesInScope, document };
  }

  it('a name has a place in its text, and one for the name alone', async () => {
    const { scope } = await inScope();
    const at = (name: string) => {
      const { nameSegment, selectionSegment, documentUri, type, path } = scope.getElement(name) ?? {};
      const part = (segment: typeof nameSegment) => segment && text.slice(segment.offset, segment.end);
      return [type, part(nameSegment), part(selectionSegment), documentUri?.path, path];
    };
    expect(at('gps')).toEqual(['Party', 'gps', 'lmc gps', '/w/a.icb', expect.stringContaining('parties@0')]);
    expect(at('nurse')[0]).toBe('Term');
  });

  it('a name is offered once, for what it stands for here', async () => {
    const { scope } = await inScope();
    expect(scope.getElements('gps').toArray()).toEqual([scope.getElement('gps')]);
    expect(scope.getElements('nobody').toArray()).toEqual([]);
    const all = scope
      .getAllElements()
      .map(({ name, type }) => `${type} ${name}`)
      .toArray();
    for (const each of [
      'Party gps',
      'Seat finance',
      'Seat chair',
      'Body audit',
      'Constitution x',
      'Term healer',
      'Term nurse',
    ])
      expect(all.filter((found) => found === each)).toEqual([each]);
    expect(new Set(all.map((each) => each.split(' ')[1])).size).toBe(all.length);
  });

  it('others can import organisations, constitutions and terms', async () => {
    const { services, document } = await opened();
    const exported = await services.references.ScopeComputation.collectExportedSymbols(document);
    expect(
      exported.map(({ name, type, nameSegment }) => [type, name, text.slice(nameSegment?.offset, nameSegment?.end)]),
    ).toEqual([
      ['Constitution', 'x', 'x'],
      ['Party', 'gps', 'gps'],
      ['Term', 'healer', 'healer'],
    ]);
    expect(await services.references.ScopeComputation.collectLocalSymbols(document)).toBeUndefined();
  });
});
