/** What sentences say of the quorum, of decisions, of interests, and of who can be a member at all. */
import { lexicon } from '../lexicon.ts';
import { readNumber, readShare } from '../words/numbers.ts';
import { plainPhrase, wordsOf } from '../words/tokens.ts';
import type { FoundBody, Said, Source } from './found.ts';
import { add, type Here, type Reading } from './here.ts';
import { matchesIn } from './matching.ts';
import { includesIn } from './quorum.ts';
import { countsIn } from './quorum-counts.ts';
import { partiesIn } from './quorum-parties.ts';

export function readProcedure(text: string, file: string, source: Source, { around }: Reading): Said[] {
  return matchesIn(wordsOf(withAlternatives(text)), file, around).flatMap(({ says, sure }) =>
    says.filter((line) => line !== 'nothing').map((line) => ({ text: line, sure, ...source })),
  );
}

/** What makes a quorum: how many, by patterns, and who has to be among them, wherever it is said. */
export function readQuorum(text: string, before: string, source: Source, { around }: Reading): Said[] {
  // What is asked is answered by what comes after.
  if (/\?\s*$/.test(text)) return [];
  const words = wordsOf(withAlternatives(text));
  const matches = matchesIn(words, 'quorum.patterns', around);
  if (matches.some(({ says }) => says.includes('nothing'))) return [];
  // The first number is that of all; those after “including” are numbers of some.
  const sizes = matches.filter(
    ({ says, from }) =>
      says.some((line) => size.test(line)) &&
      (!ofSome.test(words.plain.slice(0, from + 1)) || /^ (?:fewer|less) than /.test(words.plain.slice(from))),
  );
  const others = matches.filter(({ says }) => !says.some((line) => size.test(line)));
  const said = [...sizes.slice(0, 1), ...others].flatMap(({ says, sure }) =>
    says.map((line): Said => ({ text: line, sure, ...source })),
  );
  const bare = sizes.length === 0 ? bareSize(words.plain) : undefined;
  if (bare !== undefined) said.unshift({ text: bare, sure: 'likely', ...source });
  for (const each of countsIn(words.original, before, source))
    if (!said.some(({ text: line }) => line.endsWith(each.text.replace(/^.* /, '')))) said.push(each);
  // “Deputies do not count” names nobody who has to be there.
  return sizes.length === 0 && others.some(({ says }) => says.some((line) => !line.startsWith('includes')))
    ? said
    : [...said, ...includesIn(words.original, source, around), ...partiesIn(words.original, source, around)];
}

/** “Eight.” “7, including the chair.” A number and no more: of members, as it answers how many there must be. */
function bareSize(plain: string): string | undefined {
  const found =
    /^ (?:(?:at least|minimum of|a minimum of|no fewer than|not fewer than|it is|quorum|is|-|:) )*(?:\( \d+ \) )?/.exec(
      plain,
    );
  const rest = plain.slice(found?.[0].length ?? 1);
  const amount = readShare(rest) ?? readNumber(rest);
  const after = amount && rest.slice(amount.length);
  if (
    !amount ||
    !/^ (?:or more )?(?:\( \d+ \) )?(?:[.,;:(]|$|including|with|of whom|to include|provided|plus) ?/.test(after ?? '')
  )
    return undefined;
  return typeof amount.value === 'number' ? `at least ${amount.value} members` : `at least ${amount.value} of members`;
}

const size = /^(?:at least|more than) /;
const ofSome =
  / (?:including|includes?|among them|amongst them|of whom|with|and) (?:at least |either |no fewer than )?$/;

/** “The chair (or vice chair)”: one or the other. */
function withAlternatives(text: string): string {
  return text.replace(/\s*\((?:or|and\/or) ([^()]{3,60})\)/g, ' or $1');
}

export function readDecisions(
  sentence: string,
  source: Source,
  body: FoundBody | undefined,
  here: Here,
  reading: Reading,
): boolean {
  if (here.about.includes('nomination')) return false;
  const clauses = sentence.split(/;\s+(?:and\s+)?/);
  // “Two things need more: the budget, for which …; and a variation, for which …”
  if (
    clauses.length > 1 &&
    clauses.every(
      (clause) =>
        topicsIn(clause).length > 0 && /\bmajority|\bthirds?\b|\bquarters?\b|%|per cent|\bhalf\b/i.test(clause),
    )
  )
    return clauses.filter((clause) => readDecisions(clause, source, body, here, reading)).length > 0;
  const decided = decidedIn(sentence, source, here, reading);
  const topics = topicsIn(sentence);
  if (topics.length > 0) reading.topics = { topics, paragraph: source.place.paragraph };
  const near =
    reading.topics && Math.abs(reading.topics.paragraph - source.place.paragraph) <= 1 ? reading.topics.topics : [];
  addDecisions(
    body?.decisions ?? reading.found.decisions,
    decided.map((said) =>
      /^(majority|unanimous)/.test(said.text) && near.length > 0
        ? { ...said, text: `${said.text} for ${near.join(', ')}` }
        : // More than half of them is a simple majority.
          {
            ...said,
            text: ofBody(
              said.text.replace(/^majority of (?:1\/2|50%)(?= of voting|$)/, 'simple majority'),
              sentence,
              body,
            ),
            // “The budget needs a majority” tells nothing of the rest.
            sure: topics.length > 0 && said.sure === 'certain' ? 'likely' : said.sure,
          },
    ),
  );
  return decided.length > 0;
}

/** What a sentence says of decisions, or goes on to say below its heading: “What if it is urgent?” “The chair can decide.” */
function decidedIn(sentence: string, source: Source, { asked }: Here, reading: Reading): Said[] {
  const own = readProcedure(sentence, 'decisions.patterns', source, reading);
  if (own.some(({ text }) => text !== 'reported to next meeting') || asked === undefined) return own;
  const head = asked.replace(/\s*[?.:]\s*$/, '');
  const ofHead = readProcedure(head, 'decisions.patterns', source, reading).map(({ text }) => text);
  const joined = readProcedure(`${head}, ${sentence}`, 'decisions.patterns', source, reading)
    .filter(({ text }) => !ofHead.includes(text))
    .map((said): Said => ({ ...said, sure: 'likely' }));
  return joined.length > 0 ? joined : own;
}

/** The chair of a committee is whoever presides over it, and not the chair of the board. */
function ofBody(line: string, sentence: string, body: FoundBody | undefined): string {
  return body && !/\bchair of the (?:board|icb)\b/i.test(sentence)
    ? line.replace(/^casting vote held by @chair@$/, 'casting vote held by presiding-member')
    : line;
}

function topicsIn(sentence: string): string[] {
  const plain = ` ${plainPhrase(sentence)} `;
  return lexicon()
    .meanings('topics.words')
    .filter(({ phrases }) => phrases.some((phrase) => plain.includes(` ${plainPhrase(phrase)} `)))
    .map(({ says }) => says);
}

/** “… may be taken by the chair.” “They are reported to the next meeting.” */
function addDecisions(to: Said[], said: readonly Said[]): void {
  for (const each of said) {
    const urgent = to.findIndex(({ text }) => text.startsWith('urgent decisions by') && !text.includes('reported'));
    const before = to[urgent];
    const first = /^(casting vote|no casting vote|simple majority|proxies|no proxies)/.exec(each.text)?.[1];
    const isSaid =
      first !== undefined && to.some(({ text }) => text.replace(/^no /, '').startsWith(first.replace(/^no /, '')));
    if (each.text !== 'reported to next meeting') {
      if (!isSaid) add(to, [each]);
    } else if (before)
      to[urgent] = {
        ...before,
        text: `${before.text}, reported to next meeting`,
        quote: `${before.quote} ${each.quote}`,
      };
  }
}

export function readCondition(sentence: string, source: Source, here: Here, { found }: Reading): boolean {
  const plain = plainPhrase(sentence);
  const isGround = here.about.includes('disqualification');
  const said = lexicon()
    .meanings('conditions.words')
    .filter(({ says }) => lexicon().term(says)?.category === (isGround ? 'disqualification' : 'condition'))
    .filter(({ phrases }) => phrases.some((phrase) => ` ${plain} `.includes(` ${plainPhrase(phrase)} `)))
    .map(({ says }): Said => ({ text: says, sure: 'likely', ...source }));
  add(isGround ? found.disqualification : found.eligibility, said);
  return said.length > 0;
}
