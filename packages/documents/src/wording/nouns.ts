/** Terms of the vocabulary as words of a sentence: which of them take an article, and what several of them are called. */
import { isA, type TermInfo } from '@icb/language';

/** Names of their own, within which capitals say nothing of the word that they follow. */
const names = /\b(NHS England|Secretary of State|NHS|BMA|SAS|LMC|VCSE|GP)('s|s)?\b/g;

/** Titles that begin with a capital though they are not names throughout. */
const keepCapital = /^(Board|Monitor|Down |Schedule |Section |Parliament|Healthwatch)/;

/** A title as it stands within a sentence: “commissioning of primary care”, but “Secretary of State”, “NHS trust”. */
export function withinSentence(title: string): string {
  const plain = title.replace(/\s+/g, ' ').trim();
  if (/^Section \d/.test(plain)) return `s${plain.slice(1)}`;
  if (!/^\p{Lu}[\p{Ll}-]|^\p{Lu}$/u.test(plain) || keepCapital.test(plain)) return plain;
  const rest = plain.slice(1).replace(names, '');
  return /(?:^|[\s“(-])\p{Lu}/u.test(rest) ? plain : plain.charAt(0).toLowerCase() + plain.slice(1);
}

/** “a” or “an”. */
export function articleFor(noun: string): 'a' | 'an' {
  const first = noun.replace(/^[“"'(]+/, '');
  if (/^[A-Z]{2,}/.test(first)) return /^[AEFHILMNORSX]/.test(first) ? 'an' : 'a';
  if (/^(uni|use|eu|one\b|UK)/i.test(first)) return 'a';
  return /^([aeiou]|hour|honest|heir)/i.test(first) ? 'an' : 'a';
}

/** What there is one of, by the names of terms: with “the”, or with nothing before it. */
const single: Readonly<Record<string, '' | 'the '>> = {
  'nhs-england': '',
  monitor: '',
  'nhs-digital': '',
  'health-education-england': '',
  'local-government-sector': '',
  'primary-care-sector': '',
  'social-care-sector': '',
  'education-sector': '',
  'housing-sector': '',
  'local-employers': '',
  'criminal-justice-sector': '',
  'place-partnership': '',
  ...Object.fromEntries(
    [
      ...['area-organisations', 'nhs-sector', 'secretary-of-state', 'board', 'appointment-panel', 'remuneration-panel'],
      ...[
        'integrated-care-board-chair',
        'integrated-care-board-chief-executive',
        'presiding-member',
        'board-secretary',
      ],
      ...['external-auditor', 'city-of-london', 'isles-of-scilly', 'civil-service', 'care-quality-commission', 'hssib'],
      ...['human-tissue-authority', 'hfea', 'nice', 'nhs-trust-development-authority'],
    ].map((name) => [name, 'the '] as const),
  ),
};

/** Titles whose plural does not follow from them. */
const plurals: Readonly<Record<string, string>> = {
  vcse: 'voluntary, community and social enterprise organisations',
  'sas-doctor': 'specialist, associate specialist and specialty doctors',
};

/** Titles that stand for several already. */
const isPlural = /^(Providers of|Dental practices|Community pharmacies|Optical practices|Local employers|Place-based)/;

/** Titles that stand otherwise in a sentence. */
const inSentence: Readonly<Record<string, string>> = {
  'other-executive-role': 'other employment or another executive role',
};

/** The words of a term within a sentence, without an article. */
export function bare(term: TermInfo): string {
  return inSentence[term.name] ?? withinSentence(term.title);
}

/** “a doctor”, “an employee of the Board”, “the appointment panel”, “NHS England”. */
export function one(term: TermInfo): string {
  const words = bare(term);
  const alone = single[term.name];
  if (alone !== undefined) return `${alone}${words}`;
  if (term.category === 'role' && !isThing(words)) return `the ${words}`;
  if (term.category === 'people' || isPlural.test(term.title) || term.name in inSentence) return words;
  return `${articleFor(words)} ${words}`;
}

/** Those that a term stands for as they act: “local authorities”, “the Secretary of State”, “doctors”. */
export function acting(term: TermInfo): string {
  const words = bare(term);
  const alone = single[term.name];
  if (alone !== undefined) return `${alone}${words}`;
  if (term.category === 'people' || term.category === 'sector' || isPlural.test(term.title)) return words;
  if (term.category === 'role') return isThing(words) ? one(term) : `the ${words}`;
  return several(term);
}

/** “each local authority”. */
export function eachOf(term: TermInfo): string {
  const words = bare(term);
  return isPlural.test(term.title) || term.category === 'people' || term.category === 'sector'
    ? `each of the ${words}`
    : `each ${words}`;
}

/** “the role of deputy chair”, “an executive role in a trust”. */
export function held(term: TermInfo): string {
  const words = bare(term);
  if (term.name in inSentence) return words;
  if (isThing(words)) return `${articleFor(words)} ${words}`;
  const what = term.category === 'role' ? 'role' : term.category === 'office' ? 'office' : 'status';
  return `the ${what} of ${words}`;
}

function isThing(words: string): boolean {
  return /\brole\b/i.test(words);
}

/** “executive directors of trusts”. */
export function several(term: TermInfo): string {
  const known = plurals[term.name];
  if (known) return known;
  if (term.category === 'people' || isPlural.test(term.title)) return bare(term);
  return pluralOf(bare(term));
}

export function pluralOf(noun: string): string {
  const [, head = noun, rest = ''] = /^(.+?)( (?:of|in|to|with|from|whose|for|on|who|that|at)\b.*)?$/.exec(noun) ?? [];
  const heads = head.split(' or ').map(pluralWord).join(' or ');
  return heads + rest.replace(/^ of an? (.+)$/, (_, other: string) => ` of ${pluralWord(other)}`);
}

function pluralWord(words: string): string {
  if (/[^aeiou]y$/.test(words)) return `${words.slice(0, -1)}ies`;
  if (/(s|x|ch|sh)$/.test(words)) return `${words}es`;
  return `${words}s`;
}

/** Whether a term is one of these, or one of their kind. */
export function isOneOf(term: TermInfo | undefined, kinds: readonly string[]): boolean {
  return kinds.some((kind) => isA(term, kind));
}
