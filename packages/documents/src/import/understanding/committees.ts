/** Committees: their names, who chairs them, who is in them. */
import { lexicon } from '../lexicon.ts';
import { plainPhrase, wordsOf } from '../words/tokens.ts';
import type { FoundBody, Said, Source } from './found.ts';
import type { Hints } from './hints.ts';
import { readSeats } from './seat-phrase.ts';
import { kindIn, newSeat } from './seats.ts';
import { readWho, type Surroundings } from './slots.ts';

export interface CommitteeNamed {
  readonly kind: FoundBody['kind'];
  readonly title: string;
  /** Whether the sentence is about it, and does not only name it. */
  readonly isSubject: boolean;
}

const name =
  /(?:\b(?:[Tt]he|An?)\s)?((?:[A-Z][\p{L}-]+,?\s(?:(?:and|of|for|the|&)\s)*){1,6}(?:Joint\s)?(?:Sub-)?[Cc]ommittee)\b(?!s)/u;

/** The committee that a heading or a sentence names. Committees of other bodies are none of ours. */
export function committeeIn(text: string, isHeading: boolean): CommitteeNamed | undefined {
  const found = name.exec(text);
  const title = found?.[1]?.replace(/^(?:The|A|An|Each|Our|Terms of Reference(?: of)?(?: the)?)\s/u, '').trim();
  if (!found || title === undefined) return undefined;
  if (/^(?:the |this |sub-?|joint )*committee$/i.test(title)) return undefined;
  if (/\b(Medical|Negotiating|Dental|Pharmaceutical|Optical|Scrutiny)\s(?:Committee|committee)$/.test(title))
    return undefined;
  const kind = /joint committee/i.test(title)
    ? 'joint-committee'
    : /sub-?committee/i.test(title)
      ? 'sub-committee'
      : 'committee';
  const isSubject =
    isHeading ||
    found.index <= 4 ||
    /^(?:quorum|membership|members|the members|the quorum|a quorum|meetings?)\b/i.test(text);
  return { kind, title, isSubject };
}

export function purposesOf(title: string): string[] {
  const plain = plainPhrase(title);
  const fits = lexicon()
    .meanings('purposes.words')
    .flatMap(({ says, phrases }) =>
      phrases
        .filter((phrase) => ` ${plain} `.includes(` ${plainPhrase(phrase)} `))
        .map((phrase) => ({ says, length: phrase.length })),
    )
    .sort((one, other) => other.length - one.length);
  return fits.slice(0, 1).map(({ says }) => says);
}

const chairing =
  / (?:is|are|be|will be|shall be) chaired by (?<by>.*)| chair of (?:the|this) committee (?:is|will be|shall be) (?<is>.*)| (?<who>.{3,80}?) (?:chairs|will chair|shall chair|takes the chair of|presides over) (?:it|the committee|this committee|the [\w ]*committee)/;

export function readCommitteeSentence(
  sentence: string,
  body: FoundBody,
  { list }: Hints,
  source: Source,
  inList: boolean,
  around: Surroundings,
): void {
  const { plain } = wordsOf(sentence);
  const chaired = chairing.exec(plain);
  const by = chaired && (chaired.groups?.by ?? chaired.groups?.is ?? chaired.groups?.who ?? '');
  const who = by ? readWho(by.trim(), around) : undefined;
  if (who)
    add(body.lines, {
      text: `chaired by ${who.value.names[0]}`,
      sure: who.value.names.length === 1 ? 'likely' : 'guess',
      ...source,
    });
  if (list !== 'members' && !inList) return;
  if (chaired) return;
  for (const seat of readSeats(sentence, inList ? 'item' : 'prose', around))
    body.members.push(
      newSeat(seat, kindIn(seat, { list: 'members', group: undefined }, around.kind), 0, 'guess', source),
    );
}

function add(to: Said[], line: Said): void {
  if (!to.some(({ text }) => text === line.text)) to.push(line);
}
