/**
 * A number of seats that is shared out among several bodies, told seat by seat: “three partner members (one from the trusts, one
 * from general practice and one from the councils)” is “one partner member from the trusts, one partner member from …”.
 */
import { readNumber } from '../words/numbers.ts';
import { plainPhrase } from '../words/tokens.ts';
import { readWho, type Surroundings } from './slots.ts';

const number = String.raw`(?:one|two|three|four|five|six|seven|eight|nine|ten|a|an|\d{1,2})`;
const noun = `(?:(?:partner|other|ordinary|further|regular) )?(?:members?|partners?|representatives?|participants?|observers?|people)`;
/** The words for several seats, and what leads from them to the bodies: a mark, or “drawn from”. */
const heads = new RegExp(
  String.raw`\b(?:(${number})(?: x)? )?((?:(?:voting|non-voting|non voting|additional) )*${noun})(?: of the Board)?(?: \((${number})\))?(\s?[:(,–—-]| (?=(?:drawn|for|from|representing|${number} from|nominated|jointly|each|to be|who|are|is|come))) ?`,
  'gi',
);
const leads =
  /^(?:(?:(?:who|which|that) )?(?:are |is |will be |shall be |be |to be )?(?:drawn|taken|made up|consisting|comprising|namely|being|as follows|of (?:whom|which)|with|come)\b,?:? ?(?:from(?: the following(?: \w+)?)?(?=:)|of(?= ))?:? ?)+/i;
const joint = `(?:jointly )?(?:nominated|put forward|proposed|appointed|chosen|named|elected)(?: jointly)? by|(?:comes? |drawn )?from(?: among)?|representing|represents?|to represent|for|of|by`;
const counted = new RegExp(
  String.raw`^(${number})(?: of (?:whom|which|them|these))?(?: x)?(?: (?:partner )?(?:members?|seats?|places?|persons?|people|representatives?|partners?))?(?: (?:is|are|will be|shall be|must be|to be|being))?(?: (${joint}))? (?=\S)`,
  'i',
);
const each = new RegExp(
  String.raw`^(?:with )?(?:(one|two) )?(?:(?:each (${joint}))|(?:(${joint}) each of)) (?:the following(?: \w+)?:? )?`,
  'i',
);
const trailing = new RegExp(
  String.raw`^(.+?) ?(?:\(|: ?|[–—-] | x ?)(${number})(?: (?:seat|place|member)s?)?\)?$`,
  'i',
);

interface Share {
  readonly number: number;
  readonly link: string;
  readonly who: string;
}

/** A text in which what is shared out is told for each. */
export function distributed(text: string, around: Surroundings): string {
  let told = '';
  let at = 0;
  heads.lastIndex = 0;
  for (let head = heads.exec(text); head; head = heads.exec(text)) {
    const [whole, before, what = '', after, mark = ''] = head;
    const many = before ?? after;
    const start = head.index + whole.length;
    const ends = mark.trim() === '(' ? closing(text, start) : stop(text, start);
    const said = text.slice(start, ends);
    // “Four people come from organisations that we work with: one from …”
    const shares = sharesIn(said, around) ?? sharesIn(/^[^:;()]{3,70}: (.*)$/s.exec(said)?.[1] ?? '', around);
    const total = many === undefined ? undefined : numberOf(many);
    const sum = shares?.reduce((all, share) => all + share.number, 0);
    const isOneEach = total === 1 && shares?.every((share) => share.number === 1);
    if (!shares || (total !== undefined && sum !== total && !isOneEach)) continue;
    const one = what.replace(/people$/i, 'person').replace(/^(.*?)s$/i, '$1');
    const parts = shares.map(
      (share) => `${share.number} ${share.number === 1 ? one : `${one}s`} ${share.link} ${share.who}`,
    );
    told += `${text.slice(at, head.index)}${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
    at = ends + (mark.trim() === '(' && text[ends] === ')' ? 1 : 0);
    heads.lastIndex = at;
  }
  return at === 0 ? text : told + text.slice(at);
}

function numberOf(word: string): number {
  return /^an?$/i.test(word) ? 1 : (readNumber(word.toLowerCase())?.value ?? 0);
}

/** What is shared out, in the order of the text; nothing where some of it is not understood. */
export function sharesIn(text: string, around: Surroundings): readonly Share[] | undefined {
  const said = text.replace(leads, '').replace(/\.$/, '').trim();
  const apiece = each.exec(said);
  if (apiece) {
    const who = readWho(plainPhrase(said.slice(apiece[0].length)), around);
    const names = bodiesIn(said.slice(apiece[0].length), around);
    if (!who || names.length < 2) return undefined;
    const link = apiece[2] ?? apiece[3] ?? 'from';
    return names.map((name) => ({ number: numberOf(apiece[1] ?? 'one'), link, who: name }));
  }
  const starts = new RegExp(
    String.raw`(?:[,;]|\band\b|\bplus\b)[,; ]*(?:and )?(?=${number}(?: of (?:whom|them|these))?(?: x)?(?: \w+){0,3}? )`,
    'gi',
  );
  const first = counted.exec(said);
  if (first) {
    let verb = 'from';
    const shares = said.split(starts).map((part): Share | undefined => {
      const found = counted.exec(part.trim());
      if (!found) return undefined;
      // “One nominated by the trusts, one by the councils”: the second is nominated too.
      verb = found[2] === undefined || (found[2] === 'by' && / by$/.test(verb)) ? verb : found[2];
      const who = part.trim().slice(found[0].length).replace(/[,;]$/, '');
      return isWho(who, around) ? { number: numberOf(found[1] ?? ''), link: verb, who } : undefined;
    });
    return settled(shares);
  }
  const link = new RegExp(String.raw`^(${joint})(?: the following(?: \w+)?:?)? `, 'i').exec(said);
  const list = said.slice(link?.[0].length ?? 0);
  const parts = list.split(/[,;] (?:and )?|(?<=\)) and |(?<=\d) and /).map((part) => trailing.exec(part.trim()));
  if (!parts.every((part) => part !== null)) return undefined;
  return settled(
    parts.map((part) => {
      const who = (part?.[1] ?? '').replace(/^(?:the|our) /i, '');
      return isWho(who, around) ? { number: numberOf(part?.[2] ?? ''), link: link?.[1] ?? 'from', who } : undefined;
    }),
  );
}

function settled(shares: readonly (Share | undefined)[]): readonly Share[] | undefined {
  const known = shares.filter((share) => share !== undefined);
  return known.length === shares.length && known.length > 1 ? known : undefined;
}

/** Whether words name bodies from which somebody can come, and hardly anything else. */
function isWho(text: string, around: Surroundings): boolean {
  const plain = plainPhrase(text);
  if (/^(?:gp|general practitioner)s?$/.test(plain)) return true;
  const who = readWho(plain, around);
  if (!who || who.value.names.every((name) => name.startsWith('@'))) return false;
  const rest = plain.slice(who.length).trim();
  return (
    rest === '' ||
    rest.split(' ').length <= 2 ||
    /^(?:in|within|of|from|across|working|acting|,|whose|which|that|who) /.test(rest)
  );
}

/** “The trusts, general practice and the councils”: the words for each. */
function bodiesIn(text: string, around: Surroundings): string[] {
  const bodies: string[] = [];
  let rest = text.replace(/^(?:the|our) /i, '');
  while (rest !== '') {
    const cuts = [...rest.matchAll(/,? and (?:the )?|, (?:the )?|$/g)].map(
      ({ index, 0: mark }) => [index, mark.length] as const,
    );
    // The longest that is one body: “NHS trusts and foundation trusts” before “NHS trusts”.
    const [cut] = cuts
      .filter(([to]) => {
        const who = readWho(plainPhrase(rest.slice(0, to)), around);
        return (
          who !== undefined && who.value.names.length === 1 && who.length >= plainPhrase(rest.slice(0, to)).length - 12
        );
      })
      .reverse();
    if (!cut) return [];
    bodies.push(rest.slice(0, cut[0]));
    rest = rest.slice(cut[0] + Math.max(1, cut[1])).replace(/^(?:the|our) /i, '');
  }
  return bodies;
}

/** No list of bodies in a sentence is longer. */
const longest = 800;

function closing(text: string, from: number): number {
  let depth = 1;
  for (let index = from; index < Math.min(text.length, from + longest); index += 1) {
    if (text[index] === '(') depth += 1;
    if (text[index] === ')') depth -= 1;
    if (depth === 0) return index;
  }
  return from;
}

/** The end of the sentence. */
function stop(text: string, from: number): number {
  const near = text.slice(from, from + longest);
  const found = /[.?!](?=\s|$)|\n/.exec(near);
  return from + (found ? found.index : near.length);
}
