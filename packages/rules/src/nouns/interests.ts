/** Nouns for conflicts of interest: what section 14Z30 asks for, and what of it is said, in lines or in sentences. */
import { type Constitution, type Duration, isA, type Provision, type Registers, type Span } from '@icb/language';
import type { Item } from '../items.ts';
import { headOf, items, last, lineItem, type Noun, whole } from './noun.ts';
import { proseOf } from './procedures.ts';
import { affirms, sentencesOf } from './sentences.ts';

/** Those whose interests are registered: what they are called, and how sentences speak of them. */
const registered: readonly (readonly [name: string, title: string, spoken: RegExp])[] = [
  ['members', 'members', /\bmembers?\b/],
  ['employees', 'employees', /\b(employees?|employed|staff)\b/],
  ['committee-members', 'members of committees', /\bcommittees?\b/],
  ['sub-committee-members', 'members of sub-committees', /\bsub-?committees?\b/],
];

const allRegisters = 'registers of members, employees, committee-members, sub-committee-members published';
const prompt = 'declared as soon as practicable, within 28 days';
const managed = 'managed so that they do not, and do not appear to, affect the integrity of decisions';

/** Something that section 14Z30 asks for and that is not said, or only as a placeholder. */
interface Missing {
  readonly what: string;
  /** The line that would say it, where it is not a line that has to be mended. */
  readonly line?: string;
  readonly open?: boolean;
}

function conflictsClauses(constitution: Constitution): Provision[] {
  return proseOf(constitution).filter((each) => isA(each.topic.term, 'conflicts-of-interest'));
}

interface Said {
  readonly registers: boolean;
  readonly access: boolean;
  readonly promptly: boolean;
  readonly within28Days: boolean;
  readonly management: boolean;
  /** All that is said, to look for those whose interests are registered. */
  readonly words: string;
}

function saidInSentences(clauses: readonly Provision[]): Said {
  const sentences = clauses.flatMap(({ text }) => sentencesOf(text.value));
  const says = (pattern: RegExp): boolean => sentences.some((each) => affirms(each, pattern));
  const keepsHarmless = [/\b(do|does|will|shall|must|can) ?not\b/, /\b(affect|influence|compromise)/, /\bintegrity\b/];
  return {
    registers: says(/\bregisters?\b/),
    access: says(/\b(publish|available|access|inspect|website)/),
    promptly: says(/\bas soon as (is )?(reasonably )?(practicable|possible)\b/),
    within28Days: says(/\b(28|twenty[- ]eight) (calendar )?days\b|\b(4|four) weeks\b/),
    management:
      sentences.some((each) => follow(each, keepsHarmless)) ||
      says(/\b(protect|safeguard|preserv|uphold|maintain|secur)\w*\b.*\bintegrity\b/),
    words: sentences.join(' '),
  };
}

/** Whether these are said one after another. */
function follow(sentence: string, patterns: readonly RegExp[]): boolean {
  let rest = sentence;
  for (const pattern of patterns) {
    const found = pattern.exec(rest);
    if (!found) return false;
    rest = rest.slice(found.index + found[0].length);
  }
  return true;
}

function missingFrom(constitution: Constitution): Missing[] {
  const { registers = [], managed: isManaged } = constitution.interests ?? {};
  const clauses = conflictsClauses(constitution);
  const said = saidInSentences(clauses);
  return [
    ...missingRegisters(registers, said),
    ...missingDeclarations(constitution, said),
    ...(isManaged || said.management ? [] : [{ what: 'how conflicts are managed', line: managed }]),
    ...clauses
      .filter(({ text }) => text.placeholders.length > 0)
      .map(() => ({ what: 'what is yet to be filled in', open: true })),
  ];
}

function missingRegisters(registers: readonly Registers[], said: Said): Missing[] {
  const listed = registers.flatMap((each) => each.of);
  const unlisted = registered.filter(
    ([name, , spoken]) => !listed.some((each) => each.name === name) && !(said.registers && spoken.test(said.words)),
  );
  const line = `registers of ${unlisted.map(([name]) => name).join(', ')} published`;
  const open = listed.some(({ is }) => is === 'placeholder');
  if (unlisted.length === registered.length) return [{ what: 'public registers of interests', line, open }];
  const what = `registers for ${unlisted.map(([, title]) => title).join(' and for ')}`;
  const closed = registers.some(({ access }) => access === undefined) && !said.access;
  const access = closed || (registers.length === 0 && !said.access);
  return [
    ...(unlisted.length > 0 ? [{ what, line, open }] : []),
    ...(access ? [{ what: 'public access to the registers', ...(closed ? {} : { line: allRegisters }) }] : []),
  ];
}

function missingDeclarations({ interests }: Constitution, said: Said): Missing[] {
  const { declared } = interests ?? {};
  const promptly = declared?.promptly || said.promptly;
  const timely = declared?.within ? !isLate(declared.within) : said.within28Days;
  const wanting = [...(promptly ? [] : ['as soon as practicable']), ...(timely ? [] : ['within 28 days'])];
  if (wanting.length > 0) {
    return [{ what: `declaration ${wanting.join(' and ')}`, ...(declared ? {} : { line: prompt }) }];
  }
  const open = declared?.within && declared.within.amount.value === undefined;
  return open ? [{ what: 'declaration within 28 days', open }] : [];
}

const daysIn = { hour: 1 / 24, day: 1, week: 7, month: 31, year: 366 } as const;
/** As many as there can be in four weeks: at Christmas. */
const BANK_HOLIDAYS = 3;

/** Whether it may be longer than 28 days. Of working days there are five in a week, and fewer in one with bank holidays. */
export function isLate({ amount, unit, quality }: Duration): boolean {
  if (amount.value === undefined) return false;
  const working = quality === 'working' && unit === 'day';
  return (working ? ((amount.value + BANK_HOLIDAYS) / 5) * 7 : amount.value * daysIn[unit]) > 28;
}

/** A line on declarations that does not ask for them as soon as practicable and within 28 days. */
function lateDeclarations(constitution: Constitution): Item[] {
  const declared = constitution.interests?.declared;
  const said = saidInSentences(conflictsClauses(constitution));
  const missing = missingDeclarations(constitution, said).filter(({ open }) => !open);
  return declared && missing.length > 0 ? [lineItem(declared.span, prompt, { lacks: listOf(missing) })] : [];
}

/** Registers to which the public has no access: the last word of the line, and what it would have to be. */
function closedRegisters(constitution: Constitution): Item[] {
  if (saidInSentences(conflictsClauses(constitution)).access) return [];
  return (constitution.interests?.registers ?? []).flatMap(({ of, access, span }) => {
    const final = last(of);
    const lacks = 'public access to the registers';
    return final && !access ? [lineItem(final.span, `${final.name} published`, { header: span, lacks })] : [];
  });
}

/** What a further line would say. */
function withLine(constitution: Constitution): Missing[] {
  return missingFrom(constitution).filter(({ line, open }) => line !== undefined && !open);
}

/** All that is missing, for a message. */
export function missingForConflicts(constitution: Constitution): string {
  return listOf(missingFrom(constitution));
}

const listOf = (missing: readonly Missing[]): string => missing.map(({ what }) => what).join(', ');

const inInterests = { coverage: 'interests', content: 'InterestsProvision' } as const;

/** Where one would look for what is missing: in the block, or beside what is said in sentences. */
function place(constitution: Constitution): Span {
  const [clause] = conflictsClauses(constitution);
  return constitution.interests?.block.header ?? (clause && headOf(clause)) ?? whole(constitution);
}

export const interestsNouns: readonly Noun[] = [
  {
    words: ['interests arrangement', 'interests arrangements'],
    kind: 'interests',
    of: ({ interests }) => items('interests', interests ? [interests] : [], () => 'interests'),
    ...inInterests,
    place,
  },
  {
    words: ['incomplete interests arrangement', 'incomplete interests arrangements'],
    kind: 'interests',
    of: (constitution) => {
      const { interests } = constitution;
      const missing = withLine(constitution);
      const incomplete = interests && missing.length > 0 ? [{ ...interests, lacks: listOf(missing) }] : [];
      return items('interests', incomplete, () => 'interests');
    },
    ...inInterests,
    place,
  },
  { words: ['late declaration', 'late declarations'], kind: 'line', of: lateDeclarations, ...inInterests, place },
  { words: ['closed register', 'closed registers'], kind: 'line', of: closedRegisters, ...inInterests, place },
  {
    words: ['missing arrangement for conflicts', 'missing arrangements for conflicts'],
    kind: 'line',
    of: (constitution) =>
      missingFrom(constitution).map(({ what, open = false }) => lineItem(place(constitution), what, { open })),
    ...inInterests,
    place,
  },
  {
    // As one, to be inserted together.
    words: ['lines on conflicts that are missing'],
    kind: 'line',
    of: (constitution) => {
      const lines = withLine(constitution).flatMap(({ line }) => line ?? []);
      return lines.length > 0 ? [lineItem(place(constitution), lines.join('\n'))] : [];
    },
    ...inInterests,
    place,
  },
  {
    words: ['register', 'registers'],
    kind: 'registers',
    of: ({ interests }) => items('registers', interests?.registers ?? [], () => 'registers of interests'),
    ...inInterests,
    place,
  },
];
