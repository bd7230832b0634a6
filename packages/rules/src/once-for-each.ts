/** Answers that are found once for each thing, and kept as long as the thing is. */
export function onceForEach<Thing extends object, Answer>(find: (thing: Thing) => Answer): (thing: Thing) => Answer {
  const known = new WeakMap<Thing, { readonly answer: Answer }>();
  return (thing) => {
    const before = known.get(thing);
    if (before) return before.answer;
    const answer = find(thing);
    known.set(thing, { answer });
    return answer;
  };
}
