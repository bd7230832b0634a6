/** How a constitution stands with each pack of rules, as the server tells it, and how that is said in few words. */
export interface Verdict {
  readonly uri: string;
  readonly packs: readonly PackVerdict[];
}

/** Numbers of rules. */
export interface PackVerdict {
  readonly name: string;
  readonly met: number;
  readonly partly: number;
  readonly explained: number;
  readonly open: number;
}

/** For the status bar: what most needs to be known. */
export function shortVerdict({ packs }: Verdict): string {
  const total = (state: 'open' | 'partly' | 'met'): number => packs.reduce((sum, pack) => sum + pack[state], 0);
  const parts = [
    total('open') > 0 ? `${total('open')} not met` : '',
    total('partly') > 0 ? `${total('partly')} partly met` : '',
  ].filter((part) => part !== '');
  if (packs.length === 0) return 'no rules apply';
  // Not “all met”: of some rules nobody can tell, as when a line could not be read.
  return parts.join(', ') || `${total('met')} met`;
}

/** For who looks closer: a table in Markdown, a line for each pack. */
export function verdictTable({ packs }: Verdict): string {
  if (packs.length === 0) return 'No pack of rules applies to this file.';
  return [
    '| Pack | Met | Partly | Explained | Not met |',
    '|:---|---:|---:|---:|---:|',
    ...packs.map(
      ({ name, met, partly, explained, open }) => `| ${name} | ${met} | ${partly} | ${explained} | ${open} |`,
    ),
  ].join('\n');
}
