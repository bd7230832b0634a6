/** What can be done about a finding with a click. Edits are worked out when a person chooses the action. */
import type { Finding, ReadFile, SourceFile, TextEdit } from '@icb/language';
import type { Workspace } from '@icb/language/editing';
import { type AppliedFixes, applyFixes, type FixKind } from '@icb/rules';
import { type CodeAction, CodeActionKind, type Range, type WorkspaceEdit } from 'vscode-languageserver';
import { pathFrom } from './addresses.ts';
import { diagnosticOf } from './diagnostics.ts';
import { giveWay } from './give-way.ts';
import type { JudgedFile, JudgedFiles } from './judged-files.ts';
import { Places } from './places.ts';

/** What an action is about, kept until it is chosen. */
export type ActionData = { readonly uri: string; readonly version: number | null } & (
  | {
      readonly do: 'fix';
      readonly rule: string;
      readonly about: string | undefined;
      readonly title: string;
      readonly at: number;
    }
  | { readonly do: 'fix-all'; readonly of: string | undefined; readonly kind: FixKind }
  | { readonly do: 'explain'; readonly rule: string }
);

const FIX_ALL = `${CodeActionKind.SourceFixAll}.icb`;

export interface Asked {
  readonly range: Range;
  readonly only: readonly string[] | undefined;
  readonly version: number | null;
}

export function codeActionsOf(judged: JudgedFile, { range, only, version }: Asked): CodeAction[] {
  const { file, findings } = judged;
  const places = new Places(file);
  const [start, end] = [places.offset(range.start), places.offset(range.end)];
  const wanted = (kind: string): boolean =>
    only === undefined || only.some((each) => kind === each || kind.startsWith(`${each}.`));
  const here = findings.filter(({ span }) => span.offset <= end && start <= span.end);
  const at = { uri: file.uri, version };
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix)) {
    for (const finding of here) {
      const diagnostics = [diagnosticOf(finding, places, file.uri)];
      const explaining = explanationOf(finding, judged, at);
      const about = [...quickFixesOf(finding, at), ...(explaining ? [explaining] : [])];
      actions.push(...about.map((each) => ({ ...ofRule(each, finding.rule, judged), diagnostics })));
    }
    actions.push(...ofMany(here, judged, at));
  }
  if (wanted(FIX_ALL) && findings.some((each) => hasFix(each, 'safe')))
    actions.push({
      title: 'Put right all that is safe to put right',
      kind: FIX_ALL,
      data: { ...at, do: 'fix-all', of: undefined, kind: 'safe' } satisfies ActionData,
    });
  return actions;
}

/** In a list for several findings, each action says which rule it is about. */
function ofRule(action: CodeAction, id: string, { packs }: JudgedFile): CodeAction {
  const title = packs.flatMap(({ rules }) => rules).find((each) => each.id === id)?.rule.title;
  return title === undefined ? action : { ...action, title: `${action.title} – ${title}` };
}

/** The file that an action is about, as it is now. */
export type Where = Pick<ActionData, 'uri' | 'version'>;

/** What the rule of a finding would have put right in one place. */
export function quickFixesOf({ rule, about, span, fixes }: Finding, where: Where): CodeAction[] {
  return fixes.map(({ title, kind }, index) => ({
    title: kind === 'review' ? `${title} (for you to consider)` : title,
    kind: CodeActionKind.QuickFix,
    isPreferred: index === 0 && kind === 'safe' && fixes.length === 1,
    data: { ...where, do: 'fix', rule, about, title, at: span.offset } satisfies ActionData,
  }));
}

/** Fixes of a rule, of a pack or of the whole file, where there is more than one to make. */
function ofMany(here: readonly Finding[], judged: JudgedFile, where: Where): CodeAction[] {
  const { findings: all } = judged;
  const fixable = here.filter((each) => each.fixes.length > 0);
  const packs = [...new Set(fixable.map(packOf))];
  return [
    ...[...new Set(fixable.map(({ rule }) => rule))].map((rule) => {
      const action = fixAllOfRule(rule, all, where);
      return action && ofRule(action, rule, judged);
    }),
    ...packs.map((pack) =>
      fixAllAmong(
        `Put right all of the pack ${pack}`,
        `${pack}/`,
        all.filter((each) => packOf(each) === pack),
        where,
      ),
    ),
    fixable.length > 0 ? fixAllAmong('Put right all of this file', undefined, all, where) : undefined,
  ].filter((each) => each !== undefined);
}

/** Every place of a rule at once, where there is more than one. */
export function fixAllOfRule(rule: string, findings: readonly Finding[], where: Where): CodeAction | undefined {
  const ofIt = findings.filter((each) => each.rule === rule);
  return fixAllAmong('Put right all of this rule', rule, ofIt, where);
}

function fixAllAmong(
  title: string,
  of: string | undefined,
  among: readonly Finding[],
  where: Where,
): CodeAction | undefined {
  if (!hasTwoFixes(among)) return undefined;
  return {
    title,
    kind: CodeActionKind.QuickFix,
    data: { ...where, do: 'fix-all', of, kind: 'all' } satisfies ActionData,
  };
}

/** (Each fix is drafted when somebody looks at it: no more of them than it takes.) */
function hasTwoFixes(among: readonly Finding[]): boolean {
  let found = 0;
  for (const each of among) {
    if (hasFix(each, 'all')) found += 1;
    if (found === 2) return true;
  }
  return false;
}

/** For a name that this file does not know and another declares: the line that imports it. */
export function importsOffered(
  { file, findings }: JudgedFile,
  { range, only, version }: Asked,
  workspace: Workspace,
): CodeAction[] {
  if (only && !only.some((each) => CodeActionKind.QuickFix.startsWith(each))) return [];
  const places = new Places(file);
  const [start, end] = [places.offset(range.start), places.offset(range.end)];
  const unknown = findings.filter(
    ({ rule, span }) => unknownNames.has(rule) && span.offset <= end && start <= span.end,
  );
  return unknown.flatMap((finding) => {
    const name = file.text.slice(finding.span.offset, finding.span.end);
    return workspace
      .declaring(name)
      .filter((uri) => uri !== file.uri)
      .map((uri) => {
        const path = pathFrom(file.uri, uri);
        return {
          title: `Import \`${path}\`, which declares \`${name}\``,
          kind: CodeActionKind.QuickFix,
          diagnostics: [diagnosticOf(finding, places, file.uri)],
          edit: editing(file, [importLine(file.text, path)], version),
        };
      });
  });
}

const unknownNames: ReadonlySet<string> = new Set(['language/unknown-name', 'language/unknown-term']);

/** Behind the other imports; else before what stands first, with the comments above it left on top. */
function importLine(text: string, path: string): TextEdit {
  const imports = [...text.matchAll(/^[ \t]*import[ \t]+"[^"\n]*"/gm)];
  const last = imports.at(-1);
  const line = `import "${path}"`;
  if (last) {
    const offset = last.index + last[0].length;
    return { span: { offset, end: offset }, newText: `\n${line}` };
  }
  const offset = /^\ufeff?(?:\s*(?:\/\/[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/))*\s*/.exec(text)?.[0].length ?? 0;
  return { span: { offset, end: offset }, newText: `${line}\n\n` };
}

const hasFix = ({ fixes, status }: Finding, kind: FixKind): boolean =>
  status !== 'explained' && fixes.some((fix) => kind === 'all' || fix.kind === 'safe');
const packOf = ({ rule }: Finding): string => rule.slice(0, rule.indexOf('/'));

/** “Explain this deviation”, of a rule that can be explained and is not. */
export function explanationOf(
  { rule, status }: Finding,
  { judgement }: JudgedFile,
  where: Where,
): CodeAction | undefined {
  if (status === 'explained' || judgement?.rules.get(rule)?.explainable !== true) return undefined;
  return {
    title: 'Explain why this is not met',
    kind: CodeActionKind.QuickFix,
    data: { ...where, do: 'explain', rule } satisfies ActionData,
  };
}

/** An edit of the workspace; `undefined` where the text has changed and nothing is left to do. */
export async function editOf(
  data: ActionData,
  files: JudgedFiles,
  snippets: boolean,
): Promise<WorkspaceEdit | undefined> {
  const judged = await files.of(data.uri);
  if (!judged) return undefined;
  if (data.do === 'explain') return explanation(data, judged, snippets);
  if (data.do === 'fix-all') return fixAll(data, judged, files);
  const finding = judged.findings.find(
    ({ rule, about, span }) => rule === data.rule && about === data.about && span.offset === data.at,
  );
  const fix = finding?.fixes.find(({ title }) => title === data.title);
  return fix && editing(judged.file, fix.edits, data.version);
}

async function fixAll(
  { of, kind, version }: ActionData & { readonly do: 'fix-all' },
  { file, packs, day }: JudgedFile,
  files: JudgedFiles,
): Promise<WorkspaceEdit | undefined> {
  const wanted = ({ rule }: Finding): boolean =>
    of === undefined || (of.endsWith('/') ? rule.startsWith(of) : rule === of);
  // Many rounds may be needed: whoever asks something meanwhile does not wait for the last.
  const trial = async (each: SourceFile): Promise<ReadFile> => {
    await giveWay();
    return await files.apart(each);
  };
  const mended: AppliedFixes = await applyFixes(file, trial, packs, {
    kind,
    day: () => day ?? '',
    order: (findings) => findings.filter(wanted),
  });
  if (mended.text === file.text) return undefined;
  return editing(file, [changeBetween(file.text, mended.text)], version);
}

/** The one edit that makes a text into another: what they have in common at both ends stays. */
export function changeBetween(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  return { span: { offset: start, end: before.length - same }, newText: after.slice(start, after.length - same) };
}

export function editing(file: ReadFile, edits: readonly TextEdit[], version: number | null): WorkspaceEdit {
  const places = new Places(file);
  return {
    documentChanges: [
      {
        textDocument: { uri: file.uri, version },
        edits: edits.map(({ span, newText }) => ({ range: places.range(span), newText })),
      },
    ],
  };
}

/** A line at the end of the constitution, with the cursor in the reason where the editor can do that. */
function explanation(
  { rule, version }: ActionData & { readonly do: 'explain' },
  { file, constitution }: JudgedFile,
  snippets: boolean,
): WorkspaceEdit | undefined {
  if (!constitution) return undefined;
  const { insertion, close, inline, layout } = constitution.block;
  const line = (reason: string): string => `${layout.inside}explain ${rule} because "${reason}"`;
  const span = inline ? { offset: insertion, end: close } : { offset: insertion, end: insertion };
  const around = (text: string): string => (inline ? `\n${text}\n${layout.outside}` : `${text}\n`);
  const range = new Places(file).range(span);
  const edit = snippets
    ? { range, snippet: { kind: 'snippet' as const, value: around(line('$' + '{1:why this is not met}')) } }
    : { range, newText: around(line('[why this is not met]')) };
  return { documentChanges: [{ textDocument: { uri: file.uri, version }, edits: [edit] }] };
}
