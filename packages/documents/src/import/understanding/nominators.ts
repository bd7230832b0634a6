/** Who nominates, where a list names them: below the words “… is jointly nominated by:”. */
import { isA } from '@icb/language';
import { lexicon } from '../lexicon.ts';
import { isLine, type Passage } from '../outline.ts';
import { readCount } from '../words/numbers.ts';
import { plainPhrase } from '../words/tokens.ts';
import type { FoundSeat, Source } from './found.ts';
import { consumed, type Here, type Reading } from './here.ts';
import { addLine, namesIn } from './seats.ts';
import { readWho, type Surroundings } from './slots.ts';
import { isPronounced } from './statements.ts';

/** “… nominated by the trusts which provide services in the area:” and then their names: those nominate. Says whether it was so. */
export function nameNominators(below: readonly Passage[], { current, around }: Reading): boolean {
  const texts = below.flatMap(({ block }) =>
    isLine(block) ? [block.text] : block.rows.filter(({ header }) => !header).map(({ cells }) => cells[0] ?? ''),
  );
  const names = texts.map((text) => around.named.at(plainPhrase(text).replace(/^(?:the|and) /, '')));
  if (names.length === 0 || names.some((each) => each === undefined)) return false;
  return nominatedBy(
    current,
    names.flatMap((each) => each?.value ?? []),
    around,
  );
}

/** Puts the names in the place of the kind of those who nominate. Says whether there was a seat that they nominate. */
function nominatedBy(
  current: readonly FoundSeat[],
  names: readonly string[],
  { organisations }: Surroundings,
): boolean {
  const isOf = (name: string, kind: string): boolean => {
    const own = organisations.find((each) => each.name === name)?.kind;
    return own === undefined || isA(lexicon().term(own), kind);
  };
  let found = false;
  for (const seat of current)
    for (const [index, line] of seat.lines.entries()) {
      const [, start, , end] = /^(nominated (?:jointly )?by) (.*?)( as prescribed)?$/.exec(line.text) ?? [];
      // “Those trusts are …” says nothing of whom the councils nominate.
      const kinds = namesIn(line.text).filter((kind) => lexicon().term(kind) !== undefined);
      if (start === undefined || (kinds.length > 0 && !names.every((name) => kinds.some((kind) => isOf(name, kind)))))
        continue;
      seat.lines[index] = { ...line, text: `${start} ${names.join(', ')}${end ?? ''}`, sure: 'likely' };
      found = true;
    }
  return found;
}

/** “… jointly nominated by the trusts listed at 3.5.1”: those whom that section named. */
export function nominatorsAt(sentence: string, { current, sections, around }: Reading): void {
  const at =
    /\bnominated by (?:the |those |these )?[a-z ]{3,50}? (?:listed|named|set out|specified|identified) (?:at|in|under) (?:clause |paragraph |section )?(\d+(?:\.\d+)+)/i.exec(
      sentence,
    )?.[1];
  if (at === undefined) return;
  const named = [...sections]
    .filter(([section]) => at === section || at.startsWith(`${section}.`))
    .flatMap(([, seats]) => seats.filter((seat) => !current.includes(seat)))
    .flatMap(({ lines }) => lines.flatMap(({ text }) => (text.startsWith('nominated') ? namesIn(text) : [])));
  if (named.length > 0) nominatedBy(current, [...new Set(named)], around);
}

const they = /^(?:They|These|Those) are(?: (?:currently|at present))?:? (.+?)\.?$/;
const those =
  /^(?:(?:at|on) [^,]{3,60}, )?(?:those|these|the (?:relevant|eligible|nominating|said)) (?:(?:eligible|relevant|nominating|partner|local|nhs|foundation) )*(?:nhs trusts and (?:nhs )?foundation trusts|trusts|foundation trusts|authorities|councils|organisations|bodies|providers|practices|nominators) (?:are|being)(?: (?:currently|at present|as follows|the following))*:? (.+?)\.?$/i;

/** “Those local authorities are Harbour Council and Port Council.”, after who nominates: those nominate. Says whether it was so. */
export function readThoseWhoNominate(sentence: string, { current, around, preceding }: Reading): boolean {
  const isSaid = /\bnominat/i.test(preceding);
  const plain = plainPhrase((those.exec(sentence) ?? (isSaid ? they.exec(sentence) : null))?.[1] ?? '');
  const who = plain === '' ? undefined : readWho(plain, around);
  if (
    !who ||
    who.length < plain.length ||
    !who.value.names.every((name) => around.organisations.some((each) => each.name === name))
  )
    return false;
  return nominatedBy(current, who.value.names, around);
}

/** “This member is jointly nominated by:”, and who does; or “The partner members are nominated by:”, and how many by whom. */
export function readNominators(
  sentence: string,
  below: readonly Passage[],
  source: Source,
  here: Here,
  reading: Reading,
): Here | undefined {
  const texts = below.flatMap(({ block }) =>
    isLine(block) ? [block.text] : block.rows.map(({ cells }) => cells.join(' ')),
  );
  const named = texts.map(
    (text) => readWho(plainPhrase(text).replace(/^(?:the|and) /, ''), reading.around)?.value.names,
  );
  const isCounted = texts.some((text) => readCount(plainPhrase(text)) || /\b(?:one|two|three|four|\d)\b/i.test(text));
  const [seat] = reading.current;
  if (seat && reading.current.length === 1 && isPronounced(sentence) && !isCounted && named.every(Boolean)) {
    const jointly = /jointly|together/i.test(sentence) ? 'jointly ' : '';
    const names = [...new Set(named.flatMap((each) => each ?? []))].filter((name) => !name.startsWith('@'));
    addLine(seat, { text: `nominated ${jointly}by ${names.join(', ')}`, sure: 'likely', ...source });
    return consumed;
  }
  reading.lists += 1;
  return {
    ...here,
    list: 'members',
    group: 'partner',
    number: reading.lists,
    sure: 'likely',
    nominates: true,
    about: [],
  };
}
