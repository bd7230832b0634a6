import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { editorIn } from './editor.ts';

const places = 'organisations {\n  county-council county "County"\n}\n';
const board = `import "../places.icb"
icb north "North" {
  board {
    chair {
      appointed by county
    }
  }
}
`;

const isOutside = ({ message }: Diagnostic): boolean => String(message).includes('lies outside');

test('when folders come and go, imports reach as far as what is open then', async () => {
  const editor = await editorIn(
    { 'places.icb': places, 'sub/north.icb': board },
    { capabilities: { workspace: { workspaceFolders: true } } },
  );
  editor.open('places.icb');
  editor.open('sub/north.icb');
  expect((await editor.diagnostics('sub/north.icb')).filter(isOutside)).toEqual([]);
  const [whole, sub] = [editor.uri(''), editor.uri('sub')].map((uri) => ({ uri: uri.replace(/\/$/, ''), name: 'x' }));
  const change = (added: unknown[], removed: unknown[]): void =>
    editor.notify('workspace/didChangeWorkspaceFolders', { event: { added, removed } });

  change([sub], [whole]);
  await editor.told('sub/north.icb', (found) => found.some(isOutside));
  editor.type('sub/north.icb', '"North"', '"The North"');
  expect((await editor.diagnostics('sub/north.icb')).filter(isOutside)).toHaveLength(1);

  change([whole], []);
  await editor.told('sub/north.icb', (found) => !found.some(isOutside));
});
