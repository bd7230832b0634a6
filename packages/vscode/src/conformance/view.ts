/** The view of conformance: packs, their rules, and how the constitution in the editor stands to each. */
import {
  commands,
  Disposable,
  EventEmitter,
  type Memento,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  Uri,
  window,
} from 'vscode';
import { counted } from '../counted.ts';
import type { Session } from '../session.ts';
import { explain, fix, openPlace, showRule } from './actions.ts';
import { type Conformance, tally } from './conformance.ts';
import { createFilter, type Filter } from './filter.ts';
import { itemOf, type Line, linesBelow, packLines } from './items.ts';
import { followEditor } from './shown.ts';

export interface ConformanceView extends Disposable {
  /** The constitution that it is about. */
  readonly file: Uri | undefined;
  /** A file was judged anew. */
  judged(uri: string): void;
  /** The server has been started anew, and what was known is old. */
  clear(): void;
  /** What a person sees, for tests. */
  readonly seen: SeenView;
}

export interface SeenView {
  readonly view: Pick<TreeView<Line>, 'title' | 'description' | 'message' | 'badge'>;
  lines(below?: Line): readonly Line[];
  item(line: Line): TreeItem;
}

/** While somebody types, the view follows at this pace, in milliseconds. */
const pace = 150;

export function createConformanceView(session: Session, memory: Memento): ConformanceView {
  const file = followEditor();
  const filter = createFilter(memory);
  const changed = new EventEmitter<void>();
  let conformance: Conformance | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  const wholePack = (name: string) => conformance?.packs.find((pack) => pack.name === name);
  const provider: TreeDataProvider<Line> = {
    onDidChangeTreeData: changed.event,
    getChildren: (line) => {
      if (line) return linesBelow(line);
      return conformance ? packLines(conformance, filter.lets) : [];
    },
    getTreeItem: (line) => itemOf(line, wholePack),
  };
  const view = window.createTreeView('icb.conformance', { treeDataProvider: provider, showCollapseAll: true });

  const show = (next: Conformance | undefined): void => {
    conformance = next;
    head(view, conformance, filter);
    changed.fire();
  };
  const ask = async (): Promise<void> => {
    const { uri } = file;
    asked += 1;
    const mine = asked;
    const answer = uri === undefined ? null : await session.ask<Conformance | null>('icb/conformance', { uri });
    // Somebody may have asked again meanwhile.
    if (mine === asked) show(answer && uri !== undefined ? { ...answer, uri } : undefined);
  };
  const askSoon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void ask().catch(() => show(undefined)), pace);
  };

  const command = (name: string, run: (line: Line) => Promise<void>): Disposable =>
    commands.registerCommand(`icb.conformance.${name}`, async (line: Line | undefined) => {
      if (line) await run(line);
    });
  const subscriptions = [
    view,
    file,
    filter,
    changed,
    file.onDidChange(askSoon),
    filter.onDidChange(() => show(conformance)),
    command('open', (line) => openPlace(line, session)),
    command('fix', (line) => fix(line, session)),
    command('explain', (line) => explain(line, session)),
    command('showRule', showRule),
    commands.registerCommand('icb.conformance.filter', (states: unknown) =>
      filter.choose(conformance?.packs ?? [], states),
    ),
    commands.registerCommand('icb.conformance.showAll', () => filter.clear()),
    new Disposable(() => clearTimeout(waiting)),
  ];
  show(undefined);
  askSoon();

  return {
    get file() {
      return file.uri === undefined ? undefined : Uri.parse(file.uri);
    },
    judged(uri) {
      if (uri === file.uri) askSoon();
    },
    clear() {
      show(undefined);
    },
    seen: {
      view,
      lines: (below) => (below ? linesBelow(below) : conformance ? packLines(conformance, filter.lets) : []),
      item: (line) => itemOf(line, wholePack),
    },
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

/** What stands above the lines and beside the name of the view; and, for its menus and its welcome, what there is. */
function head(view: TreeView<Line>, conformance: Conformance | undefined, filter: Filter): void {
  const counts = tally(conformance?.packs ?? []);
  const rules = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const lines = conformance ? packLines(conformance, filter.lets) : [];
  const shown = tally(lines.flatMap((line) => (line.kind === 'pack' ? [line.pack] : [])));
  const shownRules = Object.values(shown).reduce((sum, count) => sum + count, 0);
  view.description = conformance?.constitution?.name ?? '';
  view.badge = counts.open > 0 ? { value: counts.open, tooltip: `${counted(counts.open, 'rule')} not met` } : undefined;
  view.message = [
    rules > 0 && filter.isOn ? `Filter: ${filter.words} (${shownRules} of ${counted(rules, 'rule')})` : '',
    conformance && conformance.slips > 0
      ? `${counted(conformance.slips, 'error')} in the text: rules that rest on such a line cannot be checked.`
      : '',
  ]
    .filter((sentence) => sentence !== '')
    .join('\n');
  const there = !conformance
    ? 'nothing'
    : !conformance.constitution
      ? 'no constitution'
      : rules === 0
        ? 'no rules'
        : lines.length === 0
          ? 'none shown'
          : 'rules';
  void commands.executeCommand('setContext', 'icb.conformance.there', there);
  void commands.executeCommand('setContext', 'icb.conformance.filtered', filter.isOn);
}
