/** A made-up constitution as text, from a row of the table of boards. */
import { areaOf } from './area.mjs';
import { chanceOf } from './chance.mjs';
import { committeesOf } from './committees.mjs';
import { proceduresOf } from './procedures.mjs';
import { boardOf } from './seats.mjs';
import { block, nameFrom } from './text.mjs';

export function constitutionOf(row) {
  const name = nameFrom(row.name);
  const chance = chanceOf(name);
  const area = areaOf(row, chance);
  const board = boardOf(row, area, chance);
  const lines = [
    '/**',
    ` * Fictional. There is no ${row.name}, and no board, council or trust of these names: this is one of 42 constitutions that`,
    ' * were made up for `icb survey` to count. It is written by `npm run survey-examples`; change that, and not this.',
    ' */',
    ...block(
      `icb ${name} "NHS ${row.name} Integrated Care Board"`,
      'established 2022-07-01 by order "The Integrated Care Boards (Establishment) Order 2022"',
      'in force from 2022-07-01',
      `published at "https://${name}.example/constitution"`,
      '',
      ...block(
        `area "${area.text}"`,
        ...area.councils.map(({ kind, name: short, title }) => `${kind} ${short} "${title}"`),
      ),
      ...block(
        'partners',
        ...area.trusts.map(
          ({ kind, name: short, title, provides }) => `${kind} ${short} "${title}" provides ${provides}`,
        ),
        ...Object.values(area.others).map(
          ({ kind, name: short, title, listed }) => `${kind} ${short} "${title}"${listed}`,
        ),
      ),
      '',
      ...block('eligibility', 'fit-and-proper-person', 'nolan-principles', 'role-specification'),
      ...disqualification(),
      '',
      ...board.block,
      '',
      ...committeesOf(area, board, chance),
      '',
      ...proceduresOf(area, board, chance),
    ),
    '',
  ];
  return { file: `${name}.icb`, text: lines.join('\n') };
}

function disqualification() {
  return block(
    'disqualification',
    'independence """',
    '  No person may appoint someone as a member if they consider that the appointment could reasonably be regarded as',
    "  undermining the independence of the health service because of the candidate's involvement with the private",
    '  healthcare sector or otherwise.',
    '"""',
    ...['member-of-parliament', 'criminal-conviction', 'bankruptcy-restriction', 'dismissal-from-health-service'],
    ...['terminated-appointment', 'regulatory-sanction', 'director-disqualification', 'charity-removal'],
  );
}
