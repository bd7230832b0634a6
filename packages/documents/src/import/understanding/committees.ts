/** Committees: their names, who chairs them, who is in them. */
import { plainPhrase, wordsOf } from '../words/tokens.ts';
import type { Found, FoundBody, Said, Source } from './found.ts';
import type { Here } from './here.ts';
import { matchesIn } from './matching.ts';
import { purposesOf } from './purposes.ts';
import { readSeats } from './seat-phrase.ts';
import { kindIn, newSeat } from './seats.ts';
import type { Surroundings } from './slots.ts';

export interface CommitteeNamed {
  readonly kind: FoundBody['kind'];
  readonly title: string;
}

const name =
  /(?:\b(?:[Tt]he|[Aa]n?|[Oo]ur|[Ii]ts)\s)?((?:(?!Committee)\p{Lu}[\p{L}-]+,?\s(?:(?:and|of|for|the|&)\s)*){1,7}(?:Joint\s)?(?:Sub-)?[Cc]ommittee)\b(?!s)/gu;
const leading =
  /^(?:(?:The|A|An|Each|Our|Any|All|For|No|Its|In|Of|Chair of|Member of|Members of|Under|Every|There|Where|If|When|Terms of Reference(?: of| for)?)\s(?:the\s)?)+/u;
const ofOthers = /\b(?:Medical|Negotiating|Dental|Pharmaceutical|Optical|Scrutiny|Select|Parliamentary)\s[Cc]ommittee$/;

/** The committees that a heading names, or that a sentence says there are. Those of other bodies are none of ours. */
export function committeeIn(text: string, isHeading: boolean, { about, body }: Here): CommitteeNamed[] {
  const named = [...text.matchAll(name)].flatMap(({ 1: found, index, 0: whole }) => {
    const title = (found?.split(/\b(?:the|Chair of|Member of|Director and|Officer and)\s/).at(-1) ?? '')
      .replace(leading, '')
      .trim();
    if (/\b(?:chair|members?|deputy) of |\bto chair /i.test(`${text.slice(Math.max(0, index - 12), index)}${found}`))
      return [];
    const isGeneral = title === '' || /^(?:this |sub-?|joint |any |audit or |every |board,? )*committee$/i.test(title);
    return isGeneral || ofOthers.test(title) ? [] : [{ kind: kindOf(title), title, index, end: index + whole.length }];
  });
  if (named.length === 0 && isHeading && about.includes('committees') && body === undefined) {
    const title = text.replace(/[.:]$/, '').trim();
    const isTitle = /^\p{Lu}/u.test(title) && purposesOf(title).length > 0 && title.split(' ').length <= 6;
    return isTitle ? [{ kind: 'committee', title }] : [];
  }
  if (isHeading) return named.slice(0, 1);
  const [, plainTitle = ''] =
    /^(?:The|Our) ((?:[a-z-]+,?(?: and)? ){1,5}?committee)\b(?! (?:chairs?|members?)\b)/.exec(text) ?? [];
  if (named.length === 0 && about.includes('committees') && purposesOf(plainTitle).length > 0)
    return [{ kind: kindOf(plainTitle), title: plainTitle }];
  const [first] = named;
  if (
    !first ||
    /\b(?:may|might|could|can|should)\s(?:also\s)?(?:establish|set up|appoint|have)|\b(?:was|were) (?:dissolved|wound up|abolished)|\b(?:There was|used to be|former|had not)\b/.test(
      text,
    )
  )
    return [];
  const isSubject =
    ((first.index <= 4 || /^(?:the |our )?(?:board|icb|partnership)[’']s $/i.test(text.slice(0, first.index))) &&
      !/^\s*(?:chair|member)/i.test(text.slice(first.end))) ||
    /^(?:quorum|membership|members|the members|the quorum|a quorum|meetings?|for|in)\b/i.test(text);
  const isSetUp =
    /\b(?:has|have|establish(?:es|ed)?|set up|sets up|maintains?|there is|there are|there will be|there shall be|formed|forms|created|has also|appoint(?:s|ed)|created|keeps|consist of|are)\b/i.test(
      text.slice(0, first.index + 4),
    ) &&
    !/\b(?:chair|members?|report|role|terms|task|papers|minutes|advice|view|given)\b/i.test(text.slice(0, first.index));
  return isSetUp ? named : isSubject ? [first] : [];
}

function kindOf(title: string): FoundBody['kind'] {
  if (/joint committee/i.test(title)) return 'joint-committee';
  return /sub-?committee/i.test(title) ? 'sub-committee' : 'committee';
}

export function bodyOf(committee: CommitteeNamed, source: Source, { bodies }: Found): FoundBody {
  const known = bodies.find(({ title }) => sameTitle(title, committee.title));
  if (known) return known;
  const body: FoundBody = {
    kind: committee.kind,
    title: committee.title,
    source,
    lines: [],
    members: [],
    quorum: [],
    decisions: [],
  };
  bodies.push(body);
  return body;
}

function sameTitle(one: string, other: string): boolean {
  const plain = (text: string): string =>
    plainPhrase(text)
      .replace(/^the /, '')
      .replace(/ (?:sub )?committee$/, '');
  return plain(one) === plain(other);
}

export function readCommitteeSentence(
  sentence: string,
  body: FoundBody,
  source: Source,
  inList: boolean,
  around: Surroundings,
  { bodies }: Found,
): void {
  const words = wordsOf(withoutChairName(sentence));
  const said = matchesIn(words, 'committees.patterns', around);
  // “The Board has an Audit Committee, chaired by …, and a Pay Committee, chaired by …”: each by the one before it.
  for (const { says, sure, from } of said) {
    const before = words.plain.slice(0, from);
    const owner = [...bodies]
      .map((each) => ({ each, at: before.lastIndexOf(plainPhrase(each.title)) }))
      .filter(({ at }) => at >= 0)
      .sort((one, other) => other.at - one.at)[0]?.each;
    // “… both of which are chaired by …”: each that the sentence names.
    const isOfAll = / (?:both|all|each) of (?:which|them|these) /.test(words.plain.slice(0, from + 24));
    const all = isOfAll ? bodies.filter(({ title }) => before.includes(plainPhrase(title))) : [];
    for (const text of says)
      if (text.startsWith('chaired'))
        for (const each of all.length > 0 ? all : [owner ?? body]) add(each.lines, { text, sure, ...source });
  }
  const isMembers = inList || said.some(({ says }) => says.includes('members'));
  if (!isMembers) return;
  const start = Math.max(0, ...said.filter(({ says }) => says.includes('members')).map(({ to }) => to));
  const listed = said.some(({ says }) => says.includes('members')) ? words.quote(start, words.plain.length) : sentence;
  const isChaired = said.some(({ says }) => says.some((line) => line.startsWith('chaired')));
  // “the Audit Committee, chaired by a Non-Executive Member;” in a list of committees names no member.
  if (
    isChaired &&
    (!inList || !/\b(?:one|any) of (?:whom|them)\b|\bwho (?:chairs|will chair|shall chair)\b/i.test(sentence))
  )
    return;
  if (/\bno \w+(?: \w+)? (?:may|can|shall|sits?)\b|\bnot (?:be )?(?:a )?members?\b/i.test(sentence)) return;
  for (const seat of readSeats(listed, inList ? 'item' : 'prose', around)) {
    if (seat.kind === 'chair' && said.length > 0) continue;
    body.members.push(
      newSeat(seat, kindIn(seat, { list: 'members', group: undefined }, around.kind), 0, 'guess', source),
    );
  }
}

const person = String.raw`(?:(?:Dr|Mr|Mrs|Ms|Miss|Professor|Prof|Dame|Sir|Cllr|Councillor|Rev|Lord|Lady|Baroness)\.? )?(?:\p{Lu}[\p{L}’'-]+ ){1,3}?\p{Lu}[\p{L}’'-]+`;
const chairName = new RegExp(
  String.raw`\b(chaired by|led by|chair is|[Cc]hair:)(?: our| the)? ${person}(?: (?:OBE|MBE|CBE))?(?:,| \(| [–—-]) ?(?:who is |an? |our |one of our |the )*`,
  'u',
);
const seatThenName = new RegExp(
  String.raw`\b(chaired by|led by|[Cc]hair:) ((?:our |the |a )?[a-z -]{0,40}(?:member|director|executive|officer|chair|nurse)) (?!\p{Lu}[\p{L}-]* (?:Member|Director|Officer)\b)${person}(?=[,.;)]|$)`,
  'u',
);

/** “Chaired by Jane Doe, non-executive member”: the seat is what counts. */
export function withoutChairName(sentence: string): string {
  const said = sentence.replace(/\bChaired by/g, 'chaired by');
  return said.replace(chairName, '$1 a ').replace(seatThenName, '$1 $2');
}

function add(to: Said[], line: Said): void {
  const first = line.text.split(' ')[0] ?? '';
  if (!to.some(({ text }) => text === line.text || (first === 'chaired' && text.startsWith(first)))) to.push(line);
}
