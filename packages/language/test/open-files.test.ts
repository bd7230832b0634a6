/** Files that stay open: which are read again when one comes, changes or goes, and what is known of them meanwhile. */
import { createWorkspace, type Workspace } from '@icb/language/editing';
import { describe, expect, it } from 'vitest';
import type { Loaded } from '../src/index.ts';
import { at, councils, file, icb, over } from './over-disk.ts';

const rules = async (workspace: Workspace, name: string): Promise<string[] | undefined> =>
  (await workspace.read(at(name)))?.findings.map(({ rule }) => rule);

/** A workspace that is told what it loads when the test says so. */
function waiting(): { workspace: ReturnType<typeof createWorkspace>; answer: (loaded: Loaded) => void } {
  let found: ((loaded: Loaded) => void) | undefined;
  const workspace = createWorkspace({
    load: () =>
      new Promise<Loaded>((resolve) => {
        found = resolve;
      }),
  });
  return { workspace, answer: (loaded) => found?.(loaded) };
}

describe('a file that is taken in', () => {
  it('is there, and is read once while nothing changes', async () => {
    const { workspace } = over({});
    expect(workspace.has(at('a.icb'))).toBe(false);
    expect(await workspace.read(at('a.icb'))).toBeUndefined();
    expect(await workspace.document(at('a.icb'))).toBeUndefined();
    expect(workspace.version(at('a.icb'))).toBe(0);
    expect(workspace.set(file('a.icb', icb('a')))).toEqual([at('a.icb')]);
    expect(workspace.has(at('a.icb'))).toBe(true);
    expect(workspace.all()).toEqual([at('a.icb')]);
    const read = await workspace.read(at('a.icb'));
    expect(read?.constitution?.name).toBe('a');
    expect(read?.uri).toBe(at('a.icb'));
    expect(await workspace.read(at('a.icb'))).toBe(read);
    expect(workspace.set(file('a.icb', icb('a')))).toEqual([at('a.icb')]);
    expect(await workspace.read(at('a.icb'))).toBe(read);
  });

  it('is read again with another text, and has another version', async () => {
    const { workspace } = over({});
    workspace.set(file('a.icb', icb('a')));
    const [read, version] = [await workspace.read(at('a.icb')), workspace.version(at('a.icb'))];
    workspace.set(file('a.icb', icb('b')));
    expect(workspace.version(at('a.icb'))).not.toBe(version);
    const again = await workspace.read(at('a.icb'));
    expect(again).not.toBe(read);
    expect(again?.constitution?.name).toBe('b');
    expect(workspace.all()).toHaveLength(1);
  });

  it('may have any name, and goes by the one it was given', async () => {
    const { workspace } = over({});
    workspace.set({ uri: 'untitled:Untitled-1', text: icb('a') });
    expect(workspace.has('untitled:Untitled-1')).toBe(true);
    const document = await workspace.document('untitled:Untitled-1');
    expect(document?.uri.toString()).toBe('untitled:Untitled-1.icb');
    expect(workspace.addressOf('untitled:Untitled-1.icb')).toBe('untitled:Untitled-1');
    expect(workspace.addressOf('file:///w/other.icb')).toBe('file:///w/other.icb');
  });

  it('is no more, when it is removed', async () => {
    const { workspace } = over({});
    expect(workspace.remove(at('a.icb'))).toEqual([]);
    workspace.set(file('a.icb', icb('a')));
    await workspace.read(at('a.icb'));
    expect(workspace.remove(at('a.icb'))).toEqual([]);
    expect([workspace.has(at('a.icb')), workspace.all(), workspace.documents()]).toEqual([false, [], []]);
    expect(await workspace.read(at('a.icb'))).toBeUndefined();
  });

  it('can be let go and read again', async () => {
    const { workspace } = over({});
    workspace.release(at('a.icb'));
    workspace.set(file('a.icb', icb('a')));
    const read = await workspace.read(at('a.icb'));
    const document = await workspace.document(at('a.icb'));
    workspace.release(at('a.icb'));
    expect(workspace.has(at('a.icb'))).toBe(true);
    const again = await workspace.read(at('a.icb'));
    expect(again).not.toBe(read);
    expect(again?.constitution).toEqual(read?.constitution);
    expect(await workspace.document(at('a.icb'))).not.toBe(document);
  });

  it('keeps its syntax tree when it is let go while others import it', async () => {
    const { workspace } = over({ 'councils.icb': councils });
    workspace.set(file('councils.icb', councils));
    workspace.set(file('a.icb', icb('a', 'councils.icb')));
    await workspace.read(at('a.icb'));
    const document = await workspace.document(at('councils.icb'));
    workspace.release(at('councils.icb'));
    expect(await workspace.document(at('councils.icb'))).toBe(document);
  });
});

describe('a file that others import', () => {
  it('makes them be read again when it changes, those too that import them', async () => {
    const { workspace } = over({ 'councils.icb': councils, 'a.icb': '' });
    workspace.set(file('councils.icb', councils));
    workspace.set(file('a.icb', icb('a', 'councils.icb')));
    workspace.set(file('b.icb', 'import "a.icb"\nicp b for a {\n}\n'));
    workspace.set(file('c.icb', icb('c')));
    expect(await rules(workspace, 'a.icb')).toEqual([]);
    expect(await rules(workspace, 'b.icb')).toEqual([]);
    expect(await rules(workspace, 'c.icb')).toEqual(['language/unknown-name']);
    const versions = ['a.icb', 'b.icb', 'c.icb'].map((name) => workspace.version(at(name)));
    const changed = workspace.set(file('councils.icb', councils.replace(' county ', ' shire ')));
    expect([...changed].sort()).toEqual(['a.icb', 'b.icb', 'councils.icb'].map(at));
    expect(['a.icb', 'b.icb', 'c.icb'].map((name, index) => workspace.version(at(name)) !== versions[index])).toEqual([
      true,
      true,
      false,
    ]);
    expect(await rules(workspace, 'a.icb')).toEqual(['language/unknown-name']);
  });

  it('is looked for where the host finds it, open or not', async () => {
    const { workspace, loads } = over({});
    workspace.set(file('councils.icb', councils));
    workspace.set(file('a.icb', icb('a', 'councils.icb')));
    loads.length = 0;
    expect(await rules(workspace, 'a.icb')).toEqual(['language/import']);
    expect(loads).toEqual(['councils.icb']);
  });

  it('that is open is what was typed, not what lies on the disk', async () => {
    const { workspace } = over({ 'councils.icb': 'organisations {\n}\n' });
    workspace.set(file('councils.icb', councils));
    workspace.set(file('a.icb', icb('a', 'councils.icb')));
    expect(await rules(workspace, 'a.icb')).toEqual([]);
    expect(workspace.remove(at('councils.icb'))).toEqual([at('a.icb')]);
    expect(await rules(workspace, 'a.icb')).toEqual(['language/unknown-name']);
  });

  it('that only an import led to is none of those that were taken in', async () => {
    const { workspace } = over({ 'councils.icb': councils });
    workspace.set(file('a.icb', icb('a', 'councils.icb')));
    expect(await rules(workspace, 'a.icb')).toEqual([]);
    expect(workspace.has(at('councils.icb'))).toBe(false);
    expect(workspace.all()).toEqual([at('a.icb')]);
    expect(workspace.documents().map(({ uri }) => uri.toString())).toEqual([at('a.icb')]);
    expect(workspace.declaring('county')).toEqual([]);
    workspace.set(file('councils.icb', councils));
    expect(workspace.has(at('councils.icb'))).toBe(true);
    expect(workspace.declaring('county')).toEqual([at('councils.icb')]);
  });
});

describe('an import that found nothing', () => {
  it('is looked for again only when it is asked for', async () => {
    const { workspace, loads, disk } = over({ 'a.icb': '' });
    workspace.set(file('a.icb', icb('a', 'councils.icb')));
    workspace.set(file('b.icb', 'import "a.icb"\nicp b for a {\n}\n'));
    expect(await rules(workspace, 'b.icb')).toEqual([]);
    expect(await rules(workspace, 'a.icb')).toEqual(['language/import']);
    disk['councils.icb'] = councils;
    expect(await rules(workspace, 'a.icb')).toEqual(['language/import']);
    expect(loads.filter((path) => path === 'councils.icb')).toHaveLength(1);
    const versions = ['a.icb', 'b.icb'].map((name) => workspace.version(at(name)));
    expect([...workspace.retryImports()].sort()).toEqual([at('a.icb'), at('b.icb')]);
    for (const [index, name] of ['a.icb', 'b.icb'].entries())
      expect(workspace.version(at(name))).toBeGreaterThan(versions[index] as number);
    expect(await rules(workspace, 'a.icb')).toEqual([]);
    expect(workspace.retryImports()).toEqual([]);
  });

  it('is looked for again with all others when how far files see has changed', async () => {
    const { workspace, loads } = over({ 'councils.icb': councils });
    workspace.set(file('a.icb', icb('a', 'councils.icb', 'none.icb')));
    await workspace.read(at('a.icb'));
    const version = workspace.version(at('a.icb'));
    workspace.forgetAllImports();
    expect(workspace.version(at('a.icb'))).not.toBe(version);
    await workspace.read(at('a.icb'));
    expect(loads).toEqual(['councils.icb', 'none.icb', 'councils.icb', 'none.icb']);
  });

  it('is looked for once, however often it stands there', async () => {
    const { workspace, loads } = over({});
    workspace.set(file('a.icb', icb('a', 'none.icb', 'none.icb')));
    await workspace.read(at('a.icb'));
    expect(loads).toEqual(['none.icb']);
  });

  it('and the file itself may go while it is looked for', async () => {
    const { workspace, answer } = waiting();
    workspace.set(file('a.icb', icb('a', 'councils.icb')));
    const read = workspace.read(at('a.icb'));
    await new Promise((resolve) => setTimeout(resolve, 1));
    workspace.remove(at('a.icb'));
    answer(file('councils.icb', councils));
    await new Promise((resolve) => setTimeout(resolve, 1));
    answer(file('councils.icb', councils));
    expect(await read).toBeUndefined();
  });

  it('and what it finds may come while it is looked for', async () => {
    const { workspace, answer } = waiting();
    workspace.set(file('a.icb', icb('a', 'councils.icb')));
    const read = workspace.read(at('a.icb'));
    await new Promise((resolve) => setTimeout(resolve, 1));
    workspace.set(file('councils.icb', councils));
    answer({ problem: 'missing' });
    await new Promise((resolve) => setTimeout(resolve, 1));
    answer(file('councils.icb', 'organisations {\n}\n'));
    expect((await read)?.findings).toEqual([]);
  });
});

describe('files that import each other', () => {
  it('are read again each when the other changes', async () => {
    const { workspace } = over({ 'a.icb': '', 'b.icb': '' });
    const text = (name: string, other: string): string =>
      `import "${other}.icb"\norganisations {\n  lmc of-${name}\n}\nicb ${name} "${name}" {\n  area covers of-${other}\n}\n`;
    workspace.set(file('a.icb', text('a', 'b')));
    workspace.set(file('b.icb', text('b', 'a')));
    for (const name of ['a.icb', 'b.icb']) expect(await rules(workspace, name)).toEqual([]);
    expect([...workspace.set(file('a.icb', text('c', 'b')))].sort()).toEqual([at('a.icb'), at('b.icb')]);
    expect(await rules(workspace, 'b.icb')).toEqual(['language/unknown-name']);
    expect(await rules(workspace, 'a.icb')).toEqual([]);
  });

  it('are those alone that do', async () => {
    const { workspace } = over({ 'a.icb': '' });
    workspace.set(file('a.icb', icb('a')));
    workspace.set(file('b.icb', icb('b', 'none.icb')));
    workspace.set(file('c.icb', icb('c')));
    for (const name of ['a.icb', 'b.icb', 'c.icb']) await workspace.read(at(name));
    expect(workspace.set(file('a.icb', icb('d')))).toEqual([at('a.icb')]);
  });
});

describe('a file that is imported by one that is imported', () => {
  const partnership = 'import "b.icb"\nicp p "P" for b {\n}\n';
  const disk = { 'b.icb': icb('b', 'councils.icb'), 'councils.icb': councils };
  const covered = async (workspace: Workspace): Promise<string[] | undefined> =>
    (await workspace.read(at('a.icb')))?.constitution?.neighbours[0]?.area.map(({ name }) => name);

  it('is followed as well', async () => {
    const { workspace, loads } = over(disk);
    workspace.set(file('a.icb', partnership));
    expect(await covered(workspace)).toEqual(['county']);
    expect(loads).toEqual(['b.icb', 'councils.icb']);
  });

  it('makes the first be read again when it changes', async () => {
    const { workspace } = over(disk);
    workspace.set(file('councils.icb', councils));
    workspace.set(file('a.icb', partnership));
    expect(await covered(workspace)).toEqual(['county']);
    workspace.set(file('councils.icb', councils.replace(' county ', ' shire ')));
    expect(await covered(workspace)).toEqual([]);
  });
});
