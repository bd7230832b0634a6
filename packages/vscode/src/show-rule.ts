/** “Show a Rule…”: the pages of the built-in rules, as documents that can be read and not changed. */
import { commands, type Disposable, Uri, window, workspace } from 'vscode';

/** How the addresses of the pages begin: `icb-rule:/statute/chair.md`. */
const scheme = 'icb-rule';

export interface RulePages extends Disposable {
  /** Shows the page of a rule by its id (`statute/chair`); asks which if none is named. */
  show(id?: unknown): Promise<void>;
}

export function createRulePages(extension: Uri): RulePages {
  let pages: Promise<Readonly<Record<string, string>>> | undefined;
  const load = (): Promise<Readonly<Record<string, string>>> => {
    pages ??= readPages(extension);
    return pages;
  };
  const provider = workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async ({ path }) => (await load())[idOf(path)] ?? `There is no rule ${idOf(path)}.\n`,
  });
  return {
    async show(asked) {
      const all = await load();
      const id = typeof asked === 'string' ? asked : await choose(all);
      if (id === undefined) return;
      if (!Object.hasOwn(all, id)) {
        void window.showInformationMessage(`There is no page of a built-in rule \`${id}\`.`);
        return;
      }
      // (package.json has it set as a page, where the editor can.)
      await commands.executeCommand('vscode.open', Uri.from({ scheme, path: `/${id}.md` }));
    },
    dispose: () => provider.dispose(),
  };
}

/** The build puts them there, from docs/rules. */
async function readPages(extension: Uri): Promise<Readonly<Record<string, string>>> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'rule-pages.json'));
  return JSON.parse(new TextDecoder().decode(bytes));
}

function idOf(path: string): string {
  return path.replace(/^\/|\.md$/g, '');
}

async function choose(pages: Readonly<Record<string, string>>): Promise<string | undefined> {
  const items = Object.entries(pages).map(([id, text]) => ({ label: titleOf(text), description: id }));
  const chosen = await window.showQuickPick(items, {
    title: 'The pages of the rules',
    placeHolder: 'Which rule?',
    matchOnDescription: true,
  });
  return chosen?.description;
}

function titleOf(page: string): string {
  return page.slice(0, page.indexOf('\n')).replace(/^#\s*/, '');
}
