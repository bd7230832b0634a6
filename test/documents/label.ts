/**
 * A label: what a reader finds in a passage or a document, in the lines of the constitution language. The form is described
 * in `labelled/README.md`.
 */
import { parse } from 'yaml';

/** Lines that say something, and the words that say it. */
export interface Labelled {
  readonly says: readonly string[];
  readonly evidence: readonly string[];
}
export interface LabelledSeat extends Labelled {
  /** Kind and title, as they open a seat: `partner "Partner members, local authorities"`. */
  readonly seat: string;
  /** The steps of the nomination, in their order. Empty where none are stated. */
  readonly nomination: readonly string[];
}
export interface LabelledCommittee extends Labelled {
  /** Kind, short name and title, as they open a committee. */
  readonly committee: string;
}
/** A quorum or the voting of the board (or of the members of a partnership), or of the committee that is named. */
export interface LabelledProcedure extends Labelled {
  readonly of: string;
}

export interface Label {
  readonly form: 1;
  /** The file that is labelled, in the same folder. */
  readonly of: string;
  readonly wording: 'model' | 'freer';
  readonly text: 'icb' | 'icp';
  readonly nothing: boolean;
  readonly organisations: readonly string[];
  readonly seats: readonly LabelledSeat[];
  readonly quorum: readonly LabelledProcedure[];
  readonly voting: readonly LabelledProcedure[];
  readonly committees: readonly LabelledCommittee[];
  readonly interests: readonly Labelled[];
  /** Seats that are mentioned and not stated: a kind, and a role after it where there is one. */
  readonly mentions: readonly string[];
}

const sections = ['seats', 'quorum', 'voting', 'committees', 'interests'] as const;
const keys = ['form', 'of', 'wording', 'text', 'note', 'nothing', 'organisations', 'mentions', ...sections];
const entryKeys = {
  seats: ['seat', 'says', 'nomination', 'evidence'],
  quorum: ['of', 'says', 'evidence'],
  voting: ['of', 'says', 'evidence'],
  committees: ['committee', 'says', 'evidence'],
  interests: ['says', 'evidence'],
} as const;

/** Reads a label, with what is wrong with its form. What its lines say is for the language to check. */
export function readLabel(text: string): { readonly label: Label; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const given = asRecord(parse(text));
  const section = (name: (typeof sections)[number]): Record<string, unknown>[] =>
    asList(given[name]).map((each, index) => {
      const entry = asRecord(each);
      for (const key of Object.keys(entry))
        if (!(entryKeys[name] as readonly string[]).includes(key))
          problems.push(`${name} ${index + 1} has a “${key}”.`);
      for (const key of entryKeys[name])
        if (entry[key] === undefined && key !== 'nomination') problems.push(`${name} ${index + 1} has no “${key}”.`);
      return {
        ...entry,
        says: lines(entry.says),
        nomination: lines(entry.nomination),
        evidence: lines(entry.evidence),
      };
    });
  for (const key of Object.keys(given)) if (!keys.includes(key)) problems.push(`There is no “${key}” in a label.`);
  const label = {
    ...given,
    nothing: given.nothing === true,
    organisations: lines(given.organisations),
    mentions: lines(given.mentions),
    ...Object.fromEntries(sections.map((name) => [name, section(name)])),
  } as unknown as Label;
  if (label.form !== 1) problems.push('The form is not 1.');
  if (!['model', 'freer'].includes(label.wording)) problems.push('The wording is neither model nor freer.');
  if (!['icb', 'icp'].includes(label.text)) problems.push('The text is neither icb nor icp.');
  const empty = sections.every((name) => label[name].length === 0);
  if (label.nothing !== empty) problems.push(empty ? 'What states nothing says “nothing”.' : 'Nothing and something.');
  for (const { seat, says } of label.seats)
    for (const word of [/^seats /, /^(votes|does not vote)\b/])
      if (says.filter((line) => word.test(line)).length !== 1)
        problems.push(`${seat} does not say once how many there are and whether they vote.`);
  const bodies = ['board', ...label.committees.map(({ committee }) => titleOf(committee))];
  for (const { of } of [...label.quorum, ...label.voting])
    if (!bodies.includes(of)) problems.push(`“${of}” is neither the board nor a committee of this label.`);
  return { label, problems };
}

/** The label as a constitution, for the language to read. What is mentioned is in it as well, for lines to refer to. */
export function asConstitution(label: Label): string {
  const procedures = (of: string): string[] => [
    ...label.quorum.filter((each) => each.of === of).map(({ says }) => block('quorum', says)),
    ...label.voting.filter((each) => each.of === of).map(({ says }) => block('decisions', says)),
  ];
  return block(label.text === 'icb' ? 'icb labelled "Labelled"' : 'icp labelled "Labelled"', [
    block('partners', label.organisations),
    block(label.text === 'icb' ? 'board' : 'members', [
      ...label.seats.map(({ seat, says, nomination }) =>
        block(seat, nomination.length > 0 ? [...says, block('nomination', nomination)] : says),
      ),
      ...label.mentions.map((mention) => {
        const [kind = '', ...roles] = mention.split(' ');
        return block(
          kind === 'other-member' ? 'other member' : kind,
          roles.length > 0 ? [`role ${roles.join(', ')}`] : [],
        );
      }),
    ]),
    ...procedures('board'),
    ...label.committees.map(({ committee, says }) =>
      block(committee, [...says, ...procedures(titleOf(committee) ?? '')]),
    ),
    ...label.interests.map(({ says }) => block('interests', says)),
  ]);
}

/** The title in `committee audit "Audit Committee"`, or `undefined` where there is none. */
export function titleOf(head: string): string | undefined {
  return /"(.*)"/.exec(head)?.[1];
}

function block(head: string, inner: readonly string[]): string {
  return `${head} {\n${inner.join('\n')}\n}`;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function asList(value: unknown): readonly unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

function lines(value: unknown): string[] {
  return asList(value).map(String);
}
