/** The practice variants: one thing in many wordings, each with what it says. The form is described in `labelled/README.md`. */
import { readFileSync } from 'node:fs';
import { asConstitution, type Label } from './label.ts';

export const topics = ['seats', 'votes', 'quorum', 'voting', 'nomination'] as const;
export type Topic = (typeof topics)[number];

export interface Variant {
  /** The topic, and which of its variants it is, counted from 1. */
  readonly name: string;
  readonly topic: Topic;
  readonly text: string;
  readonly format: 'markdown' | 'html' | 'text';
  readonly constitution: string;
  readonly mentions: readonly { readonly kind: string; readonly roles: readonly string[] }[];
}

/** Every variant of a topic. Throws for one without its answer. */
export function variantsOf(topic: Topic): Variant[] {
  const file = new URL(`labelled/practice/variants/${topic}.variants`, import.meta.url);
  const [, ...lines] = readFileSync(file, 'utf8').split('\n');
  return lines
    .join('\n')
    .split(/^----$/m)
    .map((each, index) => variant(each, topic, `${topic} ${index + 1}`));
}

function variant(source: string, topic: Topic, name: string): Variant {
  const [said = '', answer] = source.split(/^=>$/m);
  if (answer === undefined) throw new Error(`${name} has no answer.`);
  // What stands before the passage in its document comes after “~” here, so that the passage is seen first.
  const [passage = '', context = ''] = said.split(/^~ /m);
  const text = [context.trim(), passage.trim()].filter(Boolean).join('\n\n');
  const lines = answer.trim().split('\n').filter(Boolean);
  const given = (mark: RegExp): string[] =>
    lines.filter((line) => mark.test(line)).map((line) => line.replace(mark, ''));
  const stated = lines.filter((line) => !/^(?:icp$|org |\()/.test(line));
  const isOfSeats = topic === 'seats' || topic === 'votes' || topic === 'nomination';
  const label: Label = {
    ...{
      form: 1,
      of: name,
      wording: 'freer',
      nothing: stated.length === 0,
      committees: [],
      interests: [],
      mentions: [],
    },
    text: lines.includes('icp') ? 'icp' : 'icb',
    organisations: given(/^org /),
    seats: isOfSeats ? stated.map(seatOf) : named,
    quorum: topic === 'quorum' && stated.length > 0 ? [{ of: 'board', says: stated, evidence: [] }] : [],
    voting: topic === 'voting' && stated.length > 0 ? [{ of: 'board', says: stated, evidence: [] }] : [],
  };
  const mentions = given(/^\(/).map((line) => line.replace(')', '').split(' '));
  return {
    ...{
      name,
      topic,
      text,
      format: text.startsWith('<') ? 'html' : /^(?:#|\||- |\* )|\*\*/m.test(text) ? 'markdown' : 'text',
    },
    constitution: asConstitution({ ...label, mentions: mentions.map((words) => words.join(' ')) }),
    mentions: mentions.map(([kind = '', ...roles]) => ({ kind, roles })),
  };
}

/** Those that a line about a quorum or about voting may name. */
const named: Label['seats'] = [
  { seat: 'chair', says: ['votes not stated'], nomination: [], evidence: [] },
  { seat: 'chief-executive', says: ['votes not stated'], nomination: [], evidence: [] },
];

/** `partner; seats 2; nominated jointly by trust; steps invite, panel`. */
function seatOf(line: string): Label['seats'][number] {
  const [seat = '', ...says] = line.split('; ');
  const steps = says.find((each) => each.startsWith('steps '));
  const rest = says.filter((each) => each !== steps);
  const isVoteSaid = rest.some((each) => /^(?:votes|does not vote)/.test(each));
  return {
    seat,
    says: isVoteSaid ? rest : [...rest, 'votes not stated'],
    nomination: steps?.slice('steps '.length).split(', ') ?? [],
    evidence: [],
  };
}
