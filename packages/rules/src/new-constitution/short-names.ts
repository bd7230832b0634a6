/** Short names for what a person has named in full: `northshire-la` for “Northshire County Council”. */

/** Words that tell no organisation from another. */
const generic = new Set(
  (
    'nhs integrated care board partnership the of for and upon on in council county city borough district metropolitan ' +
    'london royal unitary authority foundation trust trusts hospital hospitals university'
  ).split(' '),
);

/** How many words of a name are kept: enough to tell one from another, and no more than a person would write. */
const kept = 2;

/**
 * A short name for each, none twice. The ending says what it is, and keeps the name apart from every term of the
 * vocabulary, none of which ends so; where nothing of the name can be kept, it stands with a number.
 */
export function shortNames(names: readonly string[], ending: string): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const stem = [...stemOf(name), ending].join('-');
    let candidate = stem;
    for (let number = 2; taken.has(candidate); number += 1) candidate = `${stem}-${number}`;
    taken.add(candidate);
    return candidate;
  });
}

/** The letters of the name that a keyboard has, in lower case. */
function stemOf(name: string): readonly string[] {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => /^[a-z]/.test(word) && word.length <= 30);
  return words.filter((word) => !generic.has(word)).slice(0, kept);
}
