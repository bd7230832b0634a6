/** How a board decides and meets, what it keeps and publishes: the rest of a constitution. */
import { block, provision } from './text.mjs';

export function proceduresOf(area, board, chance) {
  return [
    ...removal(chance),
    '',
    ...quorum(chance),
    ...decisions(chance),
    ...meetings(chance),
    '',
    ...interests(),
    ...principles(chance),
    '',
    ...block(
      'variation',
      'by nhs-england on its own initiative',
      'by board with prior approval of nhs-england',
      ...(chance.percent(50) ? ['proposed by chair, chief-executive'] : []),
      'effective from approval',
    ),
    '',
    ...policies(chance),
    '',
    ...provisions(area, board, chance),
  ];
}

export function removal(chance) {
  const grounds = ['loss-of-eligibility', 'non-attendance', 'misconduct', 'undeclared-interest', 'end-of-employment'];
  return block(
    'removal',
    'of ordinary-member',
    'by board with approval of chair',
    `on grounds ${chance.someOf(grounds, chance.from(3, 5)).join(', ')}`,
  );
}

function quorum(chance) {
  const size = chance.oneOf([
    'at least 1/2 of voting members',
    'more than 1/2 of voting members',
    'at least 2/3 of voting members',
    'at least 1/2 of members',
    'at least 6 members',
    'at least 7 voting members',
    'at least 8 members',
  ]);
  return block(
    'quorum',
    size,
    'includes chief-executive or finance',
    'includes medical or nursing',
    'includes 1 non-executive',
    `includes ${chance.oneOf(['1 partner', '1 partner', '2 partner'])}`,
    ...(chance.percent(70) ? ['may meet without chair'] : []),
    ...(chance.percent(60) ? ['does not count members-with-conflicts'] : []),
  );
}

function decisions(chance) {
  return block(
    'decisions',
    ...(chance.percent(80) ? ['consensus first'] : []),
    'one vote each',
    'no proxies',
    'simple majority',
    'casting vote held by chair',
    `urgent decisions by chair and chief-executive, reported to next meeting${chance.percent(60) ? ' and audit' : ''}`,
  );
}

function meetings(chance) {
  return block(
    'meetings',
    'in public',
    'excluded by resolution for confidential-business, special-reasons',
    chance.oneOf([
      'at least 6 per year',
      'at least 6 per year',
      'every 2 months',
      'at least 4 per year',
      'at least 10 per year',
    ]),
    'public notice 3 clear days, or when convened',
    ...(chance.percent(50) ? [`member notice ${chance.oneOf(['5 working days', '7 days', '10 working days'])}`] : []),
    `papers published ${chance.oneOf(['3', '5', '5', '7'])} working days before`,
    ...(chance.percent(70) ? ['agenda to press on request'] : []),
    'minutes published',
  );
}

function interests() {
  return block(
    'interests',
    'registers of members, committee-members, sub-committee-members, employees published',
    'declared as soon as practicable, within 28 days',
    'managed so that they do not, and do not appear to, affect the integrity of decisions',
    'kept published 6 months',
    'kept on record 6 years',
  );
}

function principles(chance) {
  const conflicts = chance.oneOf([
    [
      'Decisions are taken in the interest of the people of the area, and are seen to be.',
      'Interests are declared early and managed in the open.',
    ],
    [
      'Nobody who has an interest in a decision takes part in making it, unless the chair gives reasons in the minutes.',
    ],
    [
      'Members act with integrity and openness.',
      'An interest that could be seen as a conflict is treated as one.',
      'Advice is sought early.',
    ],
  ]);
  return [
    ...block('principles conflicts-of-interest', ...conflicts.map((text) => `"${text}"`)),
    'principles public-involvement from nhs-england-ten-principles',
  ];
}

function policies(chance) {
  const published = [
    'standing-orders',
    'scheme-of-reservation-and-delegation',
    'functions-and-decisions-map',
    'standing-financial-instructions',
    'governance-handbook',
  ];
  const further = [
    'clinical-leadership-plan',
    'complaints-policy',
    'publication-scheme',
    'public-involvement-strategy',
    'procurement-policy',
    'risk-management-framework',
    'speaking-up-policy',
  ];
  return [
    ...published.map((name) => `policy ${name} published`),
    `policy standards-of-business-conduct "${chance.oneOf(['Standards of Business Conduct Policy', 'Conflicts of Interest and Business Conduct Policy'])}" published`,
    ...chance
      .someOf(further, chance.from(0, 4))
      .map(
        (name) => `policy ${name} published${chance.percent(30) ? ` reviewed every ${chance.from(2, 3)} years` : ''}`,
      ),
  ];
}

function provisions({ others }, { hasParticipants }, chance) {
  const always = [
    ['legal-status', ['The Board is a body corporate. It is not a servant or agent of the Crown.']],
    [
      'unitary-board',
      [
        'The Board is a unitary board: its members are collectively accountable for its functions.',
        'Members are collectively and corporately accountable for how the Board performs its functions.',
      ],
    ],
    [
      'not-delegates',
      [
        'Partner members bring the perspective of their sectors and are not delegates of them.',
        'A partner member is not there as the delegate of an organisation.',
      ],
    ],
    [
      'exercise-of-functions',
      [
        'The Board exercises its functions through its members, employees, committees and sub-committees as set out in the Scheme of Reservation and Delegation.',
        'Functions are exercised by the Board itself, by its committees and sub-committees, and by its employees, as the Scheme of Reservation and Delegation says.',
      ],
    ],
    ['validation-of-proceedings', ['A vacancy or a defect in an appointment does not make a decision invalid.']],
    ['own-remuneration', ['No one takes part in a discussion or decision about their own remuneration.']],
    [
      'expert-advice',
      [
        'The Board obtains advice from persons who (taken together) have a broad range of professional expertise in the prevention, diagnosis or treatment of illness and the protection or improvement of public health.',
      ],
    ],
    [
      'skills-review',
      [
        "The Board keeps its members' skills under review and acts where something is lacking.",
        'Once a year the Board considers what skills, knowledge and experience its members need, and what it will do where any is lacking.',
      ],
    ],
    [
      'transparency',
      [
        'The Board publishes its decisions and how they were made.',
        'Decisions of the Board, and the reasons for them, are published.',
      ],
    ],
    ['publish-constitution', ['The Board publishes this constitution, as varied from time to time.']],
    ['accounts', ['The Board prepares annual accounts, which are externally audited and published.']],
    ['complaints', ['A clear complaints process is published.']],
    ['freedom-of-information', ['The Board has a publication scheme and answers requests for information.']],
    [
      'joint-forward-plan',
      [
        'Before the start of each financial year the Board and its partner trusts publish a joint forward plan and say how they consulted on it.',
      ],
    ],
    ['annual-report', ['The Board publishes an annual report and presents it at a public meeting.']],
    [
      'employee-terms',
      [
        'The remuneration committee sets the terms and conditions of employees in accordance with Agenda for Change and national arrangements.',
      ],
    ],
    [
      'public-involvement',
      [
        'People who use services, their carers and representatives are involved in planning, in developing proposals for change and in decisions.',
        `With ${others.healthwatch.title} and the voluntary sector, the Board involves people who use services, their carers and representatives in planning, in developing proposals for change and in decisions.`,
      ],
    ],
  ];
  const sometimes = [
    ['allowances', ['The Board may pay allowances to members of committees who are not on the Board.']],
    ['good-governance', ['The Board follows generally accepted principles of good governance.']],
    [
      'business-conduct',
      [
        'Members and employees act in good faith and in the interests of the Board, and follow its policy on business conduct.',
      ],
    ],
    ['virtual-attendance', ['Members may take part by telephone or video, and then count as present.']],
    ['petitions', ['A petition that the Board receives is on the agenda of its next meeting.']],
    ['use-of-seal', ['The seal is kept by the chief executive; two officers attest each use.']],
    [
      'suspension-of-standing-orders',
      [
        'In exceptional circumstances two thirds of the members present may suspend a standing order; the reasons are recorded.',
      ],
    ],
    ['board-and-partnership', ['The Board has regard to the integrated care strategy of the Partnership.']],
    ['scrutiny', ['The Board answers to health overview and scrutiny committees.']],
    ['background', ['This constitution was drafted with partners across the area during the spring of 2022.']],
    ['patient-representation', [`${others.healthwatch.title} is invited to meetings of the Board.`]],
  ];
  const attending = hasParticipants
    ? [
        [
          'participants-and-observers',
          ['Participants may speak at meetings and have no vote. The chair may ask them to leave.'],
        ],
      ]
    : [];
  return [...always, ...chance.someOf(sometimes, chance.from(2, 7)), ...attending].flatMap(([topic, wordings]) =>
    provision(topic, chance.oneOf(wordings)),
  );
}
