/** Random constitutions whose parts have titles that nothing else has: two of one title are one in prose. */
import type { Body, Constitution, Party, Seat } from '../../packages/language/src/index.ts';

const adjectives = ['North', 'South', 'Upper', 'Lower', 'Great', 'Little', 'Old', 'New', 'High', 'Long'];
const places = ['Harbour', 'Marsh', 'Fell', 'Downs', 'Wold', 'Strand', 'Vale', 'Heath', 'Ferry', 'Combe'];

export function titled(constitution: Constitution, seed: number): Constitution {
  let count = 0;
  const place = (): string => {
    count += 1;
    return `${adjectives[count % 10]} ${places[Math.floor(count / 10) % 10]}`;
  };
  const text = (value: string): NonNullable<Seat['title']> =>
    ({ value, span: { offset: 0, end: 0 } }) as NonNullable<Seat['title']>;
  const party = (each: Party): Party => ({ ...each, title: text(`${place()} Organisation`) });
  // A seat without a title goes by its name, and may go by that of its kind.
  const seat = (each: Seat): Seat =>
    ({ ...each, title: each.kind === 'chair' && !each.named ? undefined : text(`${place()} Seat`) }) as Seat;
  const body = (each: Body): Body => ({ ...each, title: text(`${place()} Group`), seats: each.seats.map(seat) });
  const { area, partners, board } = constitution;
  return {
    ...constitution,
    title: text(
      constitution.kind === 'icb'
        ? `NHS Harbour ${adjectives[seed % 10]} Integrated Care Board`
        : `Harbour ${adjectives[seed % 10]} Integrated Care Partnership`,
    ),
    organisations: constitution.organisations.map(party),
    ...(area && { area: { ...area, parties: area.parties.map(party) } }),
    ...(partners && { partners: { ...partners, parties: partners.parties.map(party) } }),
    ...(board && { board: { ...board, members: board.members.map(seat) } }),
    bodies: constitution.bodies.map(body),
  };
}
