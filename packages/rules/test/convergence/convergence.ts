/**
 * Mending ends, and ends well: every fix of a pack is applied in random orders, to random constitutions laid out anyhow.
 * Nothing stays open; what is half met wants no more than its placeholders; nothing is lost or said twice.
 */
import { isDeepStrictEqual } from 'node:util';
import { builtInTerms, type Constitution, type Finding, print } from '@icb/language';
import { plain, randomConstitution, randomFrom, roughen, seeds } from '@icb/language/testing';
import { expect, it } from 'vitest';
import { applyFixes, type FixKind, judge, type ReadyPack, type State } from '../../src/index.ts';
import { read } from '../judging.ts';
import { TODAY } from '../packs/built-in.ts';
import { filledIn } from '../packs/placeholders.ts';

/** Three orders for each constitution if `ICB_ORDERS=all` (which takes three times as long), else one of the three. */
const ORDERS = [1, 2, 3];
const ordersFor = (seed: number): number[] =>
  process.env.ICB_ORDERS === 'all' ? ORDERS : [ORDERS[seed % ORDERS.length] as number];

function shuffled(seed: number): (findings: readonly Finding[]) => readonly Finding[] {
  const random = randomFrom(seed);
  return (findings) => random.some(findings, findings.length, findings.length);
}

export interface Mended {
  readonly text: string;
  readonly applied: number;
}

export async function mended(
  text: string,
  packs: readonly ReadyPack[],
  order: number,
  kind: FixKind = 'all',
): Promise<Mended> {
  const file = { uri: 'file:///test/a.icb', text };
  const result = await applyFixes(file, (each) => read(each.text), packs, {
    kind,
    day: () => TODAY,
    order: shuffled(order),
  });
  return { text: result.text, applied: result.applied.length };
}

export interface Standing {
  readonly states: ReadonlyMap<string, State>;
  readonly text: string;
  readonly errors: readonly string[];
  /** The rules of which there are findings that are no more than hints. */
  readonly hints: ReadonlySet<string>;
  readonly constitution: Constitution;
}

export async function standingOf(text: string, packs: readonly ReadyPack[]): Promise<Standing> {
  const { constitution, findings } = await read(text);
  if (!constitution) throw new Error(`No constitution is left:\n${text}`);
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  const { states, findings: judged } = judge(constitution, packs, TODAY);
  const hints = new Set(judged.filter(({ severity }) => severity === 'hint').map(({ rule }) => rule));
  return { text, states, errors, hints, constitution };
}

/** The rules that a text could be mended to meet, and are in one of these states. */
export function inState({ states }: Standing, packs: readonly ReadyPack[], ...wanted: State[]): string[] {
  const fixable = new Set(
    packs.flatMap(({ rules }) => rules.filter(({ rule }) => rule.fixes.length > 0)).map(({ id }) => id),
  );
  return [...states].filter(([rule, state]) => wanted.includes(state) && fixable.has(rule)).map(([rule]) => rule);
}

/** What must hold of a text that every fix was made to. */
export async function expectMended(
  before: string,
  after: string,
  packs: readonly ReadyPack[],
  which: string,
  placeholders = 0,
): Promise<void> {
  const [was, is] = [await standingOf(before, packs), await standingOf(after, packs)];
  expect(inState(is, packs, 'open'), `${which}\n${after}`).toEqual([]);
  // (What a person means by a placeholder of their own, nobody knows.)
  const filled = await standingOf(placeholders > 0 ? after : await filledInAndMended(after, packs), packs);
  if (placeholders === 0)
    expect(inState(filled, packs, 'open', 'partly'), `${which}, filled in\n${filled.text}`).toEqual([]);
  // (What was wrong with the language before, a fix need not mend.)
  expect(
    is.errors.filter((each) => !was.errors.includes(each)),
    `${which}\n${after}`,
  ).toEqual([]);
  // (What a text only may say, can go with what it must not say.)
  const met = [...was.states].filter(([, state]) => state === 'met').map(([rule]) => rule);
  expect(
    met.filter((rule) => is.states.get(rule) === 'open' && !is.hints.has(rule)),
    which,
  ).toEqual([]);
  expect(
    saidTwice(is.constitution).filter((each) => !saidTwice(was.constitution).includes(each)),
    which,
  ).toEqual([]);
  const images = ({ comments }: Constitution): string[] => comments.map(({ text }) => text).sort();
  expect(images(is.constitution), `${which}: comments`).toEqual(images(was.constitution));
}

/**
 * What a person fills in says something, about which more can be asked: that is mended again, and what is left open by that
 * filled in again. With a pack or two, all of it is said the first time.
 */
async function filledInAndMended(text: string, packs: readonly ReadyPack[]): Promise<string> {
  if (packs.length < 3) return filledIn(text);
  let current = text;
  for (let round = 1; round <= 4; round++) current = (await mended(filledIn(current), packs, round)).text;
  return current;
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.])\s+/).filter((each) => each.trim() !== '');

/** Parts that a constitution says more than once: the same sentence on a topic, policy, condition, committee or seat. */
export function saidTwice(constitution: Constitution): string[] {
  const { provisions, policies, disqualification, eligibility, board, bodies, principles, delegations } = constitution;
  const keys = [
    ...provisions.flatMap(({ topic, text }) => sentencesOf(text?.value ?? '').map((each) => `${topic.name}: ${each}`)),
    ...policies.map(({ policy }) => `policy ${policy.name}`),
    ...(disqualification?.conditions ?? []).map(({ term }) => `disqualification ${term.name}`),
    ...(eligibility?.conditions ?? []).map(({ term }) => `condition ${term.name}`),
    // (What a seat is for that has yet to get its title, may be another thing each time.)
    ...(board?.members ?? [])
      .filter(({ title }) => !title?.value.startsWith('['))
      .map((seat) => `seat ${JSON.stringify(plain({ ...seat, name: '' } as never))}`),
    ...bodies.map((body) => `body ${JSON.stringify(plain({ ...body, name: '' } as never))}`),
    ...principles.map(({ topic }) => `principles ${topic.name}`),
    ...delegations.map((each) => `delegation ${JSON.stringify(plain(each as never))}`),
  ];
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
}

/** (All of them: `npm run test:long`.) */
const seedsOf = (from: number, to: number): readonly number[] =>
  seeds(from, to, { all: process.env.ICB_LONG !== undefined });

/** Random constitutions `from` to `to`, each mended in three orders; every fifth laid out anyhow, with comments. */
export function convergence(packs: readonly ReadyPack[], kind: 'icb' | 'icp', from: number, to: number): void {
  it(`${kind} ${from} to ${to}: mended in any order, nothing is open, lost or said twice`, async () => {
    for (const seed of seedsOf(from, to)) {
      const placeholders = seed % 2 === 0 ? 0 : 0.03;
      const printed = print(randomConstitution(seed, builtInTerms(), { kind, placeholders }));
      const draft = seed % 5 === 0 ? roughen(printed, randomFrom(seed)).text : printed;
      for (const order of ordersFor(seed)) {
        const { text } = await mended(draft, packs, seed * 10 + order);
        await expectMended(draft, text, packs, `seed ${seed}, order ${order}`, placeholders);
      }
    }
  }, 900_000);

  it(`${kind} ${from} to ${to}: safe fixes take no word away, and a second time there is nothing to do`, async () => {
    for (let seed = from; seed <= to; seed += 10) {
      const draft = print(randomConstitution(seed, builtInTerms(), { kind }));
      const { text } = await mended(draft, packs, seed, 'safe');
      const words = (of: string): string[] => of.split(/[\s{}]+/).filter((word) => word !== '');
      expect(isWithin(words(draft), words(text)), `seed ${seed}\n${text}`).toBe(true);
      expect(
        isDeepStrictEqual(await mended(text, packs, seed, 'safe'), { text, applied: 0 }),
        `seed ${seed}\n${text}`,
      ).toBe(true);
    }
  }, 900_000);
}

/** Whether all of the one stand in the other, in their order. */
function isWithin(one: readonly string[], other: readonly string[]): boolean {
  let at = 0;
  for (const word of other) if (word === one[at]) at += 1;
  return at === one.length;
}
