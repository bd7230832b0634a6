/** Organisations of which somebody has to be there for a quorum: “at least one from each council”, “the ICB must be represented”. */
import { lexicon } from '../lexicon.ts';
import { wordsOf } from '../words/tokens.ts';
import type { Said, Source } from './found.ts';
import { readWho, type Surroundings } from './slots.ts';

/** Somebody, told by whom they are from. A partner member from a trust is a seat, and no party. */
const somebody =
  /(?<! (?:partner|executive|independent|lay|ordinary|clinical|third|half|quarter)) (?:one|a|an|somebody|someone|two|1)(?: (?:or more|at least|board|voting|\( 1 \)))*(?: (?:members?|representatives?|persons?|people|delegates?|nominees?|appointees?))?(?: (?:of (?:whom|them|these)))?(?:(?: (?:must|shall|should|has to|have to|is|are|be|being))*)?(?: (?:a|one))?(?: (?:representatives?|members?|nominees?))?(?: (?:appointed|nominated|chosen|sent|drawn|coming|put forward))? (?:from|by|of|representing|for) /g;
const represented =
  /(?: (?:must|shall|should|has to|have to|needs? to|is|are|be|being|been|to|each|all|both|also))* represented /;

/** The lines of a quorum that name organisations. */
export function partiesIn(text: string, source: Source, around: Surroundings): Said[] {
  if (unneeded.test(text)) return [];
  const { plain } = wordsOf(text);
  const named = [...plain.matchAll(somebody)].flatMap((each) =>
    partiesAt(plain.slice(each.index + each[0].length), around),
  );
  const all = [...named, ...representedIn(plain, around)];
  return [...new Set(all)].map((name): Said => ({ text: `includes ${name}`, sure: 'likely', ...source }));
}

/** “… even if no council is represented”, “… is not needed”: nobody has to be there. */
const unneeded =
  /\b(?:even if|even though|whether or not|without|unless|(?:not|n’t|n't) (?:be )?(?:needed|required|necessary))\b/i;

/** “… provided that the ICB and every council are represented”: as many as stand in a row before these words. */
function representedIn(plain: string, around: Surroundings): string[] {
  const end = represented.exec(plain)?.index;
  if (end === undefined) return [];
  const before = plain.slice(0, end + 1);
  for (let at = before.indexOf(' '); at >= 0 && at < end; at = before.indexOf(' ', at + 1)) {
    const rest = before.slice(at + 1);
    const who = readWho(rest, around);
    if (who && rest.slice(who.length).trim() === '') return partiesAt(rest, around);
  }
  return [];
}

function partiesAt(text: string, around: Surroundings): string[] {
  const who = readWho(text, around);
  if (!who) return [];
  // “A member of the ICB’s executive” is from the executive.
  const seat = lexicon().seats.at(text.replace(/^(?:the|our|its) /, ''));
  const names = who.value.names.flatMap((name) => eachOf(name, around));
  if ((seat && seat.length >= who.length) || names.some((name) => !isParty(name, around))) return [];
  return / or /.test(text.slice(0, who.length)) ? [names.join(' or ')] : names;
}

/** “Each of the councils”: those that the text names. */
function eachOf(name: string, { organisations }: Surroundings): string[] {
  const kind = /^each (.*)$/.exec(name)?.[1];
  const own = organisations.filter(
    (each) =>
      each.kind === kind ||
      lexicon()
        .term(each.kind)
        ?.ancestors.includes(kind ?? ''),
  );
  return kind !== undefined && own.length > 1 ? own.map((each) => each.name) : [name];
}

function isParty(name: string, { organisations, kind }: Surroundings): boolean {
  const bare = name.replace(/^each /, '');
  if (bare === 'integrated-care-partnership' || (kind === 'icb' && bare === 'integrated-care-board')) return false;
  const category = lexicon().term(bare)?.category;
  return organisations.some((each) => each.name === bare) || category === 'organisation' || category === 'sector';
}
