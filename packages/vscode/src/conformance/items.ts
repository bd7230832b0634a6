/** The lines of the view: packs, their rules, and the places where a rule is not met. */
import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { counted } from '../counted.ts';
import {
  type Conformance,
  inOrder,
  type Pack,
  type Place,
  type Rule,
  type State,
  stateWords,
  tally,
} from './conformance.ts';

/** A line, and what it stands for. `of` is the address of its constitution. */
export type Line = { readonly of: string } & (
  | { readonly kind: 'pack'; readonly pack: Pack }
  | { readonly kind: 'rule'; readonly rule: Rule }
  | { readonly kind: 'place'; readonly rule: Rule; readonly place: Place; readonly number: number }
);

/** The packs of which a rule is let through. */
export function packLines({ uri, packs }: Conformance, lets: (state: State) => boolean): Line[] {
  return packs
    .map((pack) => ({ ...pack, rules: pack.rules.filter(({ state }) => lets(state)) }))
    .filter(({ rules }) => rules.length > 0)
    .map((pack) => ({ kind: 'pack', of: uri, pack }));
}

export function linesBelow(line: Line): Line[] {
  if (line.kind === 'pack') return inOrder(line.pack.rules).map((rule) => ({ kind: 'rule', of: line.of, rule }));
  if (line.kind === 'place' || !hasPlaces(line.rule)) return [];
  return line.rule.places.map((place, number) => ({ kind: 'place', of: line.of, rule: line.rule, place, number }));
}

/** One place is the rule's own line; several stand below it. */
function hasPlaces({ places }: Rule): boolean {
  return places.length > 1;
}

/** `whole` is the pack without a filter: its numbers are told, whatever is shown. */
export function itemOf(line: Line, whole: (name: string) => Pack | undefined): TreeItem {
  if (line.kind === 'pack') return packItem(line.pack, whole(line.pack.name) ?? line.pack, line.of);
  return line.kind === 'rule' ? ruleItem(line) : placeItem(line);
}

function packItem(pack: Pack, whole: Pack, of: string): TreeItem {
  const item = new TreeItem(pack.title, TreeItemCollapsibleState.Collapsed);
  const counts = tally([whole]);
  const told = (['open', 'partly', 'explained'] as const).filter((state) => counts[state] > 0);
  const most =
    told.length > 0 ? told : (['met', 'not-checkable', 'not-in-force'] as const).filter((state) => counts[state] > 0);
  const numbers = (most.length > 0 ? most : (['met'] as const)).map((state) => `${counts[state]} ${stateWords[state]}`);
  item.id = idOf(of, pack.name);
  item.description = numbers.join(', ');
  item.iconPath = new ThemeIcon('law');
  item.contextValue = 'pack';
  item.tooltip = new MarkdownString(`**${plain(pack.title)}** \`${pack.name}\`\n\n${packTable(counts)}`);
  item.accessibilityInformation = { label: `${pack.title}: ${numbers.join(', ')}` };
  return item;
}

function packTable(counts: Readonly<Record<State, number>>): string {
  const rows = Object.entries(counts).map(([state, count]) => `| ${stateWords[state as State]} | ${count} |`);
  return ['| | |', '|:---|---:|', ...rows].join('\n');
}

function ruleItem(line: Line & { readonly kind: 'rule' }): TreeItem {
  const { rule, of } = line;
  const state = TreeItemCollapsibleState[hasPlaces(rule) ? 'Collapsed' : 'None'];
  const item = new TreeItem(rule.title, state);
  const places = hasPlaces(rule) ? `, ${counted(rule.places.length, 'place')}` : '';
  item.id = idOf(of, rule.id);
  item.description = `${stateWords[rule.state]}${places}`;
  item.iconPath = iconOf(rule);
  item.contextValue = contextOf('rule', rule.fixes.length > 0, rule.explain !== null);
  item.tooltip = ruleTooltip(rule);
  item.command = { command: 'icb.conformance.open', title: 'Go to the place', arguments: [line] };
  item.accessibilityInformation = { label: `${rule.title}: ${item.description}${seriousness(rule)}` };
  return item;
}

function placeItem(line: Line & { readonly kind: 'place' }): TreeItem {
  const { rule, place, number, of } = line;
  const item = new TreeItem(place.message);
  item.id = idOf(of, `${rule.id}#${number}`);
  item.description = `line ${place.range.start.line + 1}`;
  item.iconPath = new ThemeIcon('location');
  item.contextValue = contextOf('place', place.fixes.length > 0, false);
  item.tooltip = place.message;
  item.command = { command: 'icb.conformance.open', title: 'Go to the place', arguments: [line] };
  return item;
}

/** Lines keep their name while the text changes, so that what is open stays open. */
function idOf(of: string, name: string): string {
  return `${of} ${name}`;
}

/** What the menus of package.json ask of a line. */
function contextOf(kind: 'rule' | 'place', fixable: boolean, explainable: boolean): string {
  return [kind, fixable ? 'fixable' : '', explainable ? 'explainable' : ''].filter((part) => part !== '').join(' ');
}

/** Those by which the editor lists its problems. */
const signs = { error: 'error', warning: 'warning', information: 'info', hint: 'lightbulb' } as const;

const colours = {
  error: 'list.errorForeground',
  warning: 'list.warningForeground',
  information: 'editorInfo.foreground',
  hint: 'descriptionForeground',
} as const;

function iconOf({ state, severity }: Rule): ThemeIcon {
  switch (state) {
    case 'open':
      return new ThemeIcon(signs[severity], new ThemeColor(colours[severity]));
    case 'partly':
      return new ThemeIcon('color-mode', new ThemeColor(colours[severity]));
    case 'explained':
      return new ThemeIcon('comment');
    case 'not-checkable':
      return new ThemeIcon('question');
    case 'met':
      return new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
    case 'not-in-force':
      return new ThemeIcon('circle-slash', new ThemeColor('descriptionForeground'));
  }
}

function seriousness({ state, severity }: Rule): string {
  return state === 'open' || state === 'partly' ? `, ${severity}` : '';
}

function ruleTooltip(rule: Rule): MarkdownString {
  const { title, id, state, places, reason } = rule;
  const [first, ...more] = places;
  return new MarkdownString(
    [
      `**${plain(title)}**`,
      `\`${id}\`: ${stateWords[state]}${seriousness(rule)}`,
      ...(first ? [plain(first.message)] : []),
      ...(more.length > 0 ? [`and ${counted(more.length, 'more place')}`] : []),
      ...(reason === null ? [] : [state === 'explained' ? `“${plain(reason)}”` : plain(reason)]),
    ].join('\n\n'),
  );
}

/** What a constitution says is text, and no Markdown. */
function plain(text: string): string {
  return text.replace(/[\\*_{}[\]<>#|~!&]/g, '\\$&');
}
