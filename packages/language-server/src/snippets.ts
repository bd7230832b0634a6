/** Whole parts of a constitution to fill in, by the kind of block that they stand in and the word that they open with. */

const stop = (number: number, text: string): string => `\${${number}:${text}}`;

const seats: Readonly<Record<string, readonly string[]>> = {
  'non-executive': [
    `non-executive ${stop(1, 'name')} "${stop(2, 'Non-executive member')}" {`,
    `  appointed by ${stop(3, 'appointment-panel')} with approval of chair`,
    '  must be independent of area-organisations',
    '  must not be employee',
    `  term ${stop(4, '3')} years, at most ${stop(5, '2')} terms`,
    '}',
  ],
  executive: [
    `executive ${stop(1, 'name')} "${stop(2, 'Title')}" {`,
    `  role ${stop(3, 'chief-finance-officer')}`,
    '  appointed by chief-executive with approval of chair',
    '  must be employee',
    '}',
  ],
  partner: [
    `partner ${stop(1, 'name')} "${stop(2, 'Partner member')}" {`,
    `  nominated jointly by ${stop(3, 'trust')} as prescribed`,
    '  nomination {',
    '    invite',
    '    joint-list',
    '    panel',
    '    chair-approval',
    '    has regard to candidate-selection-guidance',
    '  }',
    `  appointed by ${stop(4, 'appointment-panel')} with approval of chair`,
    '}',
  ],
  other: [
    `other member ${stop(1, 'name')} "${stop(2, 'Title')}" {`,
    `  appointed by ${stop(3, 'appointment-panel')} with approval of chair`,
    '}',
  ],
};

const parts: Readonly<Record<string, readonly string[]>> = {
  committee: [
    `committee ${stop(1, 'name')} "${stop(2, 'Committee')}" {`,
    `  purpose ${stop(3, 'quality-and-safety')}`,
    `  chaired by ${stop(4, 'chair')}`,
    `  members ${stop(5, 'chair')}`,
    '  bars independence',
    '  terms-of-reference agreed by board, published',
    '}',
  ],
};

const byBlock: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Membership: seats,
  Provision: parts,
};

/** Where a whole part is worth offering, it, its further lines laid out as the line is that it opens. */
export function snippetFor(block: string, word: string, indent: string): string | undefined {
  return byBlock[block]?.[word]?.join(`\n${indent}`);
}
