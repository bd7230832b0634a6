/** The terms of a new partnership: what the Act asks of one, and what guidance adds. */
import type { Parts } from './constitution-text.ts';

export function partnershipText({
  shortName,
  title,
  area,
  authorityLines,
  authorities,
  trustLines,
  trusts,
}: Parts): string {
  const board = '[the integrated care board]';
  return `/**
 * New terms of a partnership. What is not known yet stands in square brackets: fill it in. To name the board, import its
 * file and write its short name in place of ${board}.
 */
icp ${shortName} ${title} for ${board} {
  established jointly by ${board}, ${authorities}
  in force from [date]
  published at "[address of the website]"
  area ${area} {
    ${authorityLines.join('\n    ')}
  }
  partners {
    ${[...trustLines, 'healthwatch local-healthwatch "The Local Healthwatch of the area"'].join('\n    ')}
  }

  // The Act knows three ways to a seat: the board appoints one member, each authority one, the partnership the others.
  members {
    chair {
      nominated jointly by ${board}, ${authorities}
      appointed by ${shortName}
      accountable to ${board}, ${authorities}
      term [number of years] years
    }
    other member board-member "Member appointed by the Integrated Care Board" { appointed by ${board} }
    other member council-members "Members appointed by the local authorities" {
      seats 1 for each local-authority
      appointed by each local-authority
    }
    other member trust-members "Members from the NHS trusts and foundation trusts" {
      seats [number of members]
      appointed by ${shortName}
      from ${trusts}
    }
    participant public-health-directors "Directors of Public Health" {
      seats 1 for each local-authority
      from ${authorities}
      must be director-of-public-health
    }
    participant healthwatch-attendee "Local Healthwatch" { represents local-healthwatch }
  }

  quorum {
    at least 1/2 of members
    includes board-member
    includes council-members
  }
  decisions {
    consensus first
    one vote each
    simple majority
  }
  meetings {
    in public
    at least [number] per year
    papers published [number] working days before
    minutes published
  }

  strategy {
    assessed needs of ${authorities}
    considers section-75-arrangements
    has regard to nhs-england-mandate, secretary-of-state-guidance, strategy-guidance-2024
    involves local-healthwatch, people who live or work in the area
    reviewed on each new assessment
    published with copies to ${board}, ${authorities}
  }

  provision widespread-involvement """
    The Partnership works with voluntary, community and social enterprise (VCSE) organisations, with inclusion health
    groups and with people whose voices are seldom heard.
  """
  provision integration-of-services "The strategy states how health-related services could be integrated more closely."
  provision transparency "The Partnership publishes its decisions and how they were made."
}
`;
}
