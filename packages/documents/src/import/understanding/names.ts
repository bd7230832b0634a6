/** The organisations that a document names: “Harbour Hospitals NHS Foundation Trust”, by how their names end. */
import { lexicon } from '../lexicon.ts';
import type { Block, Place } from '../reading/document.ts';
import { plainPhrase } from '../words/tokens.ts';

export interface Organisation {
  readonly kind: string;
  /** The short name by which the draft refers to it. */
  readonly name: string;
  readonly title: string;
}

const word = String.raw`(?:NHS|[A-Z][\p{L}\p{N}]*(?:[’'-][\p{L}]+)*|St\.)`;
const many = String.raw`(?:${word}(?:,? (?:(?:and|of|the|upon|on|in|for|&|le|under) ){0,2}${word}){0,8})`;

/** What stands before a name and does not belong to it. */
const before =
  /^.*\b(?:Chief|Executives?|Officers?|Directors?|Chairs?(?:man|woman|person)?|Co-Chairs?|Members?|Partners?|Leaders?|Cabinet|Councillor|Cllr|Dr|Mr|Mrs|Ms|Miss|Professor|Prof|Dame|Sir|Head|Manager|Representatives?|Observers?|Participants?|President|Secretary|Trusts?|Councils?|Healthwatch|LMC|LNC|Committee|Nurse|Governor|Trustee|Nominee|Non-Executive|Lead|NHS England|Vacant|Each|Every|Either|Both|From|Of|By|ICB)\b[\s,:–-]*(?:(?:of|for|at|from|the|and|on|behalf)\s)*/u;
/** “Director of Public Health of Harbour Council”: the office is none of the name. */
const ofOffice =
  /^.*\b(?:Health|Services?|Social Care|Finance|Nursing|Strategy|Operations|Commissioning|Housing) of (?:the )?/u;
const general =
  /^(?:The|Each|Every|Any|One|All|Local|Acute|Both|Relevant|Upper|Tier|Community|Mental|Health|Hospital|Hospitals|Area|NHS|Foundation|Trusts?|Integrated|Care|Board|City|County|Borough|District|Metropolitan|Unitary|Medical|University|Statutory|Primary|Partner|Ambulance|Provider|Providers|Social|Constituent|Independent|Voluntary|Sector|VCSE|Joint|Our|Two|Three|Four|Five|Six|Its|This|That|These|A|An|General|Practice|Other|No|Alliance|and|of|the|or|for|in|&|\s)+$/u;

export function organisationsIn(text: string, own: 'icb' | 'icp'): Organisation[] {
  const found = new Map<string, Organisation>();
  const slugs = new Set<string>();
  const holders = holdersIn(text);
  for (const { says: kind, phrases } of lexicon().meanings('names.words')) {
    // A board that speaks of a board speaks of itself.
    if (kind === 'integrated-care-board' && own === 'icb') continue;
    if (kind === 'integrated-care-partnership' && own === 'icp') continue;
    for (const phrase of phrases) {
      for (const raw of [...text.matchAll(expressionOf(phrase))].flatMap(([each]) => eachOf(each, phrase))) {
        const title = tidied(
          holders.reduce((rest, name) => (rest.startsWith(name) ? rest.slice(name.length) : rest), raw),
          phrase,
        );
        const key = plainPhrase(title);
        if (title === '' || [...found.keys()].some((other) => other === key)) continue;
        // “Harbour Trust” within “Harbour NHS Trust” would not be found; “Hospitals NHS Trust” within “Harbour Hospitals …” is.
        const name = slugOf(title, slugs);
        slugs.add(name);
        found.set(key, { kind, name, title });
      }
    }
  }
  const titles = [...found.values()].map(({ title }) => title);
  const isSeveral = (title: string): boolean =>
    titles.some((one) => title.startsWith(`${one}, `) || title.startsWith(`${one} and `)) &&
    titles.some((one) => title.endsWith(`, ${one}`) || title.endsWith(` and ${one}`));
  return [...found.values()].filter(
    ({ title }) =>
      !isSeveral(title) &&
      !titles.some(
        (other) => other !== title && other.endsWith(` ${title}`) && !text.replaceAll(other, '').includes(title),
      ),
  );
}

/** “Jane Doe, Harbour Council”, on a line of several such: the names, with what parts them from where they are from. */
function holdersIn(text: string): readonly string[] {
  const names = [
    ...text.matchAll(
      /^(?:(?:Dr|Mr|Mrs|Ms|Professor|Prof|Sir|Dame|Cllr|Councillor)\.? )?((?:\p{Lu}\p{Ll}+ ){1,2}\p{Lu}[\p{L}’'-]+, )\p{L}/gmu,
    ),
  ];
  return names.length < 2 ? [] : names.map(([, name = '']) => name);
}

/** “Eden Council, Lowther Council and Kent Council” are three. */
function eachOf(raw: string, phrase: string): string[] {
  const ending = phrase.startsWith('…') ? phrase.slice(1).trim() : '';
  // “Healthwatch Harbour and Healthwatch Kent” are two.
  const start = phrase.split('…')[0]?.trim() ?? '';
  if (ending === '')
    return start === '' ? [raw] : raw.split(new RegExp(String.raw`(?:,? and|,) (?=${fixed(start)} )`, 'u'));
  return raw
    .slice(0, raw.length - ending.length)
    .split(new RegExp(String.raw`\b${fixed(ending)}(?:,? and|,) `, 'u'))
    .map((stem) => `${stem}${ending}`);
}

function fixed(text: string): string {
  return text
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, ' ');
}

function expressionOf(phrase: string): RegExp {
  if (!phrase.includes('…')) return new RegExp(String.raw`\b${fixed(phrase)}\b`, 'gu');
  const [left = '', right = ''] = phrase.split('…').map((each) => each.trim());
  return left === ''
    ? new RegExp(String.raw`\b${many} ${fixed(right)}(?![\p{L}\p{N}])`, 'gu')
    : new RegExp(String.raw`\b${fixed(left)} ${many}`, 'gu');
}

/** The name alone, or nothing where only general words are left of it. */
function tidied(raw: string, phrase: string): string {
  const ending = phrase.startsWith('…') ? phrase.slice(1).trim() : '';
  let stem = ending === '' ? raw : raw.slice(0, raw.length - ending.length).trim();
  if (ending !== '')
    stem = stem
      .replace(ofOffice, '')
      .replace(before, '')
      .replace(/^(?:The|A|An|Our|And|Two|One)\s/u, '');
  if (ending === '' && !phrase.includes('…')) return raw;
  const own = ending === '' ? raw.replace(phrase.replace('…', '').trim(), '').trim() : stem;
  if (own === '' || general.test(`${own} `) || general.test(own)) return '';
  return (ending === '' ? raw : `${stem} ${ending}`).replace(/^(?:the|and)\s/i, '');
}

/** `harbour-hospitals`: short, of letters and hyphens, and like no other. */
export function slugOf(title: string, taken: ReadonlySet<string>): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/nhs foundation trust|nhs trust/g, 'trust')
    .replace(/local medical committee/g, 'lmc')
    .replace(/local negotiating committee/g, 'lnc')
    .replace(/local dental committee/g, 'ldc')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .filter((each) => !['the', 'of', 'and', 'nhs', 'for'].includes(each))
    .slice(0, 5);
  const base = /^[a-z]/.test(words[0] ?? '') ? words.join('-') : `body-${words.join('-')}`;
  let name = base;
  for (let count = 2; taken.has(name); count += 1) name = `${base}-${count}`;
  return name;
}

/** Names by which a text calls organisations after it has named them: “Harbour NHS Trust (“the Trust”)”, “… (“the Councils”)”. */
export function aliasesIn(
  text: string,
  organisations: readonly Organisation[],
): readonly (readonly [alias: string, names: readonly string[]])[] {
  const given = /\(\s*[“"'‘]?(?:together )?(?:the )?[“"'‘]?(\p{Lu}[\p{L}’ -]{1,40}?)[”"'’]?\s*\)/gu;
  return [...text.matchAll(given)].flatMap(([, alias = ''], index, all) => {
    const at = all[index]?.index ?? 0;
    const before =
      text
        .slice(Math.max(0, at - 400), at)
        .split(/[.;\n](?=\s)/)
        .at(-1) ?? '';
    const after = before.slice(before.lastIndexOf(')') + 1);
    const named = organisations
      .map((each) => ({ each, at: after.lastIndexOf(each.title) }))
      .filter((one) => one.at >= 0)
      .sort((one, other) => one.at - other.at);
    const last = named.at(-1);
    if (!last || last.at + last.each.title.length < after.trimEnd().length) return [];
    const isPlural = /s$/.test(alias) && !/ss$/.test(alias);
    const alike = named.filter(({ each }) => each.kind === last.each.kind || sameEnding(each.title, last.each.title));
    return [[alias, (isPlural ? alike : [last]).map(({ each }) => each.name)] as const];
  });
}

function sameEnding(one: string, other: string): boolean {
  return one.split(' ').at(-1) === other.split(' ').at(-1);
}

/** By its title; where that does not tell, by which of the two the text speaks of as “the”. */
export function kindOf(text: string): 'icb' | 'icp' {
  const [title = ''] = text.split('\n');
  const isPartnership = /\b(?:integrated care partnership|ICP|partnership)\b(?! (?:NHS )?(?:foundation )?trust)/i;
  const isBoard = /\b(?:integrated care board|ICB|board)\b/i;
  const titled = isPartnership.test(title) === isBoard.test(title) ? 0 : isPartnership.test(title) ? 12 : -12;
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const boards = count(
    /\b(?:the|our|this|its) (?:ICB )?board\b|\bICB board\b|board members?\b|members? of the board\b|\bthe ICB\b|\bmembers of the ICB\b/gi,
  );
  const partnerships = count(
    /\b(?:the|this|our|its) (?:integrated care )?partnership\b(?! NHS)|integrated care partnership\b|\bICP\b/gi,
  );
  // Who acts in the text, and the seats that only the one or the other has.
  const acting = count(
    /\b(?:The|This|Our) Partnership\b(?! (?:NHS|Board))|\bintegrated care strategy\b|\b116ZA\b|\bfounding (?:members?|bod(?:y|ies)|partners?)\b|\bjoint committee of\b/g,
  );
  const ofBoards = count(
    /\bnon-executive (?:members?|directors?)\b|\bpartner members?\b|\bexecutive (?:members?|directors?)\b/gi,
  );
  return titled + partnerships + 3 * acting > boards + 2 * ofBoards ? 'icp' : 'icb';
}

export function titleOf(
  blocks: readonly Block[],
  kind: 'icb' | 'icp',
): { readonly text: string; readonly quote: string; readonly place: Place } | undefined {
  const ending = kind === 'icb' ? 'Integrated Care Board' : 'Integrated Care Partnership';
  for (const block of blocks) {
    if (block.as === 'table') continue;
    const name = new RegExp(
      String.raw`(?<!\p{L})(?:NHS\s)?(?:[A-Z][\p{L}’'-]{1,40},?(?:\s(?:and|of|the|upon|on|in))*\s){1,8}${ending}`,
      'u',
    ).exec(block.text)?.[0];
    const text = name?.replace(/^(?:(?:The|Constitution|Of|Terms|Reference|Board|Membership|And|For|of|the)\s+)+/g, '');
    if (text !== undefined && text !== `NHS ${ending}` && text !== ending)
      return { text, quote: block.text, place: block.place };
  }
  return undefined;
}

/** The names of the board itself: “NHS Harbour and Hills”, “NHS Harbour Integrated Care Board”. */
export function ownNamesIn(text: string, kind: 'icb' | 'icp'): RegExp | undefined {
  const names = new Set<string>();
  const long =
    kind === 'icb'
      ? /NHS (?:\p{Lu}[\p{L}’'-]+,?(?: (?:and|of|the|upon|on|in))* ){1,8}(?:Integrated Care Board|ICB)\b/gu
      : /(?:\p{Lu}[\p{L}’'-]+,?(?: (?:and|of|the|upon|on|in))* ){1,8}(?:Integrated Care Partnership|ICP)\b/gu;
  const told = [...text.matchAll(long)].map(([found]) => found.replace(partsOf, '').replace(/^(?:The|Of|For) /, ''));
  // A neighbour is another board: the first that is named is this one.
  const [first = ''] = told;
  for (const name of told)
    if (kind === 'icp' || name.startsWith(first.split(' ').slice(0, 2).join(' '))) names.add(name);
  if (kind === 'icb')
    for (const [found] of text.matchAll(
      /\bNHS (?!England|Trusts?|Foundation|Act|Provider|Improvement|Digital|bodies)(?:\p{Lu}[\p{L}’'-]+)(?:,? (?:(?:and|of|the|upon|on) ){0,2}\p{Lu}[\p{L}’'-]+){0,5}/gu,
    ))
      if (!/\b(?:Trust|Foundation|England|Confederation|Providers?|Trusts|Act|Constitution|Long)\b/.test(found))
        names.add(found);
  const all = [...names].sort((one, other) => other.length - one.length).slice(0, 12);
  if (all.length === 0) return undefined;
  return new RegExp(
    String.raw`(?:\b[Tt]he )?(?:${all.map((each) => each.replace(/[.*+?^${'$'}{}()|[\]\\]/g, '\\$&')).join('|')})(?: \(fictional\))?`,
    'g',
  );
}

/** “Membership of the Harbour Integrated Care Partnership”: what is said to be of it is no part of its name. */
const partsOf =
  /^(?:(?:The )?(?:Terms of Reference|Membership|Members?|Composition|Chairs?|Rules|Constitution|Meetings?|Minutes|Roles?|Board|Committee|Assembly|Quorum|Structure|About)\b(?: \p{Lu}[\p{L}’'-]+| and)* (?:of|for) (?:the )?)+/u;
