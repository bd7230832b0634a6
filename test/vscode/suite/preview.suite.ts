/** The preview, as far as the extension host knows of it. What is to be seen and clicked in it, `interface` tests. */
import { ConfigurationTarget, commands, env, Selection, TabInputWebview, Uri, window, workspace } from 'vscode';
import type { Laid, Preview, Seen } from '../../../packages/vscode/src/preview/preview.ts';
import { extension, holds, openFile, pause, placeOf, retype, same, until, withFile } from './asking.ts';

const only = async (): Promise<Preview> => {
  const { previews } = await extension();
  return until('a preview', () => previews().at(0));
};

async function opened(): Promise<Preview> {
  await commands.executeCommand('icb.openDiagramToSide');
  return only();
}

/** What the page says is on the screen, once it is as wanted. */
function shows(preview: Preview, what: string, wanted: (seen: Seen) => boolean): Promise<Seen> {
  return until(what, () => preview.seen && wanted(preview.seen) && preview.seen);
}

/** What the page says of the document that is on the screen, once it is as wanted. */
function lays(preview: Preview, what: string, wanted: (laid: Laid) => boolean): Promise<Laid> {
  return until(what, () => preview.laid && wanted(preview.laid) && preview.laid);
}

/** From where the clause that says some words was drafted, as its page would say it. */
function clauseIn({ html, document }: Laid, words: string): { document: number; from: number; to: number } {
  const before = (html ?? '').slice(0, (html ?? '').indexOf(words));
  const [, from, to] = [...before.matchAll(/data-from="(\d+)" data-to="(\d+)"/g)].at(-1) ?? [];
  holds(html?.includes(words) && from !== undefined, `no clause says ${words}`);
  return { document, from: Number(from), to: Number(to) };
}

/** What a chair of the picture says of itself. */
function chair(svg: string | null, label: string): Readonly<Record<string, string>> {
  const tag = [...(svg ?? '').matchAll(/<g class="icb-spot[^>]*>/g)]
    .map(([each]) => each)
    .find((each) => each.includes(label));
  holds(tag, `no chair says ${label}`);
  return Object.fromEntries([...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
}

describe('the preview', () => {
  beforeEach(async () => {
    await extension();
    await commands.executeCommand('workbench.action.closeAllEditors');
  });
  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens beside the text, and shows a chair for every seat', async () => {
    await openFile('examples/northshire.icb');
    const preview = await opened();
    const { chairs, empty, note } = await shows(preview, 'the board', (seen) => seen.chairs > 0);
    same([chairs, empty, note], [18, 0, undefined]);
    same(preview.panel.title, 'Board of northshire.icb');
    // The text keeps the keyboard.
    holds(window.activeTextEditor?.document.uri.path.endsWith('northshire.icb'), 'the text is not active');
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    same(tabs.filter(({ input }) => input instanceof TabInputWebview).length, 1);
    // Asked for again, it is the same.
    await commands.executeCommand('icb.openDiagramToSide');
    same((await extension()).previews().length, 1);
  });

  it('follows what one types', async () => {
    await withFile('examples/northshire.icb', async (document) => {
      const preview = await opened();
      const before = await shows(preview, 'the board', (seen) => seen.chairs > 0);
      await retype(document, 'board {\n', 'board {\n    other member port "Member for the port" { votes }\n');
      const after = await shows(preview, 'one chair more', (seen) => seen.chairs === before.chairs + 1);
      holds(after.svg?.includes('Member for the port'), 'the new chair has no title');
    });
  });

  it('keeps the last good picture while a line cannot be read, and says so', async () => {
    await withFile('examples/northshire.icb', async (document) => {
      const preview = await opened();
      const before = await shows(preview, 'the board', (seen) => seen.chairs > 0);
      await retype(document, '    chair {', '    nonsense! {{\n    chair {');
      const during = await shows(preview, 'the note', (seen) => seen.note !== undefined);
      same(
        [during.svg === before.svg, during.note],
        [true, 'Line 53 cannot be read: the picture is that of the text before.'],
      );
      await preview.hear({ type: 'note' });
      same(window.activeTextEditor?.selection.start.line, 52);
      // A click still finds its seat, though the text has moved on.
      const nurse = chair(during.svg, 'Director of Nursing');
      await preview.hear({
        type: 'go',
        picture: preview.number,
        from: Number(nurse['data-from']),
        to: Number(nurse['data-to']),
        version: 'new',
      });
      holds(document.getText(window.activeTextEditor?.selection).includes('"Director of Nursing" {'), 'another line');
      await retype(document, '    nonsense! {{\n', '');
      await shows(preview, 'no note', (seen) => seen.note === undefined);
    });
  });

  it('goes to the line of a chair', async () => {
    const document = await openFile('examples/northshire.icb');
    const preview = await opened();
    const { svg } = await shows(preview, 'the board', (seen) => seen.chairs > 0);
    const nurse = chair(svg, 'Director of Nursing');
    const go = {
      type: 'go',
      picture: preview.number,
      from: Number(nurse['data-from']),
      to: Number(nurse['data-to']),
      version: 'new',
    };
    await preview.hear(go);
    const editor = window.activeTextEditor;
    same(editor?.document.uri.toString(), document.uri.toString());
    same(document.getText(editor?.selection), 'executive nursing "Director of Nursing" {');
    holds(editor?.viewColumn !== preview.panel.viewColumn, 'the text has taken the place of the picture');
    // What is not of this picture, or no message, changes nothing.
    if (editor) editor.selection = new Selection(0, 0, 0, 0);
    for (const wrong of [
      { ...go, picture: 99_999 },
      { ...go, from: -1 },
      { ...go, more: 1 },
      { type: 'gone' },
      'go',
      null,
    ])
      await preview.hear(wrong);
    same(editor?.selection.active.line, 0);
    // Beyond the end of the text is its end.
    await preview.hear({ ...go, from: 9_999_999, to: 9_999_999 });
    same(editor?.selection.active.line, document.lineCount - 1);
  });

  it('fills an empty chair, as the light bulb would', async () => {
    await withFile('examples/deficient.icb', async (document) => {
      const preview = await opened();
      const before = await shows(preview, 'empty chairs', (seen) => seen.empty > 0);
      const ghost = chair(before.svg, 'Missing seat');
      const fill = {
        type: 'fill',
        picture: preview.number,
        rule: ghost['data-rule'],
        about: ghost['data-about'] ?? null,
        fix: Number(ghost['data-fix']),
        at: Number(ghost['data-from']),
      };
      const text = document.getText();
      await preview.hear({ ...fill, rule: 'statute/no-such-rule' });
      same(document.getText() === text, true);
      // Whoever clicks twice wants one seat.
      await Promise.all([preview.hear(fill), preview.hear(fill)]);
      holds(document.getText().length > text.length, 'nothing was written');
      const after = await shows(preview, 'a chair less', (seen) => seen.empty < before.empty);
      same(after.chairs - after.empty, before.chairs - before.empty + 1);
      const missing = [...(after.svg ?? '').matchAll(/data-rule="([^"]*)"[^>]*data-about="([^"]*)"/g)];
      holds(!missing.some(([, rule, about]) => rule === fill.rule && about === fill.about), 'it is still missing');
    });
  });

  it('follows the active editor unless it is pinned', async () => {
    await openFile('examples/northshire.icb');
    const preview = await opened();
    await shows(preview, 'the board', (seen) => seen.chairs > 0);
    await openFile('examples/deficient.icb');
    await shows(preview, 'the other board', (seen) => seen.subject.uri.endsWith('deficient.icb') && seen.empty > 0);
    same(preview.panel.title, 'Board of deficient.icb');
    await preview.hear({ type: 'pin', pinned: true });
    await openFile('examples/northshire.icb');
    same(
      [preview.subject.uri.endsWith('deficient.icb'), preview.panel.title],
      [true, 'Board of deficient.icb (pinned)'],
    );
    // Another can be opened beside it, and that follows.
    await commands.executeCommand('icb.openDiagramToSide');
    const { previews } = await extension();
    same(previews().length, 2);
    same(
      previews()
        .map(({ subject }) => subject.uri.replace(/^.*\//, ''))
        .sort(),
      ['deficient.icb', 'northshire.icb'],
    );
    await openFile('notes.txt');
    same(
      previews()
        .map(({ subject }) => subject.uri.replace(/^.*\//, ''))
        .sort(),
      ['deficient.icb', 'northshire.icb'],
    );
  });

  it('shows governance, and two files compared, and goes to the lines of both', async () => {
    const document = await openFile('examples/northshire.icb');
    const preview = await opened();
    await shows(preview, 'the board', (seen) => seen.chairs > 0);
    await preview.hear({ type: 'view', view: 'governance' });
    await shows(
      preview,
      'governance',
      (seen) => seen.subject.view === 'governance' && seen.svg?.includes('data-node="board"') === true,
    );
    const other = Uri.joinPath(document.uri, '../deficient.icb').toString();
    preview.turnTo({ uri: document.uri.toString(), view: 'compare', other });
    const { svg } = await shows(
      preview,
      'the comparison',
      (seen) => seen.subject.view === 'compare' && seen.chairs > 0,
    );
    same(preview.panel.title, 'northshire.icb compared with deficient.icb');
    const old = [...(svg ?? '').matchAll(/<g class="icb-spot[^>]*data-version="old"[^>]*>/g)][0]?.[0] ?? '';
    const [from, to] = ['from', 'to'].map((name) => Number(new RegExp(`data-${name}="(\\d+)"`).exec(old)?.[1]));
    await preview.hear({ type: 'go', picture: preview.number, from, to, version: 'old' });
    holds(window.activeTextEditor?.document.uri.path.endsWith('deficient.icb'), 'the other file is not shown');
    same(preview.subject.view, 'compare');
  });

  it('exports what it shows, and copies it', async () => {
    const { uri } = await openFile('examples/northshire.icb');
    const preview = await opened();
    await shows(preview, 'the board', (seen) => seen.chairs > 0);
    for (const [form, begins] of [
      ['board-svg', '<svg '],
      ['governance-html', '<!doctype html>'],
      ['board-mermaid', 'flowchart'],
    ] as const) {
      const to = Uri.joinPath(uri, '..', `northshire.${form}`);
      same((await commands.executeCommand<Uri>('icb.export', { form, to }))?.toString(), to.toString());
      const text = new TextDecoder().decode(await workspace.fs.readFile(to));
      await workspace.fs.delete(to);
      holds(text.includes(begins), `${form}: ${text.slice(0, 80)}`);
    }
    // A browser without a window may have no clipboard to be read.
    await preview.hear({ type: 'copy' });
    const copied = await Promise.race([
      env.clipboard.readText(),
      new Promise((resolve) => setTimeout(resolve, 2_000, '')),
    ]);
    holds(copied === '' || String(copied).startsWith('<svg '), String(copied).slice(0, 80));
  });

  it('shows the document, and follows what one types', async () => {
    await withFile('examples/northshire.icb', async (document) => {
      await commands.executeCommand('icb.openDocumentToSide');
      const preview = await only();
      same(preview.panel.title, 'Document of northshire.icb');
      const before = await lays(preview, 'the document', ({ clauses }) => clauses > 0);
      same([before.title, before.note], ['NHS Northshire Integrated Care Board', undefined]);
      holds(before.html?.includes('The term of office is three years'), 'the term of the chair is not said');
      await retype(document, 'term 3 years, at most 3 terms', 'term 4 years, at most 3 terms');
      await lays(preview, 'the new term', ({ html }) => html?.includes('The term of office is four years') === true);
    });
  });

  it('shows the document beside the picture, and alone, and the picture again', async () => {
    await openFile('examples/northshire.icb');
    const preview = await opened();
    await shows(preview, 'the board', (seen) => seen.chairs > 0);
    await preview.hear({ type: 'beside', beside: true });
    same(preview.panel.title, 'Board of northshire.icb, with the document');
    await lays(preview, 'the document', ({ clauses }) => clauses > 0);
    await preview.hear({ type: 'view', view: 'governance' });
    await shows(preview, 'governance', (seen) => seen.subject.view === 'governance');
    await preview.hear({ type: 'view', view: 'document' });
    await shows(preview, 'the board beside it', (seen) => seen.subject.view === 'board' && seen.chairs > 0);
    await preview.hear({ type: 'beside', beside: false });
    same(preview.panel.title, 'Document of northshire.icb');
    // Whoever asks for the diagram sees it.
    await commands.executeCommand('icb.openDiagramToSide');
    same(preview.panel.title, 'Board of northshire.icb');
    same((await extension()).previews().length, 1);
  });

  it('keeps the last good document while a line cannot be read, and says so', async () => {
    await withFile('examples/northshire.icb', async (document) => {
      await commands.executeCommand('icb.openDocumentToSide');
      const preview = await only();
      const before = await lays(preview, 'the document', ({ clauses }) => clauses > 0);
      await retype(document, '    chair {', '    nonsense! {{\n    chair {');
      const during = await lays(preview, 'the note', ({ note }) => note !== undefined);
      same(
        [during.html === before.html, during.note],
        [true, 'Line 53 cannot be read: the document is that of the text before.'],
      );
      // A clause still finds its line, though the text has moved on.
      await preview.hear({ type: 'line', ...clauseIn(during, 'The Chair is appointed by NHS England') });
      const { selection } = window.activeTextEditor ?? {};
      holds(selection && document.getText(selection).startsWith('appointed by nhs-england'), 'another line');
      await retype(document, '    nonsense! {{\n', '');
      await lays(preview, 'no note', ({ note }) => note === undefined);
    });
  });

  it('scrolls the text in step with the document, unless it is told not to', async () => {
    const document = await openFile('examples/northshire.icb');
    await commands.executeCommand('icb.openDocumentToSide');
    const preview = await only();
    const laid = await lays(preview, 'the document', ({ clauses }) => clauses > 0);
    const top = (): number | undefined =>
      window.visibleTextEditors.find((each) => each.document === document)?.visibleRanges[0]?.start.line;
    const line = placeOf(document, 'more than 1/2 of voting members').line;
    const { from, document: number } = clauseIn(laid, 'No business is done');
    await preview.hear({ type: 'scrolled', document: number, offset: from });
    // (An editor may keep some lines above, where blocks begin.)
    await until('the text to follow', () => Math.abs((top() ?? 0) - line) <= 5);
    await preview.hear({ type: 'scrolled', document: number, offset: 0 });
    await until('the text to be at its beginning', () => top() === 0);
    const settings = workspace.getConfiguration('icb', document.uri);
    await settings.update('preview.scrollInStep', false, ConfigurationTarget.Workspace);
    try {
      await preview.hear({ type: 'scrolled', document: number, offset: from });
      // (What does not happen has no sign of it.)
      await pause(500);
      same(top(), 0);
      await preview.hear({ type: 'line', ...clauseIn(laid, 'No business is done') });
      // The click goes there all the same.
      same(window.activeTextEditor?.selection.start.line, line);
    } finally {
      await settings.update('preview.scrollInStep', undefined, ConfigurationTarget.Workspace);
    }
  });

  it('exports the document as Word, as a page and as Markdown', async () => {
    const { uri } = await openFile('examples/northshire.icb');
    for (const [form, name, begins] of [
      ['document-word', 'northshire-document.docx', 'PK'],
      ['draft-word', 'northshire-draft.docx', 'PK'],
      ['document-html', 'northshire-document.html', '<!DOCTYPE html>'],
      ['document-markdown', 'northshire-document.md', '# NHS Northshire Integrated Care Board'],
    ] as const) {
      const to = Uri.joinPath(uri, '..', name);
      same((await commands.executeCommand<Uri>('icb.export', { form, to }))?.toString(), to.toString());
      const text = new TextDecoder().decode(await workspace.fs.readFile(to));
      await workspace.fs.delete(to);
      holds(text.startsWith(begins) && text.length > 10_000, `${form}: ${text.slice(0, 80)}`);
    }
  });

  it('has its picture again after the server was started anew', async () => {
    await withFile('examples/northshire.icb', async (document) => {
      const preview = await opened();
      const before = await shows(preview, 'the board', (seen) => seen.chairs > 0);
      await commands.executeCommand('icb.restartServer');
      await retype(document, 'board {\n', 'board {\n    other member port "Member for the port" { votes }\n');
      await shows(preview, 'one chair more', (seen) => seen.chairs === before.chairs + 1);
    });
  });

  it('says where a file holds no constitution', async () => {
    const document = await workspace.openTextDocument({ language: 'icb', content: '// Nothing yet.\n' });
    await window.showTextDocument(document);
    const preview = await opened();
    await shows(preview, 'the note', (seen) => seen.note === 'There is no constitution to draw in this file.');
    await retype(document, '// Nothing yet.', 'icb harbour "NHS Harbour" {\n  board {\n    chair {\n    }\n  }\n}');
    await shows(preview, 'a chair', (seen) => seen.chairs > 0 && seen.note === undefined);
  });
});
