/** Interests: of whom registers are kept, and who can see them. */
import type { Said, Source } from './found.ts';
import { add, type Reading } from './here.ts';
import { readProcedure } from './procedures.ts';

export function readInterests(text: string, source: Source, reading: Reading): boolean {
  const lines = readProcedure(text, 'interests.patterns', source, reading);
  const people = peopleIn(text);
  addInterests(
    reading.found.interests,
    lines
      .filter(({ text: line }) => line !== 'published' || !unpublished.test(text))
      .map((said) => ({
        ...said,
        text: said.text
          .replace(/^registers of [a-z, -]*?(?=$| published| available)/, (some) => withPeople(some, people, lines))
          .replace(/(?<=^registers of .*) published$/, unpublished.test(text) ? '' : ' published'),
      })),
  );
  return lines.length > 0;
}

/** “The register of staff is not published.” */
const unpublished =
  /\b(?:not|never|nor|neither)\b(?: \w+){0,2} (?:published|publish|publicly available|available to the public|on (?:the|our|its) website)\b|\bremains? (?:private|confidential)\b/i;

/** All whose registers a sentence speaks of, however it lists them: “… of its committees and sub-committees, and its employees”. */
function peopleIn(text: string): string[] {
  const [, listed = ''] =
    /\b(?:registers?|lists?)\b(.*?)(?:\.|;|\b(?:which|that|and) (?:are|is|may|can|publish\w*)\b|\bexcept|\bsave\b|\bother than\b|\bapart from\b|\bavailable\b|\bon (?:its|our|the) website|$)/is.exec(
      text,
    ) ?? [];
  const rest = listed.replace(/\b(?:sub-?committees?)\b/gi, (found) => `${found} `);
  return [
    ...(/(?:(?<!committee )\bmembers of the (?:ICB|Board|Partnership|integrated care board)\b(?!['’]s)|\b(?:its|our|the) (?:board |own |ICB )?members\b(?! of (?:its|our|the|any))|\b(?:board|ICB) members\b|\binterests (?:of|for|from|covering):? members(?! of (?:its|our|the board['’]s|any) ))/i.test(
      rest,
    )
      ? ['members']
      : []),
    ...(/(?<!sub-)(?<!sub)\bcommittees?\b/i.test(rest) ? ['committee-members'] : []),
    ...(/\bsub-?committees?\b/i.test(rest) ? ['sub-committee-members'] : []),
    ...(/\b(?:employees|staff)\b/i.test(rest) ? ['employees'] : []),
  ];
}

/** One register in a sentence is that of all whom it lists. */
function withPeople(some: string, people: readonly string[], lines: readonly Said[]): string {
  const named = some.replace('registers of ', '').split(', ');
  const isOnly = lines.filter(({ text }) => text.startsWith('registers of')).length === 1;
  return isOnly && named.every((each) => people.includes(each)) ? `registers of ${people.join(', ')}` : some;
}

/** A register that is published is the one that is kept: each is said once, with who can see it. */
function addInterests(to: Said[], said: readonly Said[]): void {
  const registers = /^registers of (.*?)( published| available on request)?$/;
  for (const each of said) {
    if (each.text === 'published') {
      for (const [index, line] of to.entries())
        if (/^registers of/.test(line.text) && registers.exec(line.text)?.[2] === undefined)
          to[index] = { ...line, text: `${line.text} published`, quote: `${line.quote} ${each.quote}` };
      continue;
    }
    const [, people, access] = registers.exec(each.text) ?? [];
    if (people === undefined) {
      const word = each.text.split(' ').slice(0, 2).join(' ');
      if (!to.some(({ text }) => text.startsWith(word))) add(to, [each]);
      continue;
    }
    for (const one of people.split(', ')) {
      const before = to.findIndex(({ text }) => registers.exec(text)?.[1] === one);
      if (before >= 0 && access !== undefined) to.splice(before, 1);
      if (before < 0 || access !== undefined) to.push({ ...each, text: `registers of ${one}${access ?? ''}` });
    }
  }
}
