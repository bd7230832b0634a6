/**
 * One change to a complete constitution for every rule that can fail: it breaks that rule, and no other than those that
 * the rule entails. `line` is where the finding stands, from 1; in the words of the line, so that the examples can grow.
 */

export interface Break {
  readonly rule: string;
  /** What is taken out of the example (the first that fits), and what comes in its place. */
  readonly from: string | RegExp;
  readonly to: string;
  /** How the line of the finding begins. */
  readonly at: string;
}

/** A provision on a topic, whether of one line or several. */
const provision = (topic: string): RegExp => new RegExp(`\\n  provision ${topic} ("""[^"]*"""|"[^"]*")`);
const heading = 'icb northshire';

/** Of `northshire.icb`. */
export const statuteBreaks: readonly Break[] = [
  { rule: 'constitution-exists', from: /(?<=^icb [^{]*\{)[\s\S]*(?=\}\s*$)/m, to: '', at: heading },
  { rule: 'name', from: 'icb northshire "NHS Northshire Integrated Care Board"', to: 'icb northshire', at: heading },
  {
    rule: 'area',
    from: /\n {2}area "[^"]*" \{[^}]*\}\n\n {2}\/\/[^\n]*\n {2}partners \{/,
    to: '\n  partners {\n    county-council northshire-cc "N"\n    unitary-authority port-ravel-cc "P"',
    at: heading,
  },
  { rule: 'chair', from: '    chair {', to: '    chair {\n      seats 2', at: 'seats 2' },
  {
    rule: 'chief-executive',
    from: '    chief-executive {',
    to: '    chief-executive deputy-chief { must be employee appointed by chair with approval of nhs-england }\n    chief-executive {',
    at: 'chief-executive deputy-chief',
  },
  {
    rule: 'min-ordinary-members',
    from: /^( {4}(?:executive|non-executive|partner|other member) [^\n]*\{\n)(?: {6}seats 2\n)?/gm,
    to: '$1      seats not stated\n',
    at: 'board {',
  },
  {
    rule: 'independence-prohibition',
    from: 'private\n      healthcare sector or otherwise',
    to: 'private\n      healthcare sector',
    at: 'independence',
  },
  {
    rule: 'chair-appointer',
    from: 'appointed by nhs-england with approval of secretary-of-state',
    to: 'appointed by nhs-england',
    at: 'chair {',
  },
  {
    rule: 'chair-removal',
    from: 'removed by nhs-england with approval of secretary-of-state',
    to: 'removed by board',
    at: 'removed by board',
  },
  {
    rule: 'ce-appointer',
    from: 'appointed by chair with approval of nhs-england',
    to: 'appointed by chair',
    at: 'chief-executive {',
  },
  {
    rule: 'ce-employee',
    from: '      must be employee\n      must not hold other-executive-role',
    to: '      must not hold other-executive-role',
    at: 'chief-executive {',
  },
  {
    rule: 'ordinary-appointer',
    from: /(other member lnc-member [^{]*\{[^}]*?) {6}appointed by [^\n]*\n/,
    to: '$1',
    at: 'other member lnc-member',
  },
  {
    rule: 'ordinary-chair-approval',
    from: /(executive finance [^{]*\{[^}]*?appointed by chief-executive) with approval of chair/,
    to: '$1',
    at: 'executive finance',
  },
  {
    rule: 'trust-nominee',
    from: 'nominated jointly by pruh, northshire-mental-health as prescribed',
    to: 'nominated by pruh, northshire-mental-health as prescribed',
    at: 'nominated by pruh',
  },
  {
    rule: 'primary-medical-nominee',
    from: 'nominated jointly by practices as prescribed',
    to: 'nominated jointly by northshire-lmc as prescribed',
    at: 'board {',
  },
  {
    rule: 'local-authority-nominee',
    from: 'nominated jointly by northshire-cc, port-ravel-cc',
    to: 'nominated jointly by northshire-cc',
    at: 'nominated jointly by northshire-cc',
  },
  {
    rule: 'nominees-distinct',
    from: /nominated jointly by pruh, northshire-mental-health as([\s\S]*?)nominated jointly by practices as/,
    to: 'nominated jointly by pruh, northshire-mental-health, practices as$1nominated jointly by northshire-lmc as',
    at: 'partner trusts',
  },
  {
    rule: 'nomination-process',
    from: /(partner councils [^{]*\{[^}]*?) {6}nomination as trusts\n/,
    to: '$1',
    at: 'partner councils',
  },
  {
    rule: 'nomination-guidance',
    from: '        has regard to candidate-selection-guidance\n',
    to: '',
    at: 'nomination {',
  },
  {
    rule: 'nominators-identified',
    from: 'nominated jointly by pruh, northshire-mental-health as prescribed, listed in governance-handbook',
    to: 'nominated jointly by trust as prescribed',
    at: 'nominated jointly by trust',
  },
  {
    rule: 'mental-illness-knowledge',
    from: '      must have knowledge and experience of mental-illness-services\n',
    to: '',
    at: 'board {',
  },
  {
    rule: 'local-authority-meaning',
    from: /unitary-authority port-ravel-cc "[^"]*"([\s\S]*?)nominated jointly by northshire-cc, port-ravel-cc/,
    to: 'unitary-authority port-ravel-cc "P"\n    county-district moor-dc "Moor"$1nominated jointly by northshire-cc, port-ravel-cc, moor-dc',
    at: 'nominated jointly by northshire-cc',
  },
  { rule: 'membership-extras', from: provision('validation-of-proceedings'), to: '', at: 'board {' },
  {
    rule: 'functions-arrangements',
    from: /\n {2}provision exercise-of-functions """[\s\S]*?"""|\n {2}policy scheme-of-reservation-and-delegation published/g,
    to: '',
    at: heading,
  },
  {
    rule: 'employee-terms',
    from: /\n {4}exercises employee-pay|\n {2}provision employee-terms "[^"]*"/g,
    to: '',
    at: heading,
  },
  { rule: 'delegates-allowed', from: ' under section-75 up to', to: ' up to', at: 'delegates community-equipment' },
  {
    rule: 'commissioning-committee-approval',
    from: '    members approved by chair\n    members people-lead',
    to: '    members people-lead',
    at: 'committee commissioning',
  },
  {
    rule: 'commissioning-committee-independence',
    from: /(committee commissioning [^{]*\{[^}]*?) {4}bars independence\n/,
    to: '$1',
    at: 'committee commissioning',
  },
  { rule: 'decision-procedure', from: /\n {4}(consensus first|simple majority)(?=\n)/g, to: '', at: 'decisions {' },
  {
    rule: 'transparency',
    from: /\n {4}minutes published|\n {2}provision transparency "[^"]*"/g,
    to: '',
    at: heading,
  },
  { rule: 'conflicts-arrangements', from: 'within 28 days', to: 'within 2 months', at: 'declared as soon' },
  { rule: 'conflicts-principles', from: /principles conflicts-of-interest \{[^}]*\}/, to: '', at: heading },
  { rule: 'involvement-arrangements', from: provision('public-involvement'), to: '', at: heading },
  { rule: 'involvement-principles', from: /\n {2}principles public-involvement [^\n]*/, to: '', at: heading },
  { rule: 'variation-power', from: '    by board with prior approval of nhs-england\n', to: '', at: 'variation {' },
  {
    rule: 'variation-nhse-initiative',
    from: '    by nhs-england on its own initiative\n',
    to: '',
    at: 'variation {',
  },
  {
    rule: 'variation-nhse-approval',
    from: /by board with prior approval of nhs-england\n {4}effective from approval/,
    to: 'by board with approval of nhs-england',
    at: 'by board',
  },
  {
    rule: 'status',
    from: 'The Board is a body corporate. It is',
    to: 'The Board is an association. It is',
    at: 'provision legal-status',
  },
  {
    rule: 'secondee-counts',
    from: '      must not hold other-executive-role',
    to: '      must not hold other-executive-role\n      may be seconded from northshire-cc',
    at: 'may be seconded',
  },
  { rule: 'committee-allowances', from: provision('allowances'), to: '', at: 'member staff-side' },
  { rule: 'accounts', from: provision('accounts'), to: '', at: heading },
];

const partnership = 'icp northshire-partnership';

/** Of `northshire-partnership.icb`. */
export const partnershipBreaks: readonly Break[] = [
  {
    rule: 'joint-committee',
    from: 'established jointly by northshire, northshire-cc, port-ravel-cc',
    to: 'established jointly by northshire-cc, port-ravel-cc',
    at: 'established jointly',
  },
  {
    rule: 'icb-member',
    from: 'appointed by northshire\n      deputies named, with vote',
    to: 'appointed by northshire\n      seats 2',
    at: 'seats 2',
  },
  {
    rule: 'la-members',
    from: 'appointed by each local-authority',
    to: 'appointed by northshire-cc',
    at: 'members {',
  },
  {
    rule: 'other-members',
    from: /appointed by northshire-partnership(\n {6}represents vcse)/,
    to: 'appointed by vcse$1',
    at: 'other member voluntary-member',
  },
  { rule: 'own-procedure', from: '    at least 1/2 of members\n', to: '', at: 'quorum {' },
  { rule: 'strategy', from: /\n {4}assessed needs of [^\n]*/, to: '', at: 'strategy {' },
  { rule: 'strategy-s75', from: '    considers section-75-arrangements\n', to: '', at: 'strategy {' },
  { rule: 'strategy-regard', from: 'nhs-england-mandate, ', to: '', at: 'strategy {' },
  {
    rule: 'involve-healthwatch',
    from: /(involves )healthwatch-northshire, |\n {4}participant healthwatch-attendee [^\n]*/g,
    to: '$1',
    at: 'strategy {',
  },
  { rule: 'involve-people', from: ', people who live or work in the area', to: '', at: 'strategy {' },
  { rule: 'integration-statement', from: provision('integration-of-services'), to: '', at: partnership },
  {
    rule: 'strategy-review',
    from: 'reviewed on each new assessment',
    to: 'reviewed every 5 years',
    at: 'reviewed every',
  },
  { rule: 'strategy-publish', from: /\n {4}published with copies to [^\n]*/, to: '', at: 'strategy {' },
  {
    rule: 'strategy-copies',
    from: 'published with copies to northshire, northshire-cc, port-ravel-cc',
    to: 'published with copies to northshire, northshire-cc',
    at: 'published with copies',
  },
  {
    rule: 'guidance-version',
    from: 'strategy-guidance-2024',
    to: 'strategy-guidance-2022',
    at: 'has regard to',
  },
  { rule: 'widespread-involvement', from: provision('widespread-involvement'), to: '', at: partnership },
  {
    rule: 'chair-joint',
    from: 'nominated jointly by northshire, northshire-cc, port-ravel-cc',
    to: 'nominated by northshire-cc',
    at: 'chair {',
  },
  { rule: 'public-sessions', from: '    in public\n', to: '    in private\n', at: 'in private' },
  { rule: 'dph-role', from: '      must be director-of-public-health\n', to: '', at: 'members {' },
];
