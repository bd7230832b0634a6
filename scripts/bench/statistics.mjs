/** Numbers out of repeated runs. */

/** The value below which a share of the values lie. */
export function quantile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Half the distance between the first and third quarter, as a share of the median. */
export function spread(values) {
  return (quantile(values, 0.75) - quantile(values, 0.25)) / 2 / median(values);
}

/** How often rounds are drawn again. */
const DRAWN = 1000;

/**
 * The ratio of the medians of two things measured in the same rounds, and its 95 % interval: the percentile bootstrap, with
 * whole rounds drawn, so that what a busy moment did to both stays together. The draws are decided by a seed.
 */
export function ratioOf(rounds) {
  const chance = chanceFrom(rounds.length);
  const drawn = Array.from({ length: DRAWN }, () =>
    ratioOfMedians(rounds.map(() => rounds[Math.floor(chance() * rounds.length)])),
  );
  return { ratio: ratioOfMedians(rounds), low: quantile(drawn, 0.025), high: quantile(drawn, 0.975) };
}

/** How far the interval reaches from its middle, as a share of the ratio. */
export const reachOf = ({ ratio, low, high }) => (high - low) / 2 / ratio;

function ratioOfMedians(rounds) {
  return median(rounds.map(({ ms }) => ms)) / median(rounds.map(({ bare }) => bare));
}

/** The slope of the line through the logarithms: 1 where twice as much takes twice as long. */
export function exponentOf(points) {
  const logs = points.map(({ size, ms }) => ({ x: Math.log(size), y: Math.log(ms) }));
  const mean = (pick) => logs.reduce((sum, each) => sum + pick(each), 0) / logs.length;
  const [x, y] = [mean((each) => each.x), mean((each) => each.y)];
  return mean((each) => (each.x - x) * (each.y - y)) / mean((each) => (each.x - x) ** 2);
}

/** Mulberry32: numbers from 0 to 1 that are the same for the same seed. */
function chanceFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
