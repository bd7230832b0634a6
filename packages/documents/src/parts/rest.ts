/** Eligibility, removal, interests, principles, challenge and strategy; and what the file says in sentences of its own. */
import type { Constitution, Interests, Principles, Removal, Strategy } from '@icb/language';
import type { Clause, Words } from '../document/document.ts';
import { placeOfTopic } from '../document/skeleton.ts';
import { one, several } from '../wording/nouns.ts';
import { everyWords, lengthWords, listWords } from '../wording/numbers.ts';
import { capital, together } from '../wording/words.ts';
import {
  across,
  conditionItems,
  itemOf,
  lineOf,
  provisions,
  type Saying,
  termItems,
  textItems,
  withItems,
} from './clauses.ts';
import type { Placed } from './membership.ts';
import { approvalOf } from './seat.ts';

export function rest(constitution: Constitution, saying: Saying): Placed[] {
  const { eligibility, disqualification, interests, challenge, strategy, kind } = constitution;
  const conditions = (which: 'eligibility' | 'disqualification'): Placed[] => {
    const said = which === 'eligibility' ? eligibility : disqualification;
    if (!said) return [];
    const clause = saying.say(which, said.span, which);
    return [[which, withItems(clause, conditionItems(which, said.conditions, saying))]];
  };
  return [
    ...conditions('eligibility'),
    ...conditions('disqualification'),
    ...constitution.removals.map((each, index): Placed => ['removal', ...removal(each, index, saying)]),
    ...(interests ? interestClauses(interests, saying) : []),
    ...constitution.principles.map((each): Placed => [placeOfPrinciples(each, kind), principles(each, saying)]),
    ...(challenge ? [['scrutiny', ...challengeClauses(challenge, saying)] as Placed] : []),
    ...(strategy ? strategyClauses(strategy, kind, saying) : []),
    ...constitution.provisions.map(
      (each): Placed => [placeOfTopic(each.topic, kind), ...provisions('', [each], saying)],
    ),
  ];
}

function removal(each: Removal, index: number, saying: Saying): Clause[] {
  const { say, names } = saying;
  const id = `${each.kind}/${index + 1}`;
  const whom = each.of.length > 0 ? capital(names.terms(each.of, 'or', one)) : ['A member'];
  const by = each.by.length > 0 ? each.by : [undefined];
  return [
    ...by.map((who, at) =>
      say(`${id}/by/${at + 1}`, across([...each.of, ...(who ? [who] : [])]) ?? each.span, each.kind, {
        Whom: whom,
        who: who && names.list(who.by),
        ...(who ? approvalOf(who, saying) : { prior: '' }),
      }),
    ),
    ...(each.grounds.length > 0
      ? [
          withItems(
            say(
              `${id}/grounds`,
              across(each.grounds),
              each.kind === 'removal' ? 'removalGrounds' : 'suspensionGrounds',
            ),
            termItems(`${id}/grounds`, each.grounds, saying),
          ),
        ]
      : []),
    ...provisions(`${id}/`, each.provisions, saying),
  ];
}

function interestClauses(interests: Interests, saying: Saying): Placed[] {
  const { say, names } = saying;
  const { declared, managed } = interests;
  const when: Words[] = declared
    ? [
        ...(declared.promptly ? [['as soon as practicable']] : []),
        ...(declared.within
          ? [together(declared.promptly ? 'in any event within ' : 'within ', lengthWords(declared.within))]
          : []),
      ]
    : [];
  return [
    [
      'conflicts',
      ...(managed
        ? [
            say('interests/managed', managed.span, 'managed', {
              appear: managed.appearanceToo ? ', and do not appear to,' : '',
            }),
          ]
        : []),
      ...provisions('interests/', interests.provisions, saying),
    ],
    [
      'declaring',
      ...interests.registers.map(({ of, access, span }) =>
        say(`interests/registers/${of.map(({ name }) => name).join('-')}`, span, 'registers', {
          people: names.terms(of, 'and', several),
          access: access && (access === 'published' ? 'published' : 'available on request'),
        }),
      ),
      ...(declared ? [say('interests/declared', declared.span, 'declared', { when: listWords(when) })] : []),
      ...interests.kept.map(({ published, length, span }) =>
        say(
          `interests/kept/${published ? 'published' : 'record'}`,
          span,
          published ? 'keptPublished' : 'keptOnRecord',
          {
            length: lengthWords(length),
          },
        ),
      ),
    ],
  ];
}

function placeOfPrinciples({ topic }: Principles, kind: 'icb' | 'icp'): string {
  const place = placeOfTopic(topic, kind);
  return { conflicts: 'interest-principles', accountability: 'transparency-principles' }[place] ?? place;
}

function principles({ topic, from, items, span }: Principles, { say, names }: Saying): Clause {
  const id = `principles/${topic.name}`;
  if (from) {
    const statements = from.term?.statements ?? [];
    const values = { topic: names.term(topic), set: names.term(from) };
    const clause = say(id, span, statements.length > 0 ? 'principlesFrom' : 'principlesOfSet', values);
    return withItems(
      clause,
      statements.map((statement, index) => itemOf(`${id}/${index + 1}`, span, [statement.replace(/\s+/g, ' ').trim()])),
    );
  }
  return withItems(say(id, span, 'principles', { topic: names.term(topic) }), textItems(id, items));
}

function challengeClauses(challenge: NonNullable<Constitution['challenge']>, saying: Saying): Clause[] {
  const { say, names } = saying;
  const { raisedWithin, answered, block } = challenge;
  const answer = (): Clause[] => {
    if (!answered) return [];
    const published = answered.published ? 'published' : undefined;
    return [
      answered.within
        ? say('challenge/answered', answered.span, 'challengeAnswered', {
            length: lengthWords(answered.within),
            published,
          })
        : say('challenge/answered', answered.span, 'challengeAnswerPublished'),
    ];
  };
  return [
    ...(challenge.openToEveryone
      ? [say('challenge/open', lineOf(block, 'ChallengeOpen') ?? challenge.span, 'challengeOpenToAll')]
      : []),
    ...(challenge.openTo.length > 0
      ? [say('challenge/openTo', across(challenge.openTo), 'challengeOpenTo', { who: names.list(challenge.openTo) })]
      : []),
    ...(raisedWithin
      ? [say('challenge/raised', raisedWithin.span, 'challengeRaised', { length: lengthWords(raisedWithin) })]
      : []),
    ...(challenge.heardBy.length > 0
      ? [say('challenge/heard', across(challenge.heardBy), 'challengeHeard', { who: names.list(challenge.heardBy) })]
      : []),
    ...answer(),
    ...provisions('challenge/', challenge.provisions, saying),
  ];
}

function strategyClauses(strategy: Strategy, kind: 'icb' | 'icp', saying: Saying): Placed[] {
  const { say, names } = saying;
  const { reviewed, published, block } = strategy;
  const involved: Words[] = [
    ...strategy.involves.map(names.one),
    ...(strategy.involvesLocalPeople ? [['the people who live or work in the area']] : []),
  ];
  const preparing: Clause[] = [
    ...(strategy.assessedNeedsOf.length > 0
      ? [
          say('strategy/needs', across(strategy.assessedNeedsOf), 'assessedNeeds', {
            who: names.list(strategy.assessedNeedsOf),
          }),
        ]
      : []),
    ...(strategy.considers.length > 0
      ? [say('strategy/considers', across(strategy.considers), 'considers', { what: names.terms(strategy.considers) })]
      : []),
    ...(strategy.hasRegardTo.length > 0
      ? [
          say('strategy/regard', across(strategy.hasRegardTo), 'strategyRegard', {
            guidance: names.terms(strategy.hasRegardTo),
          }),
        ]
      : []),
    ...(involved.length > 0
      ? [
          say(
            'strategy/involves',
            lineOf(block, 'Involves') ?? across(strategy.involves) ?? strategy.span,
            'involves',
            {
              who: listWords(involved),
            },
          ),
        ]
      : []),
    ...provisions('strategy/', strategy.provisions, saying),
  ];
  const after: Clause[] = [
    ...(reviewed
      ? [
          reviewed.every
            ? say('strategy/reviewed', reviewed.span, 'reviewedEvery', { every: everyWords(reviewed.every) })
            : say('strategy/reviewed', reviewed.span, 'reviewedOnAssessment'),
        ]
      : []),
    ...(published
      ? [say('strategy/published', published.span, 'strategyPublished', { who: names.maybe(published.copiesTo) })]
      : []),
  ];
  return kind === 'icp'
    ? [
        ['strategy-preparation', ...preparing],
        ['strategy-review', ...after],
      ]
    : [['functions-general', ...preparing, ...after]];
}
