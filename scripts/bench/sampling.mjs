/** Measuring again and again, until it is known how long something takes. */
import { timed, timedBare, told } from './node.mjs';
import { median, ratioOf, reachOf, spread } from './statistics.mjs';

/** How near the 95 % interval of a ratio is to be: ±5 %. */
const NEAR = 0.05;
/** Rounds before anybody asks whether it is known. */
const LEAST = 10;

/**
 * What a thing takes beside a bare start of Node, in the same rounds. `contents` makes ready what a round is about and
 * returns the arguments and where to run them; what it makes ready is not timed. `limits` are the most rounds and seconds:
 * where one is reached first, `capped` says so.
 */
export async function sampled(contents, limits) {
  const rounds = [];
  const began = performance.now();
  let capped;
  while (!capped && !isKnown(rounds)) {
    const { args, ...at } = await contents(rounds.length);
    rounds.push(inTurns(rounds.length, () => timed(args, at)));
    if (isKnown(rounds)) break;
    if (rounds.length >= limits.rounds) capped = 'rounds';
    else if (performance.now() - began > limits.seconds * 1000) capped = 'time';
  }
  const { args, ...at } = await contents(rounds.length);
  return { ...figuresOf(rounds), ...(capped && { capped }), megabytes: told(args, at).megabytes };
}

function isKnown(rounds) {
  return rounds.length >= LEAST && reachOf(ratioOf(rounds)) <= NEAR;
}

/** Medians and how sure they are, from rounds of `{ ms, bare }`. */
export function figuresOf(rounds) {
  const times = rounds.map(({ ms }) => ms);
  return {
    ms: median(times),
    bare: median(rounds.map(({ bare }) => bare)),
    spread: spread(times),
    rounds: rounds.length,
    ...ratioOf(rounds),
  };
}

/** Node bare before and after; which of two things comes first must not matter. */
function inTurns(round, time) {
  if (round % 2 === 0) {
    const bare = timedBare();
    return { bare, ms: time() };
  }
  const ms = time();
  return { bare: timedBare(), ms };
}
