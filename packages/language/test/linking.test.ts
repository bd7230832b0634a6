/** When the references of a document may be looked at, and when anew; and where an editor finds a name used. */
import { AstUtils, DocumentState, type LangiumDocument } from 'langium';
import { describe, expect, it } from 'vitest';
import * as ast from '../src/generated/ast.ts';
import { Imports } from '../src/linking/imports.ts';
import { letLink, unlink } from '../src/linking/linking.ts';
import { at, file, over } from './over-disk.ts';

const councils = file('councils.icb', 'organisations {\n  lmc county\n}\n');
const board = (name: string) =>
  file(name, `import "councils.icb"\nicb a "A" {\n  board {\n    chair { appointed by county }\n  }\n}\n`);

async function opened() {
  const { workspace } = over({ 'councils.icb': councils.text });
  for (const each of [councils, board('a.icb'), board('b.icb')]) workspace.set(each);
  const document = (await workspace.document(at('a.icb'))) as LangiumDocument<ast.Document>;
  return { workspace, document };
}

const { Parsed, IndexedContent, ComputedScopes, Linked, IndexedReferences, Validated } = DocumentState;

describe('a document', () => {
  it.each([
    [Parsed, ComputedScopes],
    [IndexedContent, ComputedScopes],
    [ComputedScopes, ComputedScopes],
    [Linked, Linked],
    [Validated, Validated],
  ])('whose state was %i can be linked: it is %i', async (before, after) => {
    const { document } = await opened();
    document.state = before;
    letLink(document);
    expect(document.state).toBe(after);
  });

  it.each([
    [Parsed, Parsed],
    [ComputedScopes, ComputedScopes],
    [Linked, ComputedScopes],
    [IndexedReferences, ComputedScopes],
  ])('whose state was %i is linked anew: it is %i', async (before, after) => {
    const { workspace, document } = await opened();
    document.state = before;
    unlink(document, workspace.services.core);
    expect(document.state).toBe(after);
  });

  it('of a workspace can be linked, without a warning', async () => {
    expect((await opened()).document.state).toBeGreaterThanOrEqual(ComputedScopes);
  });
});

describe('where a name is used', () => {
  async function usesIn(...uris: readonly string[]): Promise<string[]> {
    const { workspace } = await opened();
    await workspace.index(...uris);
    return uses(workspace);
  }

  async function uses(workspace: Awaited<ReturnType<typeof opened>>['workspace']): Promise<string[]> {
    const { shared, core } = workspace.services;
    const { parseResult } = (await workspace.document(councils.uri)) as LangiumDocument;
    const county = AstUtils.streamAllContents(parseResult.value).find(ast.isParty) as ast.Party;
    const path = core.workspace.AstNodeLocator.getAstNodePath(county);
    return shared.workspace.IndexManager.findAllReferences(county, path)
      .map(({ sourceUri }) => sourceUri.toString())
      .toArray()
      .sort();
  }

  it('is known of files that were entered', async () => {
    expect(await usesIn()).toEqual([at('a.icb'), at('b.icb')]);
    expect(await usesIn(at('b.icb'))).toEqual([at('b.icb')]);
    expect(await usesIn(at('none.icb'))).toEqual([]);
  });

  it('is known once, however often a file is entered', async () => {
    const { workspace } = await opened();
    await workspace.index();
    const document = await workspace.document(at('a.icb'));
    await workspace.index();
    expect(await uses(workspace)).toEqual([at('a.icb'), at('b.icb')]);
    expect(document?.state).toBeGreaterThanOrEqual(IndexedReferences);
  });

  it('is forgotten of a file that goes, or whose imports change', async () => {
    const { workspace } = await opened();
    await workspace.index();
    workspace.remove(at('b.icb'));
    expect(await uses(workspace)).toEqual([at('a.icb')]);
    workspace.forgetAllImports();
    expect(await uses(workspace)).toEqual([]);
  });
});

it('what a document imports does not include itself, nor what was not found', async () => {
  const { document } = await opened();
  const [imports, other] = [new Imports(), { uri: 'other' } as unknown as LangiumDocument];
  expect(imports.documents(document)).toEqual([]);
  expect(imports.outcome(document, 'a.icb')).toBeUndefined();
  imports.set(document, 'a.icb', { document });
  imports.set(document, 'none.icb', { problem: 'missing' });
  imports.set(document, 'other.icb', { document: other });
  expect(imports.documents(document)).toEqual([other]);
  expect(imports.outcome(document, 'none.icb')).toEqual({ problem: 'missing' });
});
