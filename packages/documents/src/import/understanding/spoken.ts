/** A text in the words by which patterns ask: the board by its name is the board, and words that are shared are said of each. */
import { lexicon } from '../lexicon.ts';
import { plainPhrase } from '../words/tokens.ts';
import { distributed } from './distributed.ts';
import { restated } from './restated.ts';
import type { Surroundings } from './slots.ts';

export function spokenAs(text: string, around: Surroundings): string {
  const { own, kind } = around;
  const named = own
    ? text.replace(own, kind === 'icb' ? 'the ICB' : 'the Partnership').replace(/\b([Tt])he the ICB\b/g, '$1he ICB')
    : text;
  const told = kind === 'icp' ? ofBody(officesOf(named.replace(assembly, '$1Partnership'), around), around) : named;
  return spelledOut(
    distributed(restated(told, around), around)
      .replace(twice, '$1')
      .replace(/\b(?:Councillor|Cllr) (?=\p{Lu}[\p{L}’'-]+ \p{Lu})/gu, '')
      .replace(/\b(\d{1,2}) ?[x×] (?=\p{L})/gu, '$1 ')
      .replace(/\b((?:jointly )?(?:nominated|appointed|approved|selected|chosen|put forward) by):(?= )/gi, '$1')
      .replace(chairedBy, '$1 chaired by the chair')
      .replace(whoChairs, ' (Chair)')
      .replace(practices, 'GP practices')
      .replace(theyAre, kind === 'icb' ? 'The members of the Board are ' : 'The members of the Partnership are ')

      .replace(initials, (whole, name: string, letters: string) => (isKnown(letters) ? whole : name))
      .replace(/\b(\p{L}+)\(s\)/gu, '$1s')
      .replace(/\b(Non)\s-\s?(Executive)/gi, '$1-$2'),
  );
}

/** “It is chaired by Jane Doe”: whoever it is, that is the chair. */
const chairedBy =
  /\b((?:Board|It) is (?:led and )?)chaired by (?:(?:Dr|Mr|Mrs|Ms|Professor|Prof|Dame|Sir|Lord|Lady|Baroness) )?(?:\p{Lu}[\p{L}’'-]+ ){1,3}\p{Lu}[\p{L}’'-]+(?! (?:Committee|Council|Trust))/gu;

/** “Jane Doe, who chairs the Board”, “the Leader of Harbour Council (who chairs)”. */
const whoChairs =
  /(?<!\b(?:person|people|member|members|whoever|somebody|anyone|those))(?:, | \(|\s)(?:who|and) (?:also |currently )?(?:chairs|is (?:the )?chair of|leads and chairs)(?: (?:(?:the|our|its) (?:Board|ICB|Partnership|ICP|Committee|Assembly)(?: of the ICB)?|it|us))?(?:\)|(?=[,.;]|$| and\b))/giu;

const office =
  '(?:the )?(?:Chair|Vice[- ]Chair|Chief Executive|Leader|Deputy Leader|Mayor|Director of Public Health|Director of Adult Social (?:Services|Care)|Medical Director|Chief Officer)';
const offices = new RegExp(String.raw`\b(${office})(?: and |, )(${office}) of ((?:the )?\p{Lu}[^,;.()]{4,80})`, 'giu');
/** “Harbour ICB: the Chair and two members of its board”: the chair of Harbour ICB, that is, and two members from there. */
function ofBody(text: string, { organisations }: Surroundings): string {
  const [, lead = '', mark = '', rest = ''] = /^([^:;.]{4,90})(: | [–—] )(.+)$/s.exec(text) ?? [];
  const body = organisations.find(({ title }) => lead.replace(/^the /i, '') === title)?.title;
  if (body === undefined || rest.includes(body)) return text;
  const told = rest
    .replace(heads, (office) => `${office} of ${body}`)
    .replace(/\b(members?) (?:of|from) (?:its|the|their) (?:board|cabinet|executive)\b/gi, `$1 from ${body}`);
  return told === rest ? text : `${lead}${mark}${told}`;
}

const heads = /\b(?:Chair(?:man|woman|person)?|Chief Executive)(?=,|;|\.|$| and\b| \()/gu;

/** “From hospitals, GPs and councils”: the practices. */
const practices = /(?<=(?:\bfrom|\bby|\bfor|,|\band) (?:the |local |our )?)GPs(?=[,;.)]|$| and\b)/gu;

/** “They are our chief executive, …”, after those who were counted. */
const theyAre =
  /(?<=^|[.;] )(?:They|These) are:? (?=(?:our|the|an?) (?:independent )?(?:chair|chief|executive|director|finance|medical|deputy)\b[^.;]*(?:,| and )(?!.*\b(?:appoint|nominat|decision|responsib|choice))) ?/gu;

/** “The Partnership Board”, “the Partnership Committee”: the partnership itself. */
const assembly =
  /\b((?:the|our|of|this) )(?:Integrated Care )?Partnership (?:Board|Committee|Assembly|Forum|Council)\b/giu;

/** “The Chair and the Chief Executive of Harbour ICB”: two offices of one body. */
function officesOf(text: string, { organisations }: Surroundings): string {
  return text.replace(offices, (whole, one: string, other: string, rest: string) => {
    const [body] = organisations
      .map(({ title }) => title)
      .filter((title) => rest.replace(/^the /i, '').startsWith(title))
      .sort((first, second) => second.length - first.length);
    return body === undefined ? whole : `${one} of ${body} and ${other} of ${rest}`;
  });
}

/** “Jane Doe (JD)”: the name alone. */
const initials = /(?<![\p{L}’'-])(\p{Lu}[\p{L}’'-]{1,30}) \((\p{Lu}\p{L}{0,2}\p{Lu})\)/gu;

function isKnown(letters: string): boolean {
  const plain = plainPhrase(letters);
  return (
    lexicon().seats.at(plain) !== undefined ||
    lexicon().terms(['organisation', 'profession', 'office']).at(plain) !== undefined ||
    ['v', 'nv', 'icb', 'icp'].includes(plain)
  );
}

/** “Four (4)”: the number once. */
const twice =
  /\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty) \(\d{1,2}\)/gi;

/**
 * “This member must meet the criteria at 3.1, be an employee of the ICB and be a registered nurse”: all of it is asked, as far
 * as nothing is denied.
 */
function throughout(text: string): string {
  const at = /\bmust\b/.exec(text)?.index;
  if (at === undefined) return text;
  const denied = /\b(?:not|never|neither|nor)\b/.exec(text.slice(at))?.index;
  const end = denied === undefined ? text.length : at + denied;
  const rest = text
    .slice(at, end)
    .replace(
      /((?:,|;| and|, and|; and)(?: also)? )(?=(?:be|have|hold) (?!subject|appointed|removed|required|approved|set|made|published|agreed))/g,
      '$1must ',
    );
  return `${text.slice(0, at)}${rest}${text.slice(end)}`;
}

/** “Candidates need to be nurses” asks what “must be” asks. */
export function withMust(text: string): string {
  return throughout(text)
    .replace(
      /\b(?:will|shall|is|are) not (?:be )?eligible (?:for (?:appointment|this role|the role|this post) )?(?:if|where),? (?:(?:[^.;:]|\.(?=\d)){0,160}?\b(?:or|if),? )?(?:subject to (?:[^,.;]|\.(?=\d)){3,50}, )?(?:they|he or she|the person) (hold|holds|have|has)\b/gi,
      (_, verb: string) => `must not ${verb.startsWith('ho') ? 'hold' : 'have'}`,
    )
    .replace(/\bmust (?:each|both|all|also|always|at all times|themselves) (?=be\b|hold\b|have\b|not\b)/gi, 'must ')
    .replace(/\b(?:needs?|ha(?:s|ve)|(?:is|are) required) to (be|have|hold|bring)\b/gi, 'must $1')
    .replace(
      /\b(?:cannot|can ?not|can’t|may not|should not|shall not) (be|hold|have) (?=an?\b|any\b|employ)/gi,
      'must not $1 ',
    )
    .replace(/\bwill (?:also )?be (?=(?:an? )?(?:employee|registered|qualified))/gi, 'must be ');
}

const area = String.raw`(?:(?!of |the |and )[a-z]+(?: (?:and|&) (?!of |the )[a-z]+)?)`;
const several = new RegExp(
  String.raw`\b((?:executive )?(?:director|executive|lead|chief officer))s( of | for |: | \(| [–-] (?:of )?|,? (?:[–-] )?(?:responsible for|covering|leading on|who lead on|who look after) )(${area}(?:(?:, (?:of |and |and of )?|; (?:and )?of )${area})*(?:,? and (?:of )?${area})?)\)?(?: \(\d\))?`,
  'gi',
);
const shared =
  /(?<!\b(?:chief|executive|deputy|lead|of) )\b(?:the )?(\p{L}+)(,| and| or|, and|, or) (?:the )?(\p{L}+) directors?\b/giu;

/** “Directors of finance, of nursing and of strategy”, “executive directors: medical, nursing”: each by its own title. */
function spelledOut(text: string): string {
  return text
    .replace(outOf, '$1 or $2')
    .replace(several, (whole, head: string, of: string, list: string) => {
      const parts = partsOf(list);
      const titles = parts.map((each) => areaTitle(each));
      if (parts.length < 2 || titles.filter(Boolean).length < parts.length / 2) return whole;
      const all = listed(titles.map((title, index) => `the ${title ?? `director of ${parts[index]}`}`));
      const end = whole.endsWith(')') && !of.includes('(') ? ')' : '';
      return `${of.trim() === 'of' ? all : `${head}s: ${all}`}${end}`;
    })
    .replace(shared, (whole, one: string, joint: string, other: string) => {
      const [first, second] = [areaTitle(one), areaTitle(other)];
      return first === undefined || second === undefined ? whole : `the ${first}${joint} the ${second}`;
    });
}

/** After a comma, “and” joins the last of them; “strategy and partnerships” is one where it is the title of one. */
function partsOf(list: string): string[] {
  const [last = '', ...before] = list.split(/[,;] (?:and )?(?:of )?/).reverse();
  const isOne = areaTitle(last) !== undefined || /, and /.test(list);
  const lasts = isOne ? [last] : last.split(/,? and (?:of )?/);
  return [...before.reverse(), ...lasts].map((each) => each.trim());
}

/** A heading in capitals, as it would stand in a sentence. */
export function inSmallLetters(text: string): string {
  if (/\p{Ll}/u.test(text) || !/\p{Lu}{5}/u.test(text)) return text;
  return text.replace(/\p{Lu}+(?:’\p{Lu}+)?/gu, (word) => {
    if (/^(?:NHS|ICB|ICP|ICS|VCSE|VCFSE|GP|GPS|LMC|LNC|LDC|LPC|LOC|MP|MPS|UK)$/.test(word)) return word;
    return /^(?:AND|OF|THE|FOR|IN|TO|BY|ON|A|AN|WITH|WHO)$/.test(word)
      ? word.toLowerCase()
      : `${word.charAt(0)}${word.slice(1).toLowerCase()}`;
  });
}

/** “One clinician, out of the medical director and the chief nurse”: one of the two. */
const outOf =
  /\bclinicians?,? (?:out of|from among|from|being|namely|who is|\() ?(?:either )?((?:the |our )?[\p{L} ]{5,30}?) (?:and|or) ((?:the |our )?(?:chief |executive )?(?:nurse|nursing|medical|director|officer)[\p{L} ]{0,25}?)(?=[,.;)]|$| and | must)\)?/giu;

function listed(parts: readonly string[]): string {
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** The title of the executive for something: “finance” is the director of finance. */
export function areaTitle(text: string): string | undefined {
  const plain = plainPhrase(text);
  return lexicon()
    .meanings('areas.words')
    .find(({ phrases }) => phrases.some((phrase) => plainPhrase(phrase) === plain))?.says;
}
