/** The view of conformance, as far as the extension host knows of it. That it can be seen and clicked, `interface` tests. */
import { commands, window } from 'vscode';
import type { SeenView } from '../../../packages/vscode/src/conformance/view.ts';
import { extension, holds, openFile, retype, same, until, withFile } from './asking.ts';

type Line = ReturnType<SeenView['lines']>[number];

async function seen(): Promise<SeenView> {
  return (await extension()).conformance;
}

/** The view is about this board, and says so many rules are not met. */
async function shows(name: string): Promise<SeenView> {
  const view = await seen();
  await until(`the view to show ${name}`, () => view.view.description === name);
  return view;
}

function ruleLines(view: SeenView): readonly (Line & { readonly kind: 'rule' })[] {
  return view
    .lines()
    .flatMap((pack) => view.lines(pack))
    .filter((line) => line.kind === 'rule');
}

function lineOf(view: SeenView, id: string): (Line & { readonly kind: 'rule' }) | undefined {
  return ruleLines(view).find(({ rule }) => rule.id === id);
}

const unmet = (view: SeenView): number => view.view.badge?.value ?? 0;
const eastvale = 'NHS Eastvale Integrated Care Board';

describe('the view of conformance', () => {
  it('lists packs and rules of the constitution in the editor, and counts what is not met', async () => {
    await openFile('examples/deficient.icb');
    const view = await shows(eastvale);
    same(
      view
        .lines()
        .map((line) => line.kind === 'pack' && line.pack.name)
        .slice(0, 2),
      ['statute', 'nhs-act'],
    );
    holds(unmet(view) > 50, `${unmet(view)} rules are not met`);
    same(ruleLines(view).filter(({ rule }) => rule.state === 'open').length, unmet(view));
    const rule = lineOf(view, 'statute/chair-appointer');
    holds(rule, 'a rule is missing');
    const item = view.item(rule);
    same([item.description, item.contextValue], ['not met', 'rule fixable']);
    await openFile('examples/northshire.icb');
    await shows('NHS Northshire Integrated Care Board');
  });

  it('goes to the place of a rule that is not met, and of one that is', async () => {
    const document = await openFile('examples/deficient.icb');
    const view = await shows(eastvale);
    for (const [id, words] of [
      ['statute/chair-appointer', 'appointed by board'],
      ['statute/chair', 'chair {'],
    ] as const) {
      await commands.executeCommand('icb.conformance.open', lineOf(view, id));
      const editor = window.activeTextEditor;
      same(editor?.document.uri.toString(), document.uri.toString());
      const line = document.lineAt(editor?.selection.active.line ?? 0).text;
      holds(line.includes(words), `${id} leads to: ${line}`);
    }
  });

  it('puts a rule right, and follows', async () => {
    await withFile('examples/deficient.icb', async (document) => {
      const view = await shows(eastvale);
      const before = unmet(view);
      const line = lineOf(view, 'statute/chair-appointer');
      holds(line, 'a rule is missing');
      const { id } = view.item(line);
      await commands.executeCommand('icb.conformance.fix', line);
      await until('the text', () => document.getText().includes('appointed by nhs-england with approval of'));
      const now = await until('the rule to be met', () => {
        const found = lineOf(view, 'statute/chair-appointer');
        return found?.rule.state === 'met' && found;
      });
      // By its id, VS Code knows the line again, and leaves open what is open.
      same(view.item(now).id, id);
      holds(unmet(view) < before, `${unmet(view)} rules are not met, where it was ${before}`);
    });
  });

  it('explains a rule, with the cursor in the reason', async () => {
    await withFile('examples/deficient.icb', async (document) => {
      const view = await shows(eastvale);
      await commands.executeCommand('icb.conformance.explain', lineOf(view, 'bma/lmc-board'));
      await until('the explanation', () => document.getText().includes('explain bma/lmc-board because "'));
      const editor = window.activeTextEditor;
      const selected = await until('the selection', () => {
        const text = editor && document.getText(editor.selection);
        return text !== '' && text;
      });
      same(selected, 'why this is not met');
      await commands.executeCommand('leaveSnippet');
      await retype(document, 'why this is not met', 'The committee has declined a seat.');
      await until('it to be explained', () => {
        const rule = lineOf(view, 'bma/lmc-board')?.rule;
        return rule?.state === 'explained' && rule.reason === 'The committee has declined a seat.';
      });
    });
  });

  it('is filtered by state, says so, and shows all again', async () => {
    await openFile('examples/deficient.icb');
    const view = await shows(eastvale);
    const all = ruleLines(view).length;
    await commands.executeCommand('icb.conformance.filter', ['open', 'partly']);
    const states = new Set(ruleLines(view).map(({ rule }) => rule.state));
    same([...states].sort(), ['open', 'partly']);
    const shown = ruleLines(view).length;
    holds(
      view.view.message?.startsWith(`Filter: not met, partly met (${shown} of ${all} rules)`),
      `${view.view.message}`,
    );
    await commands.executeCommand('icb.conformance.showAll');
    same([ruleLines(view).length, view.view.message], [all, '']);
  });

  it('says how many lines could not be read', async () => {
    await openFile('slips.icb');
    const view = await shows('NHS Harbour Integrated Care Board');
    await until('the sentence', () => /^1 error in the text/.test(view.view.message ?? ''));
  });

  it('is empty when no constitution is open', async () => {
    await openFile('examples/deficient.icb');
    const view = await shows(eastvale);
    await commands.executeCommand('workbench.action.closeAllEditors');
    await until('the view to be empty', () => view.lines().length === 0);
    same([unmet(view), view.view.description], [0, '']);
    await openFile('harbour.icbrules');
    same(view.lines().length, 0);
  });
});
