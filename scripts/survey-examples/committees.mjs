/** Committees, places and collaboratives, and what is delegated to them. */
import { block, nameFrom } from './text.mjs';

export function committeesOf(area, board, chance) {
  const wordings = chance.percent(50)
    ? ['terms-of-reference agreed by board, published']
    : ['terms-of-reference agreed by board', 'reports to board'];
  const committee = (name, title, ...lines) =>
    block(`committee ${name} "${title}"`, ...lines, 'bars independence', ...wordings);
  const independents = board.independents.map(({ name }) => name);
  const lead = independents.includes('independents') ? 'independents' : 'people-lead';
  const executives = board.executives.map(({ name }) => name);
  const partners = board.partners.map(({ name }) => name);
  const people = executives.includes('people') ? ['people'] : [];
  const further = [
    () =>
      committee(
        'finance-and-performance',
        chance.oneOf(['Finance and Performance Committee', 'Finance, Investment and Resources Committee']),
        'purpose finance-and-performance',
        'exercises financial-planning',
        `chaired by ${lead}`,
        `members ${listOf(lead, 'audit-lead', 'finance', chance.oneOf(partners))}`,
      ),
    () =>
      committee(
        'quality',
        chance.oneOf(['Quality and Safety Committee', 'Quality, Performance and Outcomes Committee']),
        'purpose quality-and-safety',
        'exercises quality-improvement',
        'chaired by people-lead',
        `members people-lead, medical, nursing, ${chance.oneOf(partners)}`,
      ),
    () =>
      committee(
        'workforce',
        chance.oneOf(['People Committee', 'People and Culture Committee']),
        'purpose workforce',
        'exercises workforce-planning',
        `chaired by ${lead}`,
        `members ${listOf(lead, 'people-lead', 'nursing', ...people)}`,
      ),
    () =>
      committee(
        'primary-care-commissioning',
        'Primary Care Commissioning Committee',
        'purpose commissioning',
        'exercises primary-care-commissioning',
        'chaired by people-lead',
        'members approved by chair',
        'members people-lead, finance, medical, nursing',
        'meetings { in public }',
      ),
    () =>
      committee(
        'strategy-committee',
        chance.oneOf(['Strategic Commissioning Committee', 'Strategy and Partnerships Committee']),
        'purpose commissioning',
        'exercises hospital-commissioning, community-commissioning',
        `chaired by ${lead}`,
        'members approved by chair',
        `members ${listOf(lead, 'chief-executive', 'finance', ...chance.someOf(partners, 2))}`,
        'meetings { in public }',
      ),
    () =>
      committee(
        'engagement',
        chance.oneOf(['Public and Patient Engagement Committee', 'Citizens and Communities Committee']),
        'purpose patient-and-public-voice',
        'advises board',
        `chaired by ${lead}`,
        `members ${listOf(lead, 'people-lead', 'nursing', area.others.healthwatch.name)}`,
      ),
    () =>
      committee(
        'clinical',
        'Clinical and Care Professional Committee',
        'purpose clinical-leadership',
        'advises board',
        'chaired by medical',
        'members medical, nursing, primary-care',
      ),
  ];
  return [
    ...committee(
      'audit',
      chance.oneOf(['Audit Committee', 'Audit and Risk Committee', 'Audit and Governance Committee']),
      'purpose audit',
      'chaired by audit-lead',
      `members ${independents.join(', ')}`,
    ),
    ...committee(
      'remuneration',
      chance.oneOf(['Remuneration Committee', 'Remuneration and Nomination Committee']),
      'purpose remuneration',
      'exercises employee-pay',
      'chaired by people-lead',
      `members ${listOf('people-lead', ...independents)}`,
    ),
    ...chance.someOf(further, chance.from(2, 6)).flatMap((make) => make()),
    ...placesOf(area, chance),
    ...collaborativeOf(area, chance),
    ...(chance.percent(40)
      ? [`delegates community-equipment to ${area.councils[0].name} under section-75 up to "the pooled fund"`]
      : []),
  ];
}

const listOf = (...names) => [...new Set(names)].join(', ');

function placesOf({ councils, trusts, others }, chance) {
  if (chance.percent(25)) return [];
  const form = chance.percent(50) ? 'sub-committee' : 'consultative-forum';
  const [trust] = trusts;
  return councils.flatMap((council) => {
    const title = council.title.replace(/ (County|City|Borough)? ?Council$/, '');
    const name = `${nameFrom(title)}-place`;
    if (form === 'consultative-forum')
      return block(
        `place ${name} "${title}"`,
        'form consultative-forum',
        `covers ${council.name}`,
        'advises board',
        `members ${trust.name}, ${council.name}, ${others.practices.name}, ${others.vcse.name}`,
      );
    return block(
      `place ${name} "${title}"`,
      'form sub-committee',
      `covers ${council.name}`,
      'exercises place-commissioning up to "the budget delegated by the Board"',
      'members approved by chair',
      `members ${trust.name}, ${council.name}, ${others.practices.name}, ${others.healthwatch.name}`,
      'bars independence',
      'terms-of-reference agreed by board, published',
    );
  });
}

function collaborativeOf({ trusts, towns }, chance) {
  if (trusts.length < 2 || chance.percent(30)) return [];
  const title = chance.oneOf([
    `${towns[6]} Provider Collaborative`,
    'Acute Provider Collaborative',
    'Provider Collaborative',
  ]);
  return block(
    `collaborative provider-collaborative "${title}"`,
    'form consultative-forum',
    `members ${trusts.map(({ name }) => name).join(', ')}`,
  );
}
