/** What a constitution is made of, in its own order, for outlines and for finding one's way. */
import type { Body, Constitution, Seat, Span } from '@icb/language';
import { type DocumentSymbol, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import type { JudgedFile } from './judged-files.ts';
import { Places } from './places.ts';

export function symbolsOf({ file, constitution }: JudgedFile): DocumentSymbol[] {
  if (!constitution) return [];
  return [symbolOfConstitution(constitution, new Places(file))];
}

/** The same without their tree, each with what it stands in. */
export function flattened(symbols: readonly DocumentSymbol[], uri: string, containerName?: string): WorkspaceSymbol[] {
  return symbols.flatMap(({ name, kind, selectionRange, children = [] }) => [
    { name, kind, location: { uri, range: selectionRange }, ...(containerName !== undefined && { containerName }) },
    ...flattened(children, uri, name),
  ]);
}

function symbolOfConstitution(constitution: Constitution, places: Places): DocumentSymbol {
  const { title, name, kind, span, block, board, bodies, provisions } = constitution;
  const others = block.lines
    .filter(({ property }) => blocks.has(property))
    .map((line) =>
      symbol(line.property.toLowerCase(), '', SymbolKind.Property, line.span, firstLineOf(line.span, places), places),
    );
  const children = [
    ...(board
      ? [
          {
            ...symbol(
              board.kind,
              `${board.members.length} seats`,
              SymbolKind.Class,
              board.span,
              board.block.header,
              places,
            ),
            children: board.members.map((seat) => symbolOfSeat(seat, places)),
          },
        ]
      : []),
    ...bodies.map((body) => symbolOfBody(body, places)),
    ...provisions.map((each) =>
      symbol(`provision ${each.topic.name}`, '', SymbolKind.String, each.span, each.topic.span, places),
    ),
    ...others,
  ];
  return {
    ...symbol(title?.value ?? name, kind.toUpperCase(), SymbolKind.Namespace, span, block.header, places),
    children: children.sort((one, other) => before(one, other)),
  };
}

/** The other blocks of a constitution, as its lines are called. */
const blocks: ReadonlySet<string> = new Set([
  ...['Area', 'Partners', 'Eligibility', 'Disqualification', 'Removal', 'Quorum', 'Decisions', 'Meetings', 'Interests'],
  ...['Principles', 'Variation', 'Challenge', 'Strategy'],
]);

function firstLineOf({ offset, end }: Span, { text }: Places): Span {
  const lineEnd = text.indexOf('\n', offset);
  return { offset, end: lineEnd === -1 ? end : Math.min(end, lineEnd) };
}

function symbolOfSeat(seat: Seat, places: Places): DocumentSymbol {
  const { title, name, kind, span, block } = seat;
  return symbol(title?.value ?? name, kind.replaceAll('-', ' '), SymbolKind.Field, span, block.header, places);
}

function symbolOfBody(body: Body, places: Places): DocumentSymbol {
  const { title, name, kind, span, block, seats } = body;
  return {
    ...symbol(title?.value ?? name, kind.replaceAll('-', ' '), SymbolKind.Class, span, block.header, places),
    children: seats.map((seat) => symbolOfSeat(seat, places)),
  };
}

/** A symbol without a name is refused by editors; one whose header lies outside of it too. */
function symbol(
  name: string,
  detail: string,
  kind: SymbolKind,
  span: Span,
  header: Span,
  places: Places,
): DocumentSymbol {
  const whole = { offset: Math.min(span.offset, header.offset), end: Math.max(span.end, header.end) };
  return {
    name: name.trim() === '' ? '(no name)' : name,
    ...(detail !== '' && { detail }),
    kind,
    range: places.range(whole),
    selectionRange: places.range(header),
  };
}

function before({ range: one }: DocumentSymbol, { range: other }: DocumentSymbol): number {
  return one.start.line - other.start.line || one.start.character - other.start.character;
}
