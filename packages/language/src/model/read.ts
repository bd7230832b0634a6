/** Syntax tree to constitution. */
import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import * as ast from '../generated/ast.ts';
import { linesOf } from '../lines.ts';
import type { ReadingReport } from '../reading/lexer.ts';
import type * as model from './constitution.ts';
import { type BlockReader, blockReader } from './lines-of-block.ts';
import { readBody } from './read-body.ts';
import {
  has,
  type Lines,
  linesByType,
  type Reading,
  readAppointment,
  readCode,
  readCondition,
  readMembersOf,
  readPopulation,
  readProvisions,
} from './read-parts.ts';
import { readDecisions, readInterests, readMeetings, readQuorum } from './read-procedures.ts';
import { readSeat } from './read-seat.ts';
import { References } from './references.ts';
import { durationOf, optionalText, optionalWhen, spanOf, spanOfProperty, textOf, whenOf } from './values.ts';

/** The constitution of a document, or `undefined` if it has none. */
export function readConstitution(
  document: LangiumDocument,
  imported: readonly LangiumDocument[],
): model.Constitution | undefined {
  const [node, ...more] = constitutionsIn(document);
  return node && new ConstitutionReader(document, node, [...more, ...imported.flatMap(constitutionsIn)]).read();
}

function constitutionsIn(document: LangiumDocument): ast.Constitution[] {
  return (document.parseResult.value as ast.Document).items.filter(ast.isConstitution);
}

class ConstitutionReader implements Reading {
  readonly references: References;
  readonly block: BlockReader;
  private readonly all: Lines<ast.Provision>;
  private readonly broken: ReadonlySet<number>;
  private readonly node: ast.Constitution;
  private readonly root: ast.Document;
  private readonly document: LangiumDocument;
  private readonly neighbours: readonly ast.Constitution[];

  constructor(document: LangiumDocument, node: ast.Constitution, neighbours: readonly ast.Constitution[]) {
    this.document = document;
    this.root = document.parseResult.value as ast.Document;
    this.node = node;
    this.neighbours = neighbours;
    const { unread } = document.parseResult.lexerReport as ReadingReport;
    this.broken = new Set(unread.map((each) => each.offset));
    this.all = linesByType(this.readable(node.provisions));
    this.references = new References(document.uri.toString());
    this.block = blockReader(document.textDocument.getText(), linesOf(document.textDocument.getText()));
  }

  /** Lines that could not be read say nothing; a block whose head could not be read still holds what it holds. */
  readonly readable = <T extends AstNode>(provisions: readonly T[]): readonly T[] =>
    this.broken.size === 0
      ? provisions
      : provisions.filter((each) => !this.broken.has(each.$cstNode?.offset ?? -1) || each.$cstNode?.text.endsWith('}'));

  readonly defaultsApply = (field: string): boolean => {
    const encodings = this.all('Encoded');
    return (
      encodings.length === 0 ||
      encodings.some((each) => each.terms.some((term) => ['everything', field].includes(term.ref?.$refText ?? '')))
    );
  };

  private one<T extends ast.Provision['$type'], R>(
    type: T,
    read: (item: Extract<ast.Provision, { readonly $type: T }>) => R,
  ): R | undefined {
    const [first] = this.all(type);
    return first && read(first);
  }

  read(): model.Constitution {
    const { node } = this;
    const { references } = this;
    const whole = spanOf(node);
    const constitution: model.Constitution = {
      kind: node.kind,
      name: node.name ?? '',
      nameSpan: spanOfProperty(node, 'name'),
      title: optionalText(node, 'title', node.title),
      for: node.board && references.who(node.board),
      uri: this.document.uri.toString(),
      span: whole,
      block: this.block(node, node.provisions),
      imports: this.root.items.filter(ast.isImport).map((each) => ({ path: each.path ?? '', span: spanOf(each) })),
      neighbours: this.neighbours.map((each) => this.neighbour(each)),
      established: this.all('Established').map((each) => ({
        date: optionalWhen(each, 'date', each.date),
        order: optionalText(each, 'order', each.order),
        jointlyBy: references.list(each.who),
        span: spanOf(each),
      })),
      inForce: this.one('InForce', (each) => ({
        from: optionalWhen(each, 'from', each.from),
        until: optionalWhen(each, 'until', each.until),
        span: spanOf(each),
      })),
      varied: this.all('Varied')
        .filter(has('date'))
        .map((each) => ({
          date: whenOf(each, 'date', each.date),
          note: optionalText(each, 'note', each.note),
          span: spanOf(each),
        })),
      published: this.one('Published', (each) => ({
        address: textOf(each, 'address', each.address ?? ''),
        span: spanOf(each),
      })),
      encodings: this.all('Encoded').map((each) => ({
        source: textOf(each, 'source', each.source ?? ''),
        covers: references.terms(each.terms),
        span: spanOf(each),
      })),
      codes: this.all('Code').map(readCode),
      population: this.one('Population', readPopulation),
      area: this.one('Area', (each) => ({
        text: optionalText(each, 'text', each.text),
        covers: references.list(each.who),
        parties: each.parties.map((party) => this.party(party)),
        block: each.$cstNode?.text.includes('{') ? this.block(each, each.parties) : undefined,
        span: spanOf(each),
      })),
      partners: this.one('Partners', (each) => ({
        parties: each.parties.map((party) => this.party(party)),
        block: this.block(each, each.parties),
        span: spanOf(each),
      })),
      organisations: this.root.items
        .filter(ast.isOrganisations)
        .flatMap((each) => each.parties.map((party) => this.party(party))),
      eligibility: this.one('Eligibility', (each) => this.conditions(each)),
      disqualification: this.one('Disqualification', (each) => this.conditions(each)),
      board: this.one('Board', (each) => ({
        kind: each.kind,
        members: each.members.filter(ast.isSeat).map((seat) => readSeat(seat, this)),
        membersOf: each.members.filter(ast.isMembersOf).map((line) => readMembersOf(line, this)),
        block: this.block(each, each.members),
        span: spanOf(each),
      })),
      removals: this.all('Removal').map((each) => this.removal(each)),
      bodies: this.all('Body').map((body) => readBody(body, this)),
      delegations: this.all('Delegation').map((each) => ({
        functions: references.terms(each.terms),
        to: references.list(each.who),
        under: each.power && references.term(each.power),
        limit: optionalText(each, 'limit', each.limit),
        span: spanOf(each),
      })),
      quorum: this.one('Quorum', (each) => readQuorum(each, this)),
      decisions: this.one('Decisions', (each) => readDecisions(each, this)),
      meetings: this.one('Meetings', (each) => readMeetings(each, this)),
      interests: this.one('Interests', (each) => readInterests(each, this)),
      principles: this.all('Principles')
        .filter(has('topic'))
        .map((each) => ({
          topic: references.term(each.topic),
          from: each.set && references.term(each.set),
          items: each.items.map((item) => textOf(item, 'text', item.text ?? '')),
          block: each.set ? undefined : this.block(each, each.items),
          span: spanOf(each),
        })),
      variation: this.one('Variation', (each) => this.variation(each)),
      challenge: this.one('Challenge', (each) => this.challenge(each)),
      strategy: this.one('Strategy', (each) => this.strategy(each)),
      policies: this.all('Policy')
        .filter(has('policy'))
        .map((each) => ({
          policy: references.term(each.policy),
          title: optionalText(each, 'title', each.title),
          published: each.published ? true : each.notPublished ? false : undefined,
          reviewedEvery: each.review && durationOf(each.review),
          span: spanOf(each),
        })),
      provisions: readProvisions(this.readable(node.provisions), this),
      explanations: this.all('Explanation').map((each) => ({
        rule: each.rule ?? '',
        ruleSpan: spanOfProperty(each, 'rule'),
        reason: optionalText(each, 'reason', each.reason),
        review: optionalWhen(each, 'review', each.review),
        span: spanOf(each),
      })),
      unread: (this.document.parseResult.lexerReport as ReadingReport).unread.map(({ offset, end, within }) => ({
        span: { offset, end },
        within,
      })),
      comments: (this.document.parseResult.lexerReport as ReadingReport).comments.map(({ offset, end, image }) => ({
        text: image,
        span: { offset, end },
      })),
    };
    references.resolve((party) => this.party(party, AstUtils.getDocument(party).uri.toString()));
    return constitution;
  }

  private neighbour(node: ast.Constitution): model.Neighbour {
    const uri = AstUtils.getDocument(node).uri.toString();
    const areas = node.provisions.filter(ast.isArea);
    const covered = areas.flatMap((each) => each.who).map((who) => who.ref?.ref);
    const parties = [...areas.flatMap((each) => each.parties), ...covered.filter(ast.isParty)];
    return {
      uri,
      kind: node.kind,
      name: node.name ?? '',
      title: node.title,
      area: parties.map((each) => this.party(each, AstUtils.getDocument(each).uri.toString())),
    };
  }

  private party(node: ast.Party, uri = this.document.uri.toString()): model.Party {
    const [inPart] = node.clauses.filter(ast.isInPart);
    const party: model.Party = {
      uri,
      kind: this.references.termByName(node, 'kind', node.kind),
      name: node.name ?? '',
      nameSpan: spanOfProperty(node, 'name'),
      title: optionalText(node, 'title', node.title),
      provides: node.clauses.filter(ast.isProvides).flatMap((each) => this.references.terms(each.terms)),
      listedIn: node.clauses
        .filter(ast.isListedIn)
        .flatMap((each) => (each.list ? [this.references.term(each.list)] : []))[0],
      inPart: inPart && { extent: optionalText(inPart, 'extent', inPart.extent) },
      covers: node.clauses.filter(ast.isCovers).flatMap((each) => this.references.list(each.who)),
      codes: node.clauses.filter(ast.isCode).map(readCode),
      span: spanOf(node),
    };
    this.references.declare(node, party);
    return party;
  }

  private conditions(node: ast.Eligibility | ast.Disqualification): model.Conditions {
    return {
      conditions: node.conditions.map((each) => readCondition(each, this)),
      block: this.block(node, node.conditions),
      span: spanOf(node),
    };
  }

  private removal(node: ast.Removal): model.Removal {
    return {
      kind: node.kind,
      of: this.readable(node.provisions)
        .filter(ast.isRemovalOf)
        .flatMap((each) => this.references.terms(each.terms)),
      by: this.readable(node.provisions)
        .filter(ast.isRemovalBy)
        .map((each) => readAppointment(each, this)),
      grounds: this.readable(node.provisions)
        .filter(ast.isRemovalGrounds)
        .flatMap((each) => this.references.terms(each.terms)),
      provisions: readProvisions(this.readable(node.provisions), this),
      block: this.block(node, node.provisions),
      span: spanOf(node),
    };
  }

  private variation(node: ast.Variation): model.Variation {
    const [effective] = this.readable(node.provisions).filter(ast.isVariationEffective);
    return {
      routes: this.readable(node.provisions)
        .filter(ast.isVariationRoute)
        .map((each) => ({
          ...readAppointment(each, this),
          onOwnInitiative: each.ownInitiative,
        })),
      effectiveFromApproval: effective && { span: spanOf(effective) },
      proposedBy: this.readable(node.provisions)
        .filter(ast.isVariationProposed)
        .flatMap((each) => this.references.list(each.who)),
      consults: this.readable(node.provisions)
        .filter(ast.isVariationConsults)
        .flatMap((each) => this.references.list(each.who)),
      provisions: readProvisions(this.readable(node.provisions), this),
      block: this.block(node, node.provisions),
      span: spanOf(node),
    };
  }

  private challenge(node: ast.Challenge): model.Challenge {
    const [raised] = this.readable(node.provisions).filter(ast.isChallengeRaised);
    const [answered] = this.readable(node.provisions).filter(ast.isChallengeAnswered);
    const open = this.readable(node.provisions).filter(ast.isChallengeOpen);
    return {
      openToEveryone: open.some((each) => each.everyone),
      openTo: open.flatMap((each) => this.references.list(each.who)),
      raisedWithin: raised?.within && durationOf(raised.within),
      heardBy: this.readable(node.provisions)
        .filter(ast.isChallengeHeard)
        .flatMap((each) => this.references.list(each.who)),
      answered: answered && {
        within: answered.within && durationOf(answered.within),
        published: answered.published,
        span: spanOf(answered),
      },
      provisions: readProvisions(this.readable(node.provisions), this),
      block: this.block(node, node.provisions),
      span: spanOf(node),
    };
  }

  private strategy(node: ast.Strategy): model.Strategy {
    const [reviewed] = this.readable(node.provisions).filter(ast.isReviewed);
    const [published] = this.readable(node.provisions).filter(ast.isStrategyPublished);
    const involved = this.readable(node.provisions)
      .filter(ast.isInvolves)
      .flatMap((each) => each.involved);
    return {
      assessedNeedsOf: this.readable(node.provisions)
        .filter(ast.isAssessedNeeds)
        .flatMap((each) => this.references.list(each.who)),
      reviewed: reviewed && {
        onEachAssessment: reviewed.each,
        every: reviewed.every && durationOf(reviewed.every),
        span: spanOf(reviewed),
      },
      considers: this.readable(node.provisions)
        .filter(ast.isConsiders)
        .flatMap((each) => this.references.terms(each.terms)),
      hasRegardTo: this.readable(node.provisions)
        .filter(ast.isHasRegard)
        .flatMap((each) => this.references.terms(each.terms)),
      involves: this.references.list(involved.filter((each) => !each.localPeople)),
      involvesLocalPeople: involved.some((each) => each.localPeople),
      published: published && { copiesTo: this.references.list(published.who), span: spanOf(published) },
      provisions: readProvisions(this.readable(node.provisions), this),
      block: this.block(node, node.provisions),
      span: spanOf(node),
    };
  }
}
