/** Nouns for what procedures, agreements, collaboratives and places are to say. */
import { type Body, type Constitution, type Exercise, isA, type Part, type Span } from '@icb/language';
import type { Detail, Item } from '../items.ts';
import { decides } from '../voices.ts';
import { details, lineIn, linesIn, listed, worded, wordsAfter } from './detail.ts';
import { last, type Noun, through, whole } from './noun.ts';

// ------------------------------------------------------------------------------------------- how plans can be challenged

/** Who can raise a challenge, who hears it, and that it is answered: how soon and openly, too, where that is asked. */
const challengeDetails =
  (meaningfully: boolean) =>
  ({ challenge, kind, name }: Constitution): Item[] => {
    if (!challenge) return [];
    const { openToEveryone, openTo, heardBy, answered } = challenge;
    const within = answered?.within;
    const inTime = within ? (within.amount.value === undefined ? 'open' : answered.published) : false;
    return [
      linesIn(challenge, [
        ['open to everyone', openToEveryone || listed(openTo)],
        [`heard by ${kind === 'icb' ? 'board' : name}`, listed(heardBy)],
        ['answered within [how many] working days, published', meaningfully ? inTime : answered !== undefined],
      ]),
    ];
  };

const inChallenge = { coverage: 'challenge', content: 'ChallengeProvision' } as const;
const atChallenge = (constitution: Constitution): Span => constitution.challenge?.block.header ?? whole(constitution);

const inBodies = { coverage: 'committees', content: 'BodyProvision' } as const;

// -------------------------------------------------------------------------------------- alliances, collaboratives, places

/** What a body says on a topic, in its own lines. */
function prose(body: Body, topic: string): Detail['stated'] {
  const found = body.provisions.filter((each) => isA(each.topic.term, topic)).map((each) => worded(each.text));
  return found.includes(true) ? true : (found[0] ?? false);
}

const commitments = ['integration-of-services', 'management-of-resources', 'delivery-of-services', 'good-governance'];

function allianceDetails({ bodies }: Constitution): Item[] {
  return bodies
    .filter(({ form }) => isA(form?.form.term, 'alliance-agreement'))
    .map((body) =>
      linesIn(
        body,
        commitments.map((topic) => [
          `provision ${topic} "[what the members commit themselves to]"`,
          prose(body, topic),
        ]),
      ),
    );
}

/** Which bodies can join a collaborative, and what it does. */
function collaborativeDetails({ bodies }: Constitution): Item[] {
  return bodies
    .filter(({ kind }) => kind === 'collaborative')
    .map((body) =>
      linesIn(body, [
        ['members [who can join]', listed([...body.members, ...body.parties])],
        ['provision delivery-of-services "[which services it provides]"', prose(body, 'delivery-of-services')],
      ]),
    );
}

/** Whether a place says what is decided there; that it only advises says it too. */
function placeDecisions(constitution: Constitution): Item[] {
  return constitution.bodies
    .filter(({ kind }) => kind === 'place')
    .map((body) => {
      const functions = body.exercises.flatMap((each) => each.functions);
      const forum = isA(body.form?.form.term, 'consultative-forum');
      const said = functions.length > 0 ? listed(functions) : forum || decides(body, constitution);
      return lineIn(body, body.title?.value ?? body.name, said);
    });
}

/** The last words of what a line hands over, with the power under which it does so. */
function ending({ functions, under }: Exercise, to: readonly Part[] = []): { span: Span; name: string } | undefined {
  const end = last(to) ?? last(functions);
  if (!end || !('name' in end) || typeof end.name !== 'string') return undefined;
  const name = under ? `${end.name} under ${under.name}` : end.name;
  return { span: through(end.span, under?.span ?? end.span), name };
}

/** Up to what a place may decide. */
function placeLimits({ bodies, delegations }: Constitution): Item[] {
  const places = bodies.filter(({ kind }) => kind === 'place');
  return [
    ...places.flatMap(({ exercises }) => exercises.map((each) => ({ each, end: ending(each) }))),
    ...delegations
      .filter(({ to }) => to.some(({ body }) => body?.kind === 'place'))
      .map((each) => ({ each, end: ending(each, each.to) })),
  ].flatMap(({ each, end }) => (end ? [wordsAfter(end.span, end.name, worded(each.limit), each.span)] : []));
}

/** Up to what money is pooled: with local authorities under section 75, or in a joint fund under section 65Z6. */
function pooledFundLimits({ bodies, delegations }: Constitution): Item[] {
  const pools = ({ functions, under }: Exercise): boolean =>
    ['section-75', 'section-65z6'].some((power) => isA(under?.term, power)) ||
    functions.some(({ term }) => isA(term, 'pooled-funds'));
  return [
    ...bodies.flatMap(({ exercises }) => exercises.map((each) => ({ each, end: ending(each) }))),
    ...delegations.map((each) => ({ each, end: ending(each, each.to) })),
  ].flatMap(({ each, end }) =>
    end && pools(each) ? [wordsAfter(end.span, end.name, worded(each.limit), each.span)] : [],
  );
}

export const procedureDetailNouns: readonly Noun[] = [
  details(['challenge detail', 'challenge details'], challengeDetails(false), inChallenge, atChallenge),
  details(
    ['meaningful challenge detail', 'meaningful challenge details'],
    challengeDetails(true),
    inChallenge,
    atChallenge,
  ),
  details(['alliance detail', 'alliance details'], allianceDetails, inBodies),
  details(['collaborative detail', 'collaborative details'], collaborativeDetails, inBodies),
  details(['place decision', 'place decisions'], placeDecisions, inBodies),
  details(['place limit', 'place limits'], placeLimits, inBodies),
  details(['pooled fund limit', 'pooled fund limits'], pooledFundLimits, {
    coverage: 'delegation-of-functions',
    content: 'Provision',
  }),
];
