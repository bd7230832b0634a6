/** Every feature of the editor: what it is for, the test that holds it, and a conversation that shows it. */
import { readFileSync } from 'node:fs';
import type { CodeAction, CompletionList, WorkspaceEdit } from 'vscode-languageserver';
import { board as harbour } from '../harbour.ts';
import { type Conversation, first } from './transcript.ts';

export interface Feature {
  readonly title: string;
  /** What it does for whoever writes, in Markdown. */
  readonly words: string;
  /** The file of tests and the name of the test that holds it. */
  readonly test: readonly [file: string, name: string];
  readonly files?: Readonly<Record<string, string>>;
  readonly show: (conversation: Conversation) => Promise<void>;
}

const college = `pack college "College of Examples" language 1 {
  source letter "Letter to members" no public address
  rule nurse "A nurse votes" {
    obligation ask
    cites letter "page 1" quoting "a nurse" verified source
    require some voting member where is nurse
    otherwise "No member must be a nurse."
    fails """
      icb x "NHS X Integrated Care Board" {
        board {}
      }
    """
  }
}
`;

const northshire = readFileSync(new URL('../../../../examples/northshire.icb', import.meta.url), 'utf8');
const server = 'packages/language-server/test/server.test.ts';
const names = 'packages/language-server/test/names.test.ts';
const rules = 'packages/language-server/test/rule-files.test.ts';
const settings = 'packages/language-server/test/settings.test.ts';
const board = 'harbour.icb';
const none = { context: { diagnostics: [] } };

const actionsAt = async ({ editor }: Conversation, code: string): Promise<CodeAction[]> => {
  const range = (await editor.diagnostics(board)).find((each) => each.code === code)?.range;
  return await editor.request('textDocument/codeAction', {
    textDocument: { uri: editor.uri(board) },
    range,
    ...none,
  });
};

const resolve = async (conversation: Conversation, actions: readonly CodeAction[], title: string): Promise<void> => {
  const action = actions.find((each) => each.title === title);
  conversation.say(`The person chooses “${title}”.`);
  const { edit } = await conversation.ask<CodeAction>(
    'codeAction/resolve',
    { hidden: action ?? {} },
    (answer) => answer.edit,
  );
  conversation.editor.apply(edit as WorkspaceEdit);
};

const labels = (list: CompletionList, count = 8): unknown[] =>
  first(
    [...list.items]
      .sort((one, other) => ((one.sortText ?? '') < (other.sortText ?? '') ? -1 : 1))
      .map(({ label, detail }) => (detail === undefined ? label : `${label} — ${detail}`)),
    count,
  );

export const features: readonly Feature[] = [
  {
    title: 'Findings while one types',
    words: `What the language, the law, the guidance and the BMA ask, at the place where it is missing or wrong: the same
findings as \`icb check\` has, by the same call. The code leads to the page of the rule or to the law itself. What is half
met says so; a deviation that is explained is a hint, with its reason.`,
    test: [server, 'findings come while one types, and go when they are mended'],
    async show({ editor, findings, say }) {
      await findings(board, 'statute/chief-executive');
      say('The person writes the chief executive.');
      editor.type(
        board,
        '  board {\n',
        '  board {\n    chief-executive {\n      appointed by chair\n      must be employee\n    }\n',
      );
      await findings(board, 'statute/chief-executive');
      say('The person explains why the Local Negotiating Committee has no seat.');
      editor.type(
        board,
        '  board {\n',
        '  explain bma/lnc-board because "It is consulted by the people committee."\n  board {\n',
      );
      await findings(board, 'bma/lnc-board');
    },
  },
  {
    title: 'Quick fixes',
    words: `Each rule drafts the clause that would meet it. What it cannot know is a placeholder. A draft that takes something
away or replaces it says that it is for a person to consider. Edits are worked out when one is chosen.`,
    test: [server, 'a quick fix drafts the clause, and all of a file can be put right at once'],
    async show(conversation) {
      const actions = await actionsAt(conversation, 'statute/chief-executive');
      conversation.say(`At the board, ${actions.length} actions are offered; the first:`);
      for (const { title } of actions.slice(0, 3)) conversation.say(`  ${title}`);
      await resolve(conversation, actions, 'Add the chief executive – One chief executive');
    },
  },
  {
    title: 'Fixes of a rule, of a pack, of a file',
    words: `All that a rule asks in this file, all that a pack asks, or everything, made in rounds, each judged anew, and nothing
made worse. “Fix all” on saving makes only what is safe: pure additions.`,
    test: [server, 'a quick fix drafts the clause, and all of a file can be put right at once'],
    async show(conversation) {
      const actions = await actionsAt(conversation, 'statute/chief-executive');
      for (const { title } of actions) if (title.startsWith('Put right')) conversation.say(title);
      const action = actions.find(({ title }) => title === 'Put right all of the pack statute');
      const { edit } = await conversation.editor.request<CodeAction>('codeAction/resolve', action ?? {});
      conversation.editor.apply(edit as WorkspaceEdit);
      const left = await conversation.editor.diagnostics(board);
      const errors = left.filter(({ code, severity }) => String(code).startsWith('statute/') && severity === 1);
      conversation.say(`Errors of the pack statute that are left: ${errors.length}.`);
    },
  },
  {
    title: 'Explaining a deviation',
    words: `Guidance and the BMA's principles can be departed from, with a reason: *comply or explain*. The action writes the
line, with the cursor in the reason. It is not offered for a duty under an Act.`,
    test: [server, 'a deviation is explained, with the cursor in the reason'],
    async show(conversation) {
      await resolve(
        conversation,
        await actionsAt(conversation, 'bma/lnc-board'),
        'Explain why this is not met – The Local Negotiating Committees have a seat on the board',
      );
    },
  },
  {
    title: 'What was meant',
    words: 'A word or a name that means nothing here is offered as the nearest that does.',
    test: ['packages/language-server/test/guide.test.ts', 'What was meant'],
    async show(conversation) {
      conversation.editor.type(board, 'represents harbour-lmc', 'represents harbor-lmc');
      const actions = await actionsAt(conversation, 'language/unknown-name');
      await resolve(conversation, actions, 'Change to `harbour-lmc` (for you to consider)');
    },
  },
  {
    title: 'Missing imports',
    words: 'For a name that another file of the workspace declares, the line that imports it.',
    test: [names, 'a name that another file declares is imported with a click'],
    files: {
      [board]: harbour.replace(/ {4}lmc harbour-lmc.*\n/, ''),
      'shared.icb': 'organisations {\n  lmc harbour-lmc "Harbour Local Medical Committee"\n}\n',
    },
    async show(conversation) {
      const actions = await actionsAt(conversation, 'language/unknown-name');
      const action = actions.find(({ title }) => title.startsWith('Import'));
      conversation.say(action?.title ?? 'Nothing is offered.');
      conversation.editor.apply(action?.edit as WorkspaceEdit);
      await conversation.findings(board, 'language/unknown-name');
    },
  },
  {
    title: 'Completion',
    words: `By meaning. At the beginning of a line: first the drafts that the rules still miss in this block, then the words that
may open a line there, with whole seats, committees and nominations as snippets. Within a line: the names and terms of the
right kind, with their definitions.`,
    test: [server, 'completion knows what may stand here'],
    async show({ editor, ask }) {
      const complete = async (from: string, typed: string): Promise<void> => {
        editor.type(board, from, `${typed}\n${from}`);
        await ask<CompletionList>(
          'textDocument/completion',
          { file: board, at: `${typed}\n${from}`, further: typed.length },
          (list) => labels(list),
        );
        editor.type(board, `${typed}\n${from}`, from);
      };
      await complete('    chair {\n', '    ');
      await complete('      appointed by chair\n', '      nominated by ');
      await complete('      appointed by chair\n', '      must be registered with ');
      await complete('  board {\n', '  explain ');
    },
  },
  {
    title: 'Hover',
    words: `A term with its definition, its source and the body that registers it; a seat in short; a rule with its requirement
and the words of the law, and where they stand.`,
    test: [server, 'hover tells what a word means, a seat in short, a rule with its law'],
    files: { [board]: harbour.replace('  board {', '  explain bma/lnc-board because "It is agreed."\n  board {') },
    async show({ ask }) {
      const hover = (words: string): Promise<{ contents: { value: string } }> =>
        ask('textDocument/hover', { file: board, at: words, further: 2 }, ({ contents }) =>
          contents.value.split('\n\n'),
        );
      await hover('general-practitioner');
      await hover('gp "General');
      await hover('bma/lnc-board');
    },
  },
  {
    title: 'Definitions, and texts that are built in',
    words: `F12 on a name goes to where it is declared; on a term of the vocabulary or on a rule, to the text that comes with
the program, which opens read-only.`,
    test: [names, 'a term of the vocabulary opens'],
    async show({ ask, editor }) {
      await ask('textDocument/definition', { file: board, at: 'represents harbour-lmc', further: 12 });
      await ask('textDocument/definition', { file: board, at: 'general-practitioner' });
      const uri = 'icb-vocabulary:/registers.icb';
      await ask<{ text: string }>('workspace/textDocumentContent', { params: { uri } }, ({ text }) =>
        first(text.split('\n'), 4),
      );
      void editor;
    },
  },
  {
    title: 'References, highlights, renaming',
    words: `Where a name is used, in all files. Renaming reaches all of them, and there and back gives the same bytes. A word of
the built-in vocabulary cannot be renamed.`,
    test: [names, 'a name is found, followed and renamed, there and back'],
    async show({ ask }) {
      await ask('textDocument/references', {
        file: board,
        at: 'harbour-lmc "',
        hidden: { context: { includeDeclaration: true } },
      });
      await ask('textDocument/documentHighlight', { file: board, at: 'harbour-lmc "' });
      await ask('textDocument/rename', { file: board, at: 'harbour-lmc "', params: { newName: 'the-lmc' } });
    },
  },
  {
    title: 'Outline and symbols',
    words: "A constitution's parts in its own order, and any seat or committee of any file by its name.",
    test: [server, 'outline, folding, selection, links, lenses, hints and colours'],
    files: { [board]: northshire },
    async show({ ask }) {
      interface Symbol {
        readonly name: string;
        readonly children?: readonly Symbol[];
      }
      await ask<Symbol[]>('textDocument/documentSymbol', { file: board }, ([top]) => ({
        [top?.name ?? '']: first(
          (top?.children ?? []).map(({ name, children }) =>
            children?.length
              ? {
                  [name]: first(
                    children.map((each) => each.name),
                    3,
                  ),
                }
              : name,
          ),
          9,
        ),
      }));
      await ask<Symbol[]>('workspace/symbol', { params: { query: 'audit' } }, (found) => first(found, 3));
    },
  },
  {
    title: 'Numbers above the board, and defaults',
    words: `Above the constitution, how it stands with each pack; above the board, its members, votes and
clinicians, and its quorum in persons. After a seat that does
not say whether it votes, what its kind says.`,
    test: [server, 'outline, folding, selection, links, lenses, hints and colours'],
    files: { [board]: northshire },
    async show({ ask }) {
      await ask<{ command: { title: string } }[]>('textDocument/codeLens', { file: board }, (found) =>
        found.map(({ command }) => command.title),
      );
      const range = { start: { line: 0, character: 0 }, end: { line: 400, character: 0 } };
      await ask<object[]>('textDocument/inlayHint', { file: board, hidden: { range } }, (found) => first(found, 2));
    },
  },
  {
    title: 'Folding, selections, colours, links',
    words: `Blocks, texts of several lines and comments fold; a selection grows from the word to the file; keywords, names, texts
and numbers have their colours, also where a keyword is used as a name; addresses and imports are links.`,
    test: [server, 'outline, folding, selection, links, lenses, hints and colours'],
    files: { [board]: northshire },
    async show({ ask, editor }) {
      await ask<object[]>('textDocument/foldingRange', { file: board }, (found) => first(found, 3));
      const positions = [editor.at(board, 'hospital-doctor', 3)];
      await ask(
        'textDocument/selectionRange',
        { file: board, hidden: { positions } },
        (found: { range: object; parent?: { range: object } }[]) => [found[0]?.range, found[0]?.parent?.range, '…'],
      );
      await ask<{ data: number[] }>(
        'textDocument/semanticTokens/full',
        { file: board },
        ({ data }) => `${data.length / 5} words`,
      );
      await ask('textDocument/documentLink', { file: board });
    },
  },
  {
    title: 'The taxonomy',
    words: 'What a term is a kind of, and which kinds it has, as a hierarchy of types.',
    test: [names, 'the taxonomy of the vocabulary is a hierarchy of types, up and down'],
    async show({ ask }) {
      type Item = { readonly name: string; readonly detail: string };
      const [term] = await ask<Item[]>('textDocument/prepareTypeHierarchy', {
        file: board,
        at: 'general-practitioner',
      });
      const [above] = await ask<Item[]>('typeHierarchy/supertypes', { hidden: { item: term } }, (found) =>
        found.map(({ name, detail }) => `${name} — ${detail}`),
      );
      await ask<Item[]>('typeHierarchy/subtypes', { hidden: { item: above } }, (found) =>
        first(
          found.map(({ name, detail }) => `${name} — ${detail}`),
          5,
        ),
      );
    },
  },
  {
    title: 'Layout',
    words: `Of the whole file, or of the lines that are selected: as \`icb format\` does it, for constitutions and for packs. No
word, comment or text is lost or moved, and a second time changes nothing.`,
    test: [server, 'the layout is that of icb format, of the whole file and of a part'],
    files: { [board]: harbour.replace('    chair {', '  chair   {') },
    async show({ ask, editor }) {
      const options = { tabSize: 2, insertSpaces: true };
      await ask('textDocument/formatting', { file: board, hidden: { options } });
      const start = editor.at(board, 'chair   {');
      await ask('textDocument/rangeFormatting', {
        file: board,
        at: 'chair   {',
        hidden: { options, range: { start, end: start } },
      });
    },
  },
  {
    title: 'How a constitution stands with each rule',
    words: 'For the conformance view: each pack, each rule and its state, with what can be done about it.',
    test: [
      'packages/language-server/test/conformance.test.ts',
      'every rule of every pack has its state, its place and what can be done',
    ],
    async show({ ask, editor }) {
      interface Rule {
        readonly id: string;
        readonly state: string;
      }
      await ask<{ packs: { name: string; rules: Rule[] }[] }>(
        'icb/conformance',
        { hidden: { uri: editor.uri(board) } },
        ({ packs }) =>
          packs.slice(0, 2).map(({ rules: all }) =>
            first(
              all.map(({ id, state }) => `${id}: ${state}`),
              3,
            ),
          ),
      );
    },
  },
  {
    title: 'The document beside the text',
    words: `For a preview: the constitution in prose, as \`icb render --draft\` writes it, as the content of a page. Each part tells
where it was drafted from (\`data-from\` and \`data-to\`, offsets of the text; \`data-line\`, from 1), so that text and document can
scroll in step. It is asked for after each change; a question that is taken back before it is answered costs nothing.`,
    test: [
      'packages/language-server/test/documents.test.ts',
      'says the constitution in prose, and each part tells from which line it was drafted',
    ],
    async show({ ask, editor, say }) {
      const document = async (): Promise<void> => {
        await ask<{ html: string }>('icb/document', { params: { uri: editor.uri(board) } }, ({ html, ...answer }) => ({
          ...answer,
          html: first(html.match(/<div class="icb-clause"[\s\S]*?<\/p>/g) ?? [], 2),
        }));
      };
      await document();
      say('The person names the day.');
      editor.type(board, 'Board" {\n', 'Board" {\n  in force from 2026-04-01\n');
      await document();
    },
  },
  {
    title: 'Writing rules',
    words: `In \`.icbrules\` files: faults with what was meant, and examples that do other than they say; the things of a
constitution and what can be asked of each, as one types; terms, sources and rules by hover and F12.`,
    test: [rules, 'completion offers the things of a constitution, and what can be asked of each'],
    files: { [board]: harbour, 'ours.icbrules': college },
    async show({ ask, editor, findings }) {
      editor.open('ours.icbrules');
      editor.type('ours.icbrules', 'voting member', 'votign member');
      await findings('ours.icbrules');
      const complete = async (typed: string): Promise<void> => {
        const line = /require.*/.exec(editor.text('ours.icbrules'))?.[0] ?? '';
        editor.type('ours.icbrules', line, typed);
        await ask<CompletionList>(
          'textDocument/completion',
          { file: 'ours.icbrules', at: typed, further: typed.length },
          (list) => labels(list, 5),
        );
      };
      await complete('require some ');
      await complete('require some committee where chaired ');
      await complete('require some committee where purpose ');
    },
  },
  {
    title: 'Settings',
    words: `\`icb.config.json\` in a folder, and the settings of the editor (packs, severities, the day, when to check), which go
before it. A change judges all files anew; what is wrong with the file stands in it. An error of an Act can be neither
lowered nor switched off.`,
    test: [
      settings,
      'the file of settings has findings of its own, each with what was meant, and its changes re-judge',
    ],
    files: { [board]: harbour, 'icb.config.json': '{ "severities": { "statute/chief-executive": "off" } }' },
    async show({ editor, findings }) {
      editor.open('icb.config.json');
      await findings('icb.config.json');
    },
  },
];
