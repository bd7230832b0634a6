/** Words for random constitutions: names that a person could choose, and texts with everything that a text may hold. */
import type { Random } from './random.ts';

/** Plain, foreign, and words of the language itself, which may all be names. */
const names: readonly string[] = [
  ...[
    'finance',
    'medical',
    'nursing',
    'people-lead',
    'audit-lead',
    'councils',
    'gp_north',
    'north-east',
    'lead2',
    'harbour',
  ],
  ...['école', 'ysbyty-dŵr', 'größe', 'Øst', 'Ζήτα', '東', 'naïve-panel', 'x', 'St-Anne', 'ÀÉ9'],
  ...[
    'place',
    'audit',
    'approval',
    'quorum',
    'committee',
    'meetings',
    'members',
    'board',
    'term',
    'votes',
    'role',
    'strategy',
  ],
  ...['interests', 'policy', 'reviewed', 'kept', 'minutes', 'papers', 'majority', 'urgent', 'public', 'notice', 'area'],
];

/** Whether a name could be given to something in a random constitution: a term of that name may then be hidden. */
export function mayBeGiven(name: string): boolean {
  return names.includes(name);
}

/** Names that nothing else in the constitution has. */
export function freshName(random: Random, taken: Set<string>): string {
  const base = random.pick(names);
  let name = base;
  for (let count = 2; taken.has(name); count++) name = `${base}-${count}`;
  taken.add(name);
  return name;
}

const sentences: readonly string[] = [
  'The Board publishes its decisions and how they were made.',
  'Members act in the public interest; no-one is a delegate.',
  'NHS “Northshire” – Integrated Care Board',
  "The chair's decision is final, save under section 14Z61.",
  'a [state the area] and b [another placeholder]',
  'He said "yes" and wrote C:\\drive\\ on it',
  'committee audit "Audit" {',
  '// not a comment /* nor this */',
  'Größe, dŵr, 東京, emoji 🏥 and \u202E bidi',
  '50% of 1/2 on 2026-02-30',
  'ends with a backslash \\',
  '""" quotes """" in a row',
  '} explain { because',
  '  leading and trailing  ',
  '\ttab',
  '',
];

/** One line. */
export function sentence(random: Random): string {
  return random.pick(sentences);
}

/** One line or several, as a text block would hold: blank lines and indented ones among them. */
export function prose(random: Random): string {
  if (random.chance(0.6)) return sentence(random);
  const lines = random.times(2, 5, () =>
    random.chance(0.2) ? '' : `${random.pick(['', '', '  ', '\t'])}${sentence(random).trim()}`,
  );
  lines[random.integer(0, lines.length - 1)] = 'One line at least that is not indented.';
  return lines.map((line) => (line.trim() === '' ? '' : line)).join('\n');
}
