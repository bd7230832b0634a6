/** What open files declare and where it is used, and files of rules beside them. */
import { declaredIn, RuleDocuments } from '@icb/language/editing';
import { describe, expect, it } from 'vitest';
import { at, councils, file, icb, over } from './over-disk.ts';

describe('the names of files', () => {
  it('are those that others can import', async () => {
    const { workspace } = over({});
    workspace.set(file('councils.icb', councils));
    workspace.set(
      file(
        'a.icb',
        'profession word "Word"\nicb a {\n  partners {\n    lmc own\n  }\n  board {\n    executive finance {}\n  }\n  committee audit {}\n}\n',
      ),
    );
    const declaring = (name: string): string[] => [...workspace.declaring(name)];
    expect(['county', 'word', 'a', 'own', 'finance', 'audit', 'none'].map((name) => declaring(name).length)).toEqual([
      1, 1, 1, 1, 0, 0, 0,
    ]);
    expect(declaring('county')).toEqual([at('councils.icb')]);
  });

  it('that a text declares, with seats that go by their kind', async () => {
    const { workspace } = over({});
    workspace.set(
      file(
        'a.icb',
        'icb a {\n  board {\n    chair {}\n    other member {}\n    executive finance {}\n    executive [name] {}\n  }\n  committee audit {\n    non-executive {}\n    observer guest {}\n  }\n}\n',
      ),
    );
    const document = await workspace.document(at('a.icb'));
    const { names, kinds, terms } = declaredIn(document as never);
    expect([[...names.keys()], [...kinds.keys()], [...terms.keys()]]).toEqual([
      ['a', 'finance', 'audit', 'guest'],
      ['chair', 'other-member'],
      [],
    ]);
  });

  it('are used where the index says, once it was asked for', async () => {
    const { workspace } = over({ 'councils.icb': councils });
    workspace.set(file('councils.icb', councils));
    workspace.set(file('a.icb', icb('a', 'councils.icb')));
    const county = (await workspace.document(at('councils.icb'))) as never;
    const [node] = declaredIn(county).names.get('county') ?? [];
    const used = (): number => workspace.services.core.references.References.findReferences(node as never, {}).count();
    expect(used()).toBe(0);
    await workspace.index();
    expect(used()).toBe(1);
    workspace.set(file('a.icb', 'icb a {}\n'));
    await workspace.index(at('a.icb'), at('none.icb'));
    expect(used()).toBe(0);
  });
});

describe('files of rules', () => {
  const text = 'pack a "A" language 1 {\n  source act "The Act"\n  rule b {\n    cites act verified primary\n  }\n}\n';

  it('are read once for each text, and linked', async () => {
    const { workspace } = over({});
    const documents = new RuleDocuments(workspace.services);
    const first = await documents.of({ uri: at('a.icbrules'), text });
    expect(await documents.of({ uri: at('a.icbrules'), text })).toBe(first);
    expect(first.parseResult.value.packs[0]?.name).toBe('a');
    expect(first.uri.toString()).toBe(at('a.icbrules'));
    const other = await documents.of({ uri: at('a.icbrules'), text: text.replace('pack a', 'pack b') });
    expect(other).not.toBe(first);
    expect(other.parseResult.value.packs[0]?.name).toBe('b');
  });

  it('may have any name, and are forgotten when they go', async () => {
    const { workspace } = over({});
    const documents = new RuleDocuments(workspace.services);
    const first = await documents.of({ uri: 'untitled:Untitled-1', text });
    expect(first.uri.toString()).toBe('untitled:Untitled-1.icbrules');
    documents.forget('untitled:Untitled-2');
    expect(await documents.of({ uri: 'untitled:Untitled-1', text })).toBe(first);
    documents.forget('untitled:Untitled-1');
    expect(workspace.services.shared.workspace.LangiumDocuments.hasDocument(first.uri)).toBe(false);
    expect(await documents.of({ uri: 'untitled:Untitled-1', text })).not.toBe(first);
  });
});
