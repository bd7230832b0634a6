/** A constitution as a document: pure, and the same for the same file on every machine. */
import type { Constitution, Finding, Seat } from '@icb/language';
import { type Assembling, namedApart, numbered, referred, sectionOf } from './document/assemble.ts';
import type { Clause, Content, Document, Section } from './document/document.ts';
import { plainText } from './document/document.ts';
import { type Based, withBases, withNotes } from './document/notes.ts';
import { aboutText, definitions, orderOf, type Place, sections, standingOrders } from './document/skeleton.ts';
import { aboutTextClauses } from './parts/about-text.ts';
import { bodySection, delegationClauses } from './parts/bodies.ts';
import { clauseOf, type Saying, sayingIn } from './parts/clauses.ts';
import { definitionsOf } from './parts/definitions.ts';
import { introduction } from './parts/introduction.ts';
import { idOf, membership, type Placed, placeOf } from './parts/membership.ts';
import { decisionClauses, meetingClauses, quorumClauses } from './parts/procedures.ts';
import { rest } from './parts/rest.ts';
import { namesIn } from './wording/names.ts';
import { dayWords, listWords } from './wording/numbers.ts';
import { phrases } from './wording/phrases.ts';
import { saidIn, together, wordsOf } from './wording/words.ts';

export interface DocumentOptions {
  /** Whether what the file says nothing of stands there as a placeholder, for whoever goes on writing. */
  readonly draft?: boolean;
  /** What is found in the constitution, for the margin. */
  readonly findings?: readonly Finding[];
  /** The name of a rule; without it, a rule goes by its id. */
  readonly titleOfRule?: (id: string) => string | undefined;
  /** The lines that an Act, regulations or guidance ask for; with it, every clause is marked. */
  readonly based?: readonly Based[];
}

export function documentOf(constitution: Constitution, options: DocumentOptions = {}): Document {
  const { kind, title, inForce, name } = constitution;
  const titleOfRule = options.titleOfRule ?? (() => undefined);
  const saying = sayingIn(namesIn(constitution));
  const said = saidBy(constitution, saying, titleOfRule);
  const how: Assembling = {
    kind,
    said,
    silence: kind === 'icb' ? silenceIn(constitution, options) : undefined,
    spans: spansOf(constitution),
  };
  const main = numbered(sections, '', 1, how);
  const appendices = [definitions, standingOrders, aboutText].flatMap((place, index): Section[] => {
    const asked = place === aboutText ? { ...how, silence: undefined } : how;
    const section = sectionOf(place, `Appendix ${index + 1}`, 1, asked);
    return section ? [section] : [];
  });
  const whole = referred(namedApart([...main, ...renumbered(appendices)]));
  const marked = options.based ? withBases(whole, options.based) : whole;
  const noted = withNotes(marked, options.findings ?? [], titleOfRule, constitution.block.header, kind);
  return {
    kind,
    title: title ? plainText(saidIn(title)) : name,
    heading: kind === 'icb' ? 'Constitution' : 'Terms of reference',
    inForce: inForce?.from && plainText(dayWords(inForce.from)),
    ...noted,
  };
}

/** Appendices that are left out leave no gap. */
function renumbered(appendices: readonly Section[]): Section[] {
  return appendices.map((section, index) => ({ ...section, number: `Appendix ${index + 1}` }));
}

function saidBy(
  constitution: Constitution,
  saying: Saying,
  titleOfRule: (id: string) => string | undefined,
): ReadonlyMap<string, readonly Content[]> {
  const { quorum, decisions, meetings, bodies, delegations } = constitution;
  const clauseOfNomination = (seat: Seat): string => (constitution.board?.members.includes(seat) ? idOf(seat) : '');
  const held = meetings && meetingClauses(meetings, 'meetings', saying);
  const placed: Placed[] = [
    ...introduction(constitution, saying),
    ...membership(constitution, saying, clauseOfNomination),
    ['committees', ...bodies.map((body) => bodySection(body, saying, clauseOfNomination))],
    ['delegations', ...delegationClauses(delegations, saying)],
    ...(quorum ? [['quorum', ...quorumClauses(quorum, 'quorum', saying)] as Placed] : []),
    ...(decisions ? [['decision-making', ...decisionClauses(decisions, 'decisions', saying)] as Placed] : []),
    ...(held
      ? ([
          ['calling', ...held.calling, ...held.provisions],
          ['chairing', ...held.chairing],
          ['papers', ...held.papers],
          ['minutes', ...held.minutes],
          ['openness', ...held.openness],
        ] as Placed[])
      : []),
    ['definitions', ...definitionsOf(constitution, saying)],
    ...rest(constitution, saying),
    ['about-text', ...aboutTextClauses(constitution, saying, titleOfRule)],
  ];
  const said = new Map<string, Content[]>();
  for (const [place, ...content] of placed)
    if (content.length > 0) said.set(place, [...(said.get(place) ?? []), ...content]);
  for (const [place, clause] of crossReferences(constitution, said, saying))
    said.set(place, [...(said.get(place) ?? []), clause]);
  return said;
}

/** Where the document says what the model has in several places, the others tell where. */
function crossReferences(
  { board, policies }: Constitution,
  said: ReadonlyMap<string, readonly Content[]>,
  { say }: Saying,
): [string, Clause][] {
  const to = (id: string): { readonly to: string; readonly words: string } => ({ to: id, words: id });
  const hasOrders = ['calling', 'chairing', 'papers', 'quorum', 'decision-making', 'minutes', 'openness'].some((id) =>
    said.has(id),
  );
  const seats = board?.members ?? [];
  const seatClauses = (key: 'term' | 'deputies', what: string, place: string): [string, Clause][] => {
    const with_ = seats.filter((seat) => seat[key] !== undefined);
    if (with_.length === 0) return [];
    const inOrder = with_.toSorted((one, other) => orderOf(placeOf(one)) - orderOf(placeOf(other)));
    const where = listWords(
      inOrder.map((seat) => [{ ...to(`${idOf(seat)}/${key}`), ...(inOrder.length > 1 && { isNext: true as const }) }]),
    );
    return [
      [
        place,
        say(`see/${key}`, undefined, 'see', { what, where: with_.length > 1 ? together('clauses ', where) : where }),
      ],
    ];
  };
  const elsewhere = policies.flatMap(({ policy }): [string, Clause][] => {
    const id = `policy/${policy.name}`;
    const isRelated = said.get('related')?.some((each) => each.id === id);
    if (isRelated) return [];
    const what = wordsOf(`the ${policy.term?.title ?? policy.name}`);
    return [['related', say(`see/${id}`, undefined, 'see', { what, where: [to(id)] })]];
  });
  return [
    ...elsewhere,
    ...seatClauses('term', 'the terms of office', 'terms-of-appointment'),
    ...seatClauses('deputies', 'deputies', 'deputies'),
    ...(hasOrders
      ? ([
          ['standing-orders', say('see/orders', undefined, 'standingOrdersThere', { where: [to('orders')] })],
          ['orders-introduction', say('orders/introduction', undefined, 'standingOrders')],
        ] as [string, Clause][])
      : []),
  ];
}

function silenceIn({ encodings }: Constitution, { draft }: DocumentOptions): (place: Place, title: string) => Clause {
  return ({ id }, title) => ({
    ...clauseOf(`silent/${id}`, undefined, [
      draft
        ? wordsOf(phrases.stillToSay.replace('{what}', title))
        : [encodings.length > 0 ? phrases.notEncoded : phrases.notUsed],
    ]),
    silent: true,
  });
}

/** Which block of the file a section says: for a preview that follows, and for what is found in it as a whole. */
function spansOf({
  area,
  board,
  quorum,
  decisions,
  meetings,
  interests,
  variation,
  challenge,
  strategy,
  partners,
}: Constitution): Assembling['spans'] {
  return new Map(
    [
      ['area', area?.span],
      ['membership', board?.span],
      ['quorum', quorum?.span],
      ['decision-making', decisions?.span],
      ['calling', meetings?.span],
      ['conflicts', interests?.span],
      ['variation', variation?.span],
      ['scrutiny', challenge?.span],
      ['strategy-preparation', strategy?.span],
      ['definitions', partners?.span],
    ].filter((entry): entry is [string, NonNullable<Section['span']>] => entry[1] !== undefined),
  );
}
