/** Between two pieces of long work: lets whatever has come in meanwhile be done first. */
export function giveWay(): Promise<void> {
  // Browsers have no setImmediate.
  return new Promise((resolve) =>
    typeof setImmediate === 'function' ? setImmediate(resolve) : setTimeout(resolve, 0),
  );
}
