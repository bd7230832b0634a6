/** What is wrong with a pack of rules, in words. */
import { linesOf } from '@icb/language';
import type { PackFault } from '@icb/rules';
import { onOneLine } from '../pretty/visible.ts';
import { counted } from '../pretty/wording.ts';

/** What goes to standard error where packs had to be refused or settings left out; empty if none was. */
export function faultSentences(faults: readonly PackFault[]): string {
  if (faults.length === 0) return '';
  const sentences = faults.map((fault) => `icb: ${placeOf(fault)}: ${onOneLine(fault.message)}\n`);
  const files = [...new Set(faults.map(({ uri }) => uri))];
  const packs = files.filter((uri) => uri.endsWith('.icbrules')).length;
  const closing = [
    packs === 1 ? 'A pack with a fault is refused: nothing was judged by it.' : '',
    packs > 1 ? `${counted(packs, 'pack')} with faults are refused: nothing was judged by them.` : '',
    files.length > packs ? 'Settings with a fault are left out; the others hold.' : '',
  ];
  return [...sentences, ...closing.filter((each) => each !== '').map((each) => `icb: ${each}\n`)].join('');
}

function placeOf({ uri, text, span }: PackFault): string {
  return `${onOneLine(fileNameOf(uri))}, line ${linesOf(text).positionAt(span.offset).line + 1}`;
}

/** The last part of an address, as a person would call the file. */
export function fileNameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
