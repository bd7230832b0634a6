/** The organisations that a document names: “Harbour Hospitals NHS Foundation Trust”, by how their names end. */
import { lexicon } from '../lexicon.ts';
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
  /^.*\b(?:Chief|Executives?|Officers?|Directors?|Chair(?:man|woman|person)?|Members?|Partners?|Leader|Cabinet|Councillor|Cllr|Dr|Mr|Mrs|Ms|Miss|Professor|Prof|Dame|Sir|Head|Manager|Representatives?|Observers?|Participants?|President|Secretary|Trusts?|Councils?|Healthwatch|LMC|LNC|Committee|Nurse|Governor|Trustee|Nominee|Non-Executive|Lead|NHS England|Vacant|Each|Every|Either|Both|From|Of|By|ICB)\b[\s,:–-]*(?:(?:of|for|at|from|the|and|on|behalf)\s)*/u;
const general =
  /^(?:The|Each|Every|Any|One|All|Local|Acute|Both|Relevant|Upper|Tier|Community|Mental|Health|Hospital|Hospitals|Area|NHS|Foundation|Trusts?|Integrated|Care|Board|City|County|Borough|District|Metropolitan|Unitary|Medical|University|Statutory|Primary|Partner|Ambulance|Provider|Providers|Social|Constituent|Independent|Voluntary|Sector|VCSE|Joint|Our|Two|Three|Four|Five|Six|Its|This|That|These|A|An|General|Practice|Other|No|Alliance|and|of|the|or|for|in|&|\s)+$/u;

export function organisationsIn(text: string, own: 'icb' | 'icp'): Organisation[] {
  const found = new Map<string, Organisation>();
  const slugs = new Set<string>();
  for (const { says: kind, phrases } of lexicon().meanings('names.words')) {
    // A board that speaks of a board speaks of itself.
    if (kind === 'integrated-care-board' && own === 'icb') continue;
    for (const phrase of phrases) {
      for (const [raw] of text.matchAll(expressionOf(phrase))) {
        const title = tidied(raw, phrase);
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
  return [...found.values()].filter(
    ({ title }) =>
      !titles.some(
        (other) => other !== title && other.endsWith(` ${title}`) && !text.replaceAll(other, '').includes(title),
      ),
  );
}

function expressionOf(phrase: string): RegExp {
  const fixed = (text: string): string =>
    text
      .trim()
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\s+/g, ' ');
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
  if (ending !== '') stem = stem.replace(before, '').replace(/^(?:The|A|An|Our|And|Two|One)\s/u, '');
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
