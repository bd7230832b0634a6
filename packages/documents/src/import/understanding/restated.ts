/**
 * Sentences that leave out what the reader knows, with what is left out put back: “six of them are non-executives” is “six
 * non-executives”, “the trusts appoint two members and the councils one” is “…, and the councils appoint one member”.
 */
import { plainPhrase } from '../words/tokens.ts';
import { readWho, type Surroundings } from './slots.ts';

const number = String.raw`(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a|an|\d{1,2})`;
const seats = String.raw`(?:(?:independent|full-time|voting|lay|partner|non-executive|executive|ordinary|other|board|representative) )*(?:members?|directors?|partners?|non-executives?|executives?|representatives?)`;

/** “Six of us are non-executives.” */
const subjects = new RegExp(
  String.raw`(?<!\bof whom |[\d.])\b(${number}|the (?:other |remaining |last |first )${number})(?: of (?:us|them|these|the members|whom))?,? (?:are|is|will be|shall be|must be)(?: what (?:the law|we|the act) calls?)? (?=(?:our |the )?${seats}\b)`,
  'gi',
);
/** “Two places on the Board are for partner members from trusts.” */
const places = new RegExp(
  String.raw`\b(${number}|the (?:other |remaining |last |first )${number}) (?:places|seats)(?: (?:on|of) (?:the|our) [a-z]+)? (?:are (?:for|held by|filled by|taken by|reserved for|given to|occupied by)|go to|belong to) (?=${seats}\b)`,
  'gi',
);
/** “Five are executive and the Chair and six others are non-executive.” */
const kinds = new RegExp(
  String.raw`\b(${number})(?: (others?|members?|of (?:us|them|whom)))? (?:are|is) (non-executive|executive)(?=[,.;]| and\b)`,
  'gi',
);

const person = String.raw`(?:(?:Dr|Mr|Mrs|Ms|Professor|Prof|Dame|Sir|Cllr|Councillor|Lord|Lady|Baroness) )?(?:\p{Lu}[\p{L}’'-]+ ){1,3}\p{Lu}[\p{L}’'-]+`;
/** “Jane Doe and John Roe are the other non-executive members.” */
const holders = new RegExp(
  String.raw`(?<=^|[.;] )(${person}(?:, ${person})*,? and ${person}) are (?:the |our |its )?((?:other )?${seats})\b`,
  'gu',
);
const numbers = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

export function restated(text: string, around: Surroundings): string {
  return gapped(
    text
      .replace(holders, (whole, names: string, what: string) => {
        const many = numbers[names.split(/, | and /).filter(Boolean).length];
        return many === undefined ? whole : `There are ${many} ${what}`;
      })
      // “Executives (4: finance, …)” are four executives.
      .replace(/(?<![\p{L}-])((?:[\p{L}-]+ )?[\p{L}-]+) \((\d{1,2}): ([^()]{3,200})\)/gu, '$2 $1 ($3)')
      .replace(kinds, (_, many: string, _who, kind: string) => `${many} ${kind} members`)
      .replace(subjects, (_, many: string) => `${many.replace(/^the (?:other |remaining |last |first )/i, '')} `)
      .replace(places, (_, many: string) => `${many.replace(/^the (?:other |remaining |last |first )/i, '')} `),
    around,
  );
}

const parts = new RegExp(
  String.raw`^(?:The (?:first|second|third|other|last) )?(${number})(?: of (?:them|these))?(?= (?:comes?|is|are|will|shall|must|speaks?|represents?|from|sits?|nominated|put)\b)`,
  'i',
);
const several =
  /\b((?:partner|ordinary|other) members|partners|representatives|participants|observers)\b(?!.*\b(?:members|directors|partners|representatives)\b)/i;

/** “There are three partner members. One comes from the trusts, one from …”: one partner member, that is. */
export function continued(sentence: string, before: string): string {
  const head = several.exec(before)?.[1];
  if (head === undefined || !parts.test(sentence) || !/[,;]| and /.test(sentence)) return sentence;
  const named = (many: string): string => `${many} ${/^(?:one|a|1)$/i.test(many) ? head.replace(/s$/, '') : head}`;
  return sentence
    .replace(parts, (_, many: string) => named(many))
    .replace(
      new RegExp(
        String.raw`([,;] (?:and )?| and )(?:the (?:second|third|other|last) )?(${number}) (?=(?:comes? |is |are )?(?:from|for|by|nominated|put|of|represents?)\b)`,
        'gi',
      ),
      (_, joint: string, many: string) => `${joint}${named(many)} `,
    );
}

const nominating =
  /^(?:Together,? )?(?:They|Both|These|Those)(?: (?:bodies|organisations|councils|trusts|authorities|practices))?(?= (?:(?:will|shall|may|both|jointly|together) )*(?:nominate|put forward|propose)\b)/;

/** “There are two councils: Harbour Council and Port Council. They jointly nominate …”: those two do. */
export function naming(sentence: string, before: string, around: Surroundings): string {
  if (!nominating.test(sentence)) return sentence;
  const [, names = ''] = /(?::|\b(?:are|is|namely|being)) ([^:]{5,300}?)\.?$/.exec(before) ?? [];
  return names !== '' && isWho(names, around) ? sentence.replace(nominating, names) : sentence;
}

const shares =
  /^(.{3,70}?) (fills?|has|have|appoints?|nominates?|sends?|gets?|holds?|supplies|supply) (one|two|three|four|\d)((?: between them)?(?:, in turn)?\.?)$/i;

/** “The trusts fill two seats. The practices fill one.” */
export function counted(sentence: string, before: string): string {
  const what = /\b(?:seats?|places?|members?|representatives?|people)\b/i.exec(before)?.[0];
  const found = shares.exec(sentence);
  const [, who = '', verbs = '', many = '', end = ''] = found ?? [];
  if (!found || what === undefined) return sentence;
  const one = what === 'people' ? 'person' : what.replace(/s$/, '');
  return `${who} ${verbs} ${many} ${/^(?:one|1)$/i.test(many) ? one : what}${end}`;
}

const verb = String.raw`(?:(?:will |shall |may |jointly |each |together )*(?:appoints?|nominates?|puts? forward|chooses?|names?|sends?|supplies|supply|proposes?|fills?|has|have|holds?|gets?|takes?))`;
const whole = new RegExp(
  String.raw`^(.{3,120}?) (${verb}) (${number}) ((?:(?!and\b)[a-z-]+ ){0,2}(?:members?|seats?|places?|representatives?|people|partners?)(?: (?:each|on the board|to the board))?)((?:[,;]| and) .+?)([.;]?)$`,
  'i',
);
const rest = new RegExp(
  String.raw`^(.{3,90}?)(?: (${verb}))? (?:(${number})|another)(?: (?:of them|more|each|such \w+|member|between them))*$`,
  'i',
);

/** “The trusts appoint two members, general practice one, and the councils appoint one.” */
function gapped(text: string, around: Surroundings): string {
  if (text.length > 600) return text;
  return text
    .split(/(?<=[.?!]) (?=\p{Lu})/u)
    .map((sentence) => {
      const found = whole.exec(sentence);
      if (!found) return sentence;
      const [, who = '', said = '', many = '', what = '', others = '', end = ''] = found;
      if (!isWho(who, around)) return sentence;
      const parts = others
        .split(/[,;] (?:and )?| and /)
        .map((part) => part.trim())
        .filter(Boolean)
        .map((part) => rest.exec(part));
      if (parts.length === 0 || parts.some((part) => !part || !isWho(part[1] ?? '', around))) return sentence;
      const told = parts.map((part) => {
        const one = /^(?:one|a|an|1)$/i.test(part?.[3] ?? 'one');
        const noun = one
          ? what
              .replace(/ each$/, '')
              .replace(/^(.*?)(ple|s)?$/, (_, stem: string, ending) => (ending === 'ple' ? 'person' : stem))
          : what;
        return `${part?.[1]} ${part?.[2] ?? said} ${part?.[3] ?? 'one'} ${noun}`;
      });
      return `${[`${who} ${said} ${many} ${what}`, ...told].join('; ')}${end}`;
    })
    .join(' ');
}

function isWho(text: string, around: Surroundings): boolean {
  const plain = plainPhrase(text).replace(/^(?:and|each of|both) /, '');
  const who = readWho(plain, around);
  return who !== undefined && who.length >= plain.length - 14;
}
