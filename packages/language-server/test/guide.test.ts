/** docs/editor.md: every feature of the editor with what is said between it and the server; `npm run editor-guide` writes it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { editorIn } from './editor.ts';
import { features } from './guide/features.ts';
import { conversation } from './guide/transcript.ts';
import { board as harbour } from './harbour.ts';

const root = new URL('../../../', import.meta.url);
const page = new URL('docs/editor.md', root);
const writes = process.env.ICB_WRITE_EDITOR_GUIDE === '1';
const before = writes ? '' : readFileSync(page, 'utf8');
const sections = new Map<string, string>();

const introduction = `# In an editor

What an editor shows of a constitution while somebody writes it. The language server (\`icb lsp --stdio\`) does the same for
every editor that speaks the language server protocol; the extension for VS Code has it built in, on the desktop and in the
browser. This page is written by \`npm run editor-guide\`: every conversation on it was had with the server, over stdio, and
the test that is named holds the feature. Places are written \`line:column\`, both from nought, as the protocol counts them;
\`→\` is what the editor asks, \`←\` what the server answers, and \`#\` what a person does or sees.

The conversations are about this board, if they do not say otherwise:

\`\`\`icb
${harbour}\`\`\`
`;

test.each(features)(
  '$title',
  async ({ title, words, test: [file, name], files = { 'harbour.icb': harbour }, show }) => {
    expect(readFileSync(new URL(file, root), 'utf8') + features.map((each) => each.title).join()).toContain(name);
    const dated = 'icb.config.json' in files ? {} : { 'icb.config.json': '{ "asAt": "2026-11-01" }' };
    const editor = await editorIn(
      { ...files, ...dated },
      { capabilities: { workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } } } },
    );
    const { with: talk, lines } = conversation(editor);
    await editor.request('icb/checkWorkspace', {});
    editor.open('harbour.icb');
    await editor.diagnostics('harbour.icb');
    await show(talk);
    const section = `## ${title}\n\n${words}\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\`\n\nTest: “${name}” in \`${file}\`.\n`;
    sections.set(title, section);
    if (!writes) expect(before.slice(before.indexOf(`## ${title}\n`)).slice(0, section.length)).toBe(section);
  },
);

test('the page has these features, and no other', () => {
  const titles = [...before.matchAll(/^## (.*)$/gm)].map((found) => found[1]);
  if (!writes) expect(titles).toEqual(features.map(({ title }) => title));
  if (!writes) expect(before.startsWith(introduction)).toBe(true);
});

afterAll(() => {
  if (writes && sections.size === features.length) writeFileSync(page, [introduction, ...sections.values()].join('\n'));
});
