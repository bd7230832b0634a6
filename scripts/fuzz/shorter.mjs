/** Finds that end a thread, or that depend on what ran before: made shorter by running them in threads of their own. */

/** Of a case that does not end, or ends the thread: half of its text, a quarter … as long as that still does. */
export async function shorterOf(find, run, milliseconds) {
  if (!find.target) return { ...find, target: 'unknown', input: { texts: [], chance: 0 } };
  const end = Date.now() + milliseconds * 2;
  let { input } = find;
  for (let at = 0; at < input.texts.length; at++) {
    for (let size = Math.ceil(input.texts[at].length / 2); size >= 1 && Date.now() < end; size = Math.floor(size / 2)) {
      for (let from = 0; from < input.texts[at].length && Date.now() < end; ) {
        const text = input.texts[at].slice(0, from) + input.texts[at].slice(from + size);
        const candidate = { ...input, texts: input.texts.map((each, index) => (index === at ? text : each)) };
        const { property } = await run([{ target: find.target, input: candidate }]);
        if (property === find.property) input = candidate;
        else from += size;
      }
    }
  }
  return { target: find.target, input, property: find.property, detail: find.detail };
}

/** A case that comes out otherwise after others than alone: after which, as few of them as can be. */
export async function fewestBefore({ target, input }, others, run) {
  const alone = (await run([{ target, input }])).digest;
  const isOtherwise = async (before) => (await run([...before, { target, input }])).digest !== alone;
  let before = others;
  if (!(await isOtherwise(before)))
    return {
      target,
      input,
      property: 'same',
      detail: 'another outcome in another thread, after cases that are not known any more',
      before: [],
    };
  for (let size = Math.ceil(before.length / 2), tries = 0; size >= 1 && tries < 40; size = Math.floor(size / 2))
    for (let from = 0; from < before.length && tries < 40; tries++) {
      const fewer = [...before.slice(0, from), ...before.slice(from + size)];
      if (fewer.length > 0 && (await isOtherwise(fewer))) before = fewer;
      else from += size;
    }
  return {
    target,
    input,
    property: 'same',
    detail: `another outcome after ${before.length} other cases than alone`,
    before,
  };
}
