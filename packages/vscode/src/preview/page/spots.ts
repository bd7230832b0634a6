/** What in a picture can be reached by keyboard, pressed and lit: chairs, and boxes of governance. */
import type { FromPage, Version } from '../messages.ts';

export function spotsIn(picture: Element): SVGGElement[] {
  return [...picture.querySelectorAll<SVGGElement>('.icb-spot')];
}

export function isEmptyChair(spot: Element): boolean {
  return spot.hasAttribute('data-fix');
}

/** What pressing a spot asks for; `undefined` for one that leads nowhere. */
export function askedBy(spot: Element, picture: number): FromPage | undefined {
  const number = (name: string): number => Number(spot.getAttribute(`data-${name}`) ?? Number.NaN);
  const [from, to] = [number('from'), number('to')];
  if (Number.isNaN(from)) return undefined;
  if (!isEmptyChair(spot)) return { type: 'go', picture, from, to, version: versionOf(spot) };
  const [rule, about] = [spot.getAttribute('data-rule') ?? '', spot.getAttribute('data-about')];
  return { type: 'fill', picture, rule, about, fix: number('fix'), at: from };
}

function versionOf(spot: Element): Version {
  return spot.getAttribute('data-version') === 'old' ? 'old' : 'new';
}

/** Lights up what stands at a place of the text: the smallest of what reaches there. Returns the first of it. */
export function light(picture: Element, version: Version, offset: number | null): SVGGElement | undefined {
  const placed = spotsIn(picture).filter((spot) => !isEmptyChair(spot) && spot.hasAttribute('data-from'));
  const lengthOf = (spot: Element): number =>
    Number(spot.getAttribute('data-to')) - Number(spot.getAttribute('data-from'));
  const there = placed.filter(
    (spot) =>
      offset !== null &&
      versionOf(spot) === version &&
      Number(spot.getAttribute('data-from')) <= offset &&
      offset <= Number(spot.getAttribute('data-to')),
  );
  const least = Math.min(...there.map(lengthOf));
  for (const spot of placed) {
    const lit = there.includes(spot) && lengthOf(spot) === least;
    spot.classList.toggle('icb-lit', lit);
    if (lit) spot.setAttribute('aria-current', 'location');
    else spot.removeAttribute('aria-current');
  }
  return there.find((spot) => lengthOf(spot) === least);
}

/** Which spot has the keyboard, so that another picture can give it to the same. */
export interface Held {
  readonly name: string;
  /** Among those of that name: one seat can have several chairs. */
  readonly among: number;
  /** Among all. */
  readonly index: number;
}

export function heldIn(picture: Element, active: Element | null): Held | undefined {
  const spots = spotsIn(picture);
  const index = spots.indexOf(active as SVGGElement);
  const spot = spots[index];
  if (!spot) return undefined;
  const name = nameOf(spot);
  return { name, among: spots.slice(0, index).filter((each) => nameOf(each) === name).length, index };
}

/** The same, or what stands in its place where it is gone. */
export function foundIn(picture: Element, { name, among, index }: Held): SVGGElement | undefined {
  const spots = spotsIn(picture);
  const same = spots.filter((spot) => nameOf(spot) === name);
  return same[Math.min(among, same.length - 1)] ?? spots[Math.min(index, spots.length - 1)];
}

/** Places in the text move while one types; names do not. */
function nameOf(spot: Element): string {
  const told = ['rule', 'about', 'seat', 'version'].map((name) => spot.getAttribute(`data-${name}`) ?? '');
  const node = spot.parentElement?.getAttribute('data-node') ?? '';
  return JSON.stringify([...told, node]);
}
