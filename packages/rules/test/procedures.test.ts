/** What the lines and sentences on procedure stand for, and where they would stand. */
import { describe, expect, it } from 'vitest';
import { judged, named, placeOf } from './judging.ts';

const icb = (...blocks: string[]): string => `icb x "NHS X" {\n${blocks.map((each) => `  ${each}\n`).join('')}}\n`;
const block = (opening: string, ...lines: string[]): string =>
  `${opening} {\n${lines.map((line) => `    ${line}\n`).join('')}  }`;
const seat = (line: string): string => block('board', block('partner p "P"', line));

describe('what paragraph 9 lets a constitution say on membership', () => {
  const subjects = [
    'who can and cannot be a member',
    'how long members serve',
    'removal and suspension',
    're-appointment',
    'pay and allowances',
    'vacancies and defects in an appointment',
  ] as const;

  it.each<[said: string, subject: number[]]>([
    ['ods "QXX"', []],
    [block('eligibility', 'fit-and-proper-person'), [0]],
    [block('eligibility'), []],
    [block('disqualification', 'bankruptcy'), [0]],
    // that nobody is appointed who is not independent is what the Act says itself
    [block('disqualification', 'independence'), []],
    [block('disqualification', 'independence', 'bankruptcy'), [0]],
    [seat('term 3 years'), [1]],
    [seat('term 3 years, at most 2 terms'), [1, 3]],
    [seat('removed by chair'), [2]],
    [block('removal', 'of members'), [2]],
    ['provision removal-of-a-member "By the Chair."', [2]],
    ['provision re-appointment "Once."', [3]],
    [seat('remuneration set by nhs-england'), [4]],
    ['provision own-remuneration "Nobody decides on their own."', [4]],
    ['provision validation-of-proceedings "Vacancies do no harm."', [5]],
    ['provision petitions "There are some."', []],
    [seat('votes'), []],
    // wherever a sentence on it stands
    [block('meetings', 'provision re-appointment "Once."'), [3]],
    [block('challenge', 'provision re-appointment "Once."'), [3]],
  ])('%s says %j of it', async (said, by) => {
    const unsaid = subjects.filter((_, index) => !by.includes(index));
    expect((await named('unsaid subjects', icb(said))).sort()).toEqual([...unsaid].sort());
  });
});

describe('a variation by others than NHS England', () => {
  const prior = 'with prior approval of';
  it.each<[route: string, named: string[]]>([
    ['by board', [`board ${prior}`]],
    ['by board, trust', [`trust ${prior}`]],
    ['by board with approval of chair', [`board ${prior} chair,`]],
    ['by board with prior approval of nhs-england', [`board ${prior}`]],
    ['by board with prior approval of chair, nhs-england', [`board ${prior} chair,`]],
    ['by nhs-england', []],
    ['by nhs-england on its own initiative', []],
    // its power gets a line of its own
    ['by nhs-england, board on its own initiative', [`nhs-england on its own initiative\nby board ${prior}`]],
    ['by board, nhs-england on its own initiative', [`nhs-england on its own initiative\nby board ${prior}`]],
    [
      'by nhs-england, board, trust on its own initiative',
      [`nhs-england on its own initiative\nby board, trust ${prior}`],
    ],
    ['by nhs-england, board', [`board ${prior}`]],
    ['by board on its own initiative', [`board ${prior}`]],
    ['by each trust', [`each trust ${prior}`]],
    // who still has to be named may be NHS England
    ['by [who] on its own initiative', []],
    ['by [who]', [`[who] ${prior}`]],
  ])('%s: %j', async (route, routes) => {
    expect(await named('other variation routes', icb(block('variation', route)))).toEqual(routes);
  });

  it('is none where there are no variations', async () => {
    expect(await named('other variation routes', icb())).toEqual([]);
    expect(await named('variation routes', icb())).toEqual([]);
  });
});

describe('a rule on decisions or the quorum', () => {
  it.each<[noun: string, blocks: string[], count: number]>([
    ['voting rules', [block('decisions', 'simple majority')], 1],
    ['voting rules', [block('decisions', 'majority of 2/3')], 1],
    // on one subject only
    ['voting rules', [block('decisions', 'majority of 2/3 for variation')], 0],
    ['voting rules', [block('decisions', 'consensus first')], 1],
    ['voting rules', [block('decisions', 'disagreement resolved by nhs-england')], 1],
    ['voting rules', [block('decisions', 'one vote each')], 0],
    ['voting rules', [block('decisions', 'provision petitions "By vote."')], 1],
    ['voting rules', ['provision decision-making "By vote."'], 1],
    ['voting rules', ['provision petitions "By vote."'], 0],
    ['voting rules', [], 0],
    ['quorum rules', [block('quorum', 'at least 3 members')], 1],
    ['quorum rules', [block('quorum', 'provision petitions "Three."')], 1],
    ['quorum rules', [block('quorum', 'includes 1 executive')], 0],
    ['quorum rules', [], 0],
  ])('%s: %j: %i', async (noun, blocks, count) => {
    expect(await named(noun, icb(...blocks))).toHaveLength(count);
  });

  it.each([
    ['voting rule', block('decisions', 'provision petitions "By [how]."'), 'partly'],
    ['voting rule', block('decisions', 'provision petitions "By vote."'), 'met'],
    ['quorum rule', block('quorum', 'provision petitions "At least [how many]."'), 'partly'],
    ['quorum rule', block('quorum', 'at least [how many] members'), 'partly'],
    ['quorum rule', block('quorum', 'at least 1/2 of members'), 'met'],
  ])('is only half there where it is still to be filled in: %s: %s: %s', async (noun, said, state) => {
    const asked = `obligation must require some ${noun} where ${noun.replace(' rule', '')} stated`;
    expect((await judged(asked, icb(said))).state).toBe(state);
  });
});

describe('principles', () => {
  const statement = (topic: string, ...texts: string[]): string =>
    texts.length > 0 ? block(`principles ${topic}`, ...texts.map((text) => `"${text}"`)) : `principles ${topic} {}`;
  it.each<[noun: string, said: string, named: string[]]>([
    ['principles', statement('conflicts-of-interest', 'A', 'B'), ['conflicts-of-interest', 'conflicts-of-interest']],
    ['principles', statement('conflicts-of-interest'), []],
    ['empty statements', statement('conflicts-of-interest', 'A'), []],
    ['empty statements', statement('conflicts-of-interest'), ['conflicts-of-interest']],
    ['empty statements', 'principles conflicts-of-interest from seven-principles-of-public-life', []],
    ['involvement principles', statement('public-involvement', 'A'), ['public-involvement']],
    ['involvement principles', statement('conflicts-of-interest', 'A'), []],
  ])('%s of %s: %j', async (noun, said, names) => {
    expect(await named(noun, icb(said))).toEqual(names);
  });

  it('that a term of the vocabulary stands for are all of them', async () => {
    const nolan = await named(
      'principles',
      icb('principles conflicts-of-interest from seven-principles-of-public-life'),
    );
    expect(nolan).toHaveLength(7);
    expect(await named('principles', icb('principles conflicts-of-interest from [which]'))).toHaveLength(1);
  });
});

describe('where it would stand', () => {
  const decisions = block('decisions', 'one vote each');
  const quorum = block('quorum', 'includes 1 executive');
  it.each<[noun: string, blocks: string[], place: string]>([
    ['quorum rules', [decisions, quorum], 'quorum'],
    ['quorum rules', [decisions], 'decisions'],
    ['quorum rules', [], 'icb x "NHS X"'],
    ['voting rules', [decisions, quorum], 'decisions'],
    ['voting rules', [quorum], 'quorum'],
    ['voting rules', [], 'icb x "NHS X"'],
    ['variation routes', [block('variation')], 'variation'],
    ['variation routes', [], 'icb x "NHS X"'],
    ['other variation routes', [block('variation')], 'variation'],
    ['meeting arrangements', [], 'icb x "NHS X"'],
    ['disqualifications', [block('disqualification')], 'disqualification'],
    ['independence clauses', [block('disqualification')], 'disqualification'],
    ['conditions', [block('eligibility')], 'eligibility'],
    ['unsaid subjects', [seat('votes')], 'board'],
    ['unsaid subjects', [], 'icb x "NHS X"'],
    ['removals', [seat('votes'), block('removal', 'of members')], 'removal'],
    ['removals', [seat('votes')], 'board'],
    // beside what is said on it, or else where a reader would look for it
    ['complaints clauses', ['provision complaints "There are."'], 'provision complaints'],
    ['complaints clauses', [seat('votes')], 'icb x "NHS X"'],
    ['deputy chair clauses', [seat('votes')], 'board'],
    ['senior non-executive clauses', [seat('votes')], 'board'],
    ['audit chair clauses', [seat('votes')], 'board'],
    ['remuneration chair clauses', [seat('votes')], 'board'],
    ['executive leads clauses', [seat('votes')], 'board'],
    ['public health clauses', [seat('votes')], 'board'],
    ['public health clauses', ['provision public-health-expertise "Of it."'], 'provision public-health-expertise'],
    ['standing orders clauses', ['policy standing-orders'], 'policy standing-orders'],
    ['standing orders clauses', ['policy pay', 'provision petitions "By standing orders."'], 'provision petitions'],
    ['standing orders clauses', ['provision petitions "There are."'], 'icb x "NHS X"'],
    ['involvement principles', ['principles public-involvement { "A" }'], 'principles public-involvement'],
    ['involvement principles', ['principles conflicts-of-interest { "A" }'], 'icb x "NHS X"'],
  ])('%s of %j: %s', async (noun, blocks, place) => {
    expect(await placeOf(noun, icb(...blocks))).toBe(place);
  });
});

describe('of a strategy', () => {
  const strategy = (...lines: string[]): string => `icp x "X" {\n  ${block('strategy', ...lines)}\n}\n`;
  it.each<[noun: string, text: string, named: string[]]>([
    [
      'replaced guidance',
      strategy('has regard to strategy-guidance-2022, strategy-guidance-2024'),
      ['strategy-guidance-2022'],
    ],
    ['replaced guidance', strategy('has regard to strategy-guidance-2024, nhs-england-mandate'), []],
    ['periodic reviews', strategy('reviewed every 5 years'), ['']],
    ['periodic reviews', strategy('reviewed on each new assessment'), []],
    ['publications', strategy('published with copies to trust, lmc'), ['lmc,']],
    ['publications', strategy('published'), ['published with copies to']],
    ['publications', strategy(), []],
    ['publications', 'icp x "X" {\n}\n', []],
  ])('%s: %s', async (noun, text, names) => expect(await named(noun, text)).toEqual(names));

  it.each<[established: string[], named: string[]]>([
    [['established jointly by a, b'], ['b']],
    [['established jointly by a, each local-authority'], ['each local-authority']],
    [['established jointly by a', 'established jointly by b'], ['a']],
    [['established 2022-07-01'], []],
    [[], []],
  ])('establishment by %j is up to %j', async (established, names) => {
    const organisations = 'organisations {\n  trust a "A"\n  trust b "B"\n}\n';
    const text = `icp x "X" {\n${established.map((line) => `  ${line}\n`).join('')}}\n${organisations}`;
    expect(await named('establishments', text)).toEqual(names);
  });
});
