/** What seats, bodies and organisations are called in a picture. */
import { type Reference, seatTitle } from '@icb/language';

export function spokenName(reference: Reference): string {
  const { seat, party, body, term, name, each } = reference;
  const title = seat ? seatTitle(seat) : (party?.title ?? body?.title)?.value || term?.title;
  return `${each ? 'each ' : ''}${title || (name.startsWith('[') ? name : name.replaceAll('-', ' '))}`;
}
