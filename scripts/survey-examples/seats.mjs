/** Who sits on a board: by the model constitution, as boards vary it. */
import { block } from './text.mjs';

/** The board as a block, with the names of seats that its committees and its quorum speak of. */
export function boardOf(board, area, chance) {
  const terms = { years: chance.oneOf([2, 3, 3, 3]), most: chance.oneOf([2, 2, 3]), sum: chance.percent(35) };
  const term =
    terms.sum && terms.most === 2
      ? `term ${terms.years} years, at most ${terms.most} terms, at most ${terms.years * terms.most} years`
      : `term ${terms.years} years, at most ${terms.most} terms`;
  const executives = executivesOf(chance);
  const independents = independentsOf(term, chance);
  const partners = partnersOf(board, area, term, chance);
  const others = othersOf(board, area, term, chance);
  const attendees = attendeesOf(board, area, chance);
  return {
    block: block(
      'board',
      head(term),
      ...executives.map(({ lines }) => lines),
      ...independents.map(({ lines }) => lines),
      ...partners.map(({ lines }) => lines),
      ...others.map(({ lines }) => lines),
      ...attendees.map(({ lines }) => lines),
    ),
    executives,
    independents,
    partners,
    hasParticipants: attendees.length > 0,
  };
}

function seat(kind, name, title, ...lines) {
  return { name, lines: block(`${kind} ${name}${title ? ` "${title}"` : ''}`, ...lines) };
}

function head(term) {
  return [
    ...block(
      'chair',
      'appointed by nhs-england with approval of secretary-of-state',
      'removed by nhs-england with approval of secretary-of-state',
      'must be independent of area-organisations',
      term,
    ),
    ...block(
      'chief-executive',
      'appointed by chair with approval of nhs-england',
      'must be employee',
      'must not hold other-executive-role',
    ),
  ];
}

function executivesOf(chance) {
  const deputies = chance.percent(45) ? ['deputies allowed, without vote, with approval of chair'] : [];
  const executive = (name, titles, ...lines) =>
    seat(
      'executive',
      name,
      chance.oneOf(titles),
      ...lines.filter((line) => line.startsWith('role') || line.startsWith('responsible')),
      'appointed by chief-executive with approval of chair',
      'must be employee',
      ...lines.filter((line) => line.startsWith('must')),
      ...deputies,
    );
  const more = [
    ['people', ['Chief People Officer', 'Director of People and Culture'], 'role people-director'],
    ['strategy', ['Director of Strategy', 'Chief Strategy and Transformation Officer'], 'role strategy-director'],
    ['operations', ['Chief Operating Officer', 'Director of Delivery']],
    [
      'digital',
      ['Chief Digital and Information Officer', 'Chief Transformation and Digital Officer'],
      'role digital-lead',
    ],
    ['corporate', ['Director of Corporate Affairs', 'Director of Governance'], 'role corporate-affairs-director'],
  ];
  return [
    executive(
      'finance',
      ['Chief Finance Officer', 'Director of Finance', 'Chief Finance and Investment Officer'],
      'role chief-finance-officer',
    ),
    executive(
      'medical',
      ['Medical Director', 'Chief Medical Officer'],
      'role medical-director',
      'must be doctor',
      'must be registered with gmc',
    ),
    executive(
      'nursing',
      ['Director of Nursing', 'Chief Nursing Officer', 'Chief Nurse'],
      'role nursing-director',
      'must be nurse',
      'must be registered with nmc',
    ),
    ...chance
      .someOf(more, chance.oneOf([0, 0, 1, 1, 2, 3]))
      .map(([name, titles, ...lines]) => executive(name, titles, ...lines)),
  ];
}

function independentsOf(term, chance) {
  const shared = [
    'appointed by appointment-panel with approval of chair',
    'must be independent of area-organisations',
    'must not be employee',
  ];
  const pay = chance.percent(60) ? ['remuneration set by remuneration-panel'] : [];
  const member = (name, title, ...lines) =>
    seat('non-executive', name, title, ...lines.slice(1), ...shared, ...lines.slice(0, 1), term, ...pay);
  const title = (of) => (plain ? `Independent non-executive member, ${of}` : `Non-executive member (${of})`);
  const plain = chance.percent(40);
  const further = chance.from(0, 4);
  return [
    member(
      'audit-lead',
      title('audit'),
      'must have knowledge and experience of audit-and-finance',
      'role conflicts-of-interest-guardian',
    ),
    member(
      'people-lead',
      title('remuneration'),
      'must have knowledge of workforce-and-remuneration',
      'role deputy-chair, senior-non-executive',
    ),
    ...(further > 0
      ? [
          seat(
            'non-executive',
            'independents',
            plain ? 'Independent non-executive members' : 'Non-executive members',
            ...(further > 1 ? [`seats ${further}`] : []),
            ...shared,
            term,
            ...pay,
          ),
        ]
      : []),
  ];
}

function partnersOf(board, { councils, trusts, others }, term, chance) {
  let process;
  /** The first says how candidates come forward; for the others it is the same. */
  const partner = (name, title, by, ...lines) => {
    const nomination = process ? [`nomination as ${process}`] : nominationProcess(chance);
    process ??= name;
    return seat(
      'partner',
      name,
      title,
      ...lines.filter((line) => line.startsWith('seats')),
      by,
      ...nomination,
      'appointed by appointment-panel with approval of chair',
      ...lines.filter((line) => !line.startsWith('seats')),
      term,
    );
  };
  const names = (all) => all.map(({ name }) => name).join(', ');
  const providing = (what) => trusts.filter(({ provides }) => provides.includes(what));
  const byService = trusts.length > 2 && chance.percent(45);
  const minds = providing('mental-health');
  const rest = trusts.filter((each) => !minds.includes(each));
  const ofTrusts = byService
    ? [
        partner(
          'acute-trusts',
          'Partner member, acute trusts',
          nominated(names(trusts)),
          `from ${names(rest)}`,
          'must hold trust-executive-role',
        ),
        partner(
          'mental-health-trusts',
          'Partner member, mental health',
          nominated(names(trusts)),
          `from ${names(minds)}`,
          'must hold trust-executive-role',
          'must have knowledge and experience of mental-illness-services',
        ),
      ]
    : [
        partner(
          'trusts',
          chance.oneOf(['Partner member, NHS trusts and foundation trusts', 'Partner members, NHS providers']),
          nominated(names(trusts)),
          ...(trusts.length > 3 ? [`seats ${chance.from(2, 3)}`] : []),
          `from ${names(trusts)}`,
          'must hold trust-executive-role',
          'must have knowledge and experience of mental-illness-services',
        ),
      ];
  return [...ofTrusts, ...primaryCare(board, others, partner, chance), ofCouncils(board, councils, partner, chance)];
}

function nominated(names) {
  return `nominated jointly by ${names} as prescribed, listed in governance-handbook`;
}

function nominationProcess(chance) {
  const weeks = chance.oneOf(['two', 'three', 'four']);
  return block(
    'nomination',
    `invite "Each eligible organisation may make one nomination within ${weeks} weeks of being asked."`,
    `joint-list "${chance.oneOf(['The organisations confirm that they jointly nominate the whole list; silence counts as agreement.', 'Each organisation is asked whether it agrees to the list; without an answer within a week, it is taken to agree.'])}"`,
    `panel "${chance.oneOf(['A panel that the chief executive convenes assesses the nominees against the role specification.', 'A selection panel assesses whether the nominees are eligible and suitable.'])}"`,
    'chair-approval "The chair decides whether to approve the candidate."',
    'has regard to candidate-selection-guidance',
  );
}

/** One seat or more, of which one is a general practitioner's or none is. */
function primaryCare({ primaryCare: count, gp }, { practices }, partner, chance) {
  const by = `nominated jointly by ${practices.name} as prescribed, listed in governance-handbook`;
  const asks = gp
    ? [
        chance.oneOf([
          'must be general-practitioner',
          'must be general-practitioner',
          'must be gp-partner or salaried-gp',
        ]),
      ]
    : chance.oneOf([[], [], ['must be general-practitioner or practice-nurse'], ['should be general-practitioner']]);
  const knows = chance.percent(60) ? ['must have knowledge of primary-care-services'] : [];
  const title = chance.oneOf([
    'Partner member, primary medical services',
    'Primary care partner member',
    'Partner member, general practice',
  ]);
  if (count > 1 && chance.percent(55))
    return [
      partner(
        'primary-care',
        title.replace('member', 'members'),
        by,
        `seats ${count}`,
        `from ${practices.name}`,
        ...asks,
        ...knows,
      ),
    ];
  return Array.from({ length: count }, (_, index) =>
    index === 0
      ? partner('primary-care', title, by, `from ${practices.name}`, ...asks, ...knows)
      : partner(
          `primary-care-${index + 1}`,
          index === 1 ? 'Partner member, primary care at place' : 'Partner member, primary care networks',
          by,
          `from ${practices.name}`,
          'must have knowledge of primary-care-services',
        ),
  );
}

/** The second step of public health: a council's member who knows it. The first: a director of public health who votes. */
function ofCouncils({ publicHealth }, councils, partner, chance) {
  const names = councils.map(({ name }) => name).join(', ');
  const count = councils.length === 1 ? 1 : Math.min(councils.length, chance.oneOf([1, 1, 2, 2, 3]));
  const title = `Partner ${count > 1 ? 'members' : 'member'}, ${councils.length > 1 ? 'local authorities' : 'local authority'}`;
  const seats = count > 1 ? [`seats ${count}`] : [];
  const asks =
    publicHealth === 2
      ? ['must have knowledge and experience of public-health']
      : chance.percent(40)
        ? ['must have knowledge of social-care-services']
        : [];
  return partner(
    'councils',
    title,
    `nominated jointly by ${names}`,
    ...seats,
    `from ${names}`,
    'must be local-authority-executive or elected-member',
    ...asks,
  );
}

function othersOf({ publicHealth }, { councils, others, trusts }, term, chance) {
  const member = (name, title, ...lines) =>
    seat('other member', name, title, 'appointed by appointment-panel with approval of chair', ...lines, term);
  const possible = [
    member('vcse-member', 'Voluntary, community and social enterprise member', `from ${others.vcse.name}`),
    member('lived-experience', 'Member with lived experience', 'must have experience of lived-experience'),
    member('inclusion', 'Member for inclusion', 'must have knowledge of learning-disability-services'),
    member(
      'collaborative-member',
      'Member of the provider collaborative',
      `from ${trusts[0].name}`,
      'must hold trust-executive-role',
    ),
    member('care-member', 'Member for social care', 'must have experience of social-care-services'),
  ];
  return [
    ...(publicHealth === 1 ? [publicHealthMember(councils, member, chance)] : []),
    ...chance.someOf(possible, chance.oneOf([0, 0, 1, 1, 2, 3])),
  ];
}

function publicHealthMember(councils, member, chance) {
  const names = councils.map(({ name }) => name).join(', ');
  return chance.percent(50)
    ? member('public-health', 'Director of Public Health', `from ${names}`, 'must be director-of-public-health')
    : member(
        'public-health',
        'Consultant in Public Health',
        'must be public-health-consultant',
        'must be registered with gmc or gdc or ukphr',
      );
}

/** The third step of public health is a place among those who attend. */
function attendeesOf({ publicHealth, lmc }, { councils, others }, chance) {
  const names = councils.map(({ name }) => name).join(', ');
  const health = [
    seat('participant', 'dph', 'Director of Public Health', `from ${names}`, 'must be director-of-public-health'),
    seat(
      'participant',
      'dphs',
      'Directors of Public Health',
      `seats 1 to ${councils.length + 1}`,
      'must be director-of-public-health',
    ),
    seat(
      'participant',
      'public-health-lead',
      'System lead for public health',
      'must be public-health-consultant',
      'invited by chair',
    ),
    seat('observer', 'public-health-observer', 'Public health adviser', 'should have knowledge of public-health'),
  ];
  const possible = [
    seat('participant', 'healthwatch-participant', 'Healthwatch', `represents ${others.healthwatch.name}`),
    seat('participant', 'vcse-participant', 'Voluntary sector', `represents ${others.vcse.name}`),
    seat('participant', 'partnership-chair', 'Chair of the Integrated Care Partnership', 'invited by chair'),
    seat('observer', 'governor-observer', 'Lead governors of the foundation trusts', 'seats 1 to 2'),
    seat('participant', 'adult-care', 'Director of Adult Social Services', `from ${names}`),
    seat('participant', 'secretary', 'Board Secretary', 'must be employee'),
    seat('participant', 'pharmacy', 'Community pharmacy', `from ${others.pharmacies.name}`),
  ];
  return [
    ...(publicHealth === 3 ? [chance.oneOf(health)] : []),
    ...chance.someOf(possible, chance.oneOf([1, 1, 2, 2, 3, 4])),
    ...(lmc ? [seat('observer', 'lmc-observer', 'Local Medical Committee', `represents ${others.lmc.name}`)] : []),
  ];
}
