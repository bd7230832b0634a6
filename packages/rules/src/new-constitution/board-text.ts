/** A new board's constitution: the sections of the model constitution in its order, and what the Act asks in each. */
import type { Parts } from './constitution-text.ts';

export function boardText({ shortName, title, area, authorityLines, authorities, trustLines, trusts }: Parts): string {
  return `/**
 * A new constitution, begun from the model constitution. What is not known yet stands in square brackets: fill it in.
 * One line is one provision and starts with its word; the order of the lines is free.
 */
icb ${shortName} ${title} {
  // Section 1: introduction.
  established [date] by order "[name of the order that established the board]"
  in force from [date]
  published at "[address of the website]"
  area ${area} {
    ${authorityLines.join('\n    ')}
  }
  partners {
    ${[...trustLines, 'primary-medical-providers practices "The providers of primary medical services of the area" listed in governance-handbook'].join('\n    ')}
  }
  provision legal-status "The Board is a body corporate. It is not a servant or agent of the Crown."
  provision board-and-partnership """
    The Board has regard to the integrated care strategy of the Integrated Care Partnership in exercising its functions.
  """
  variation {
    by nhs-england on its own initiative
    by board with prior approval of nhs-england
    effective from approval
  }

  // Section 2: composition of the board. Members vote, participants and observers do not, unless a seat says otherwise.
  board {
    chair {
      appointed by nhs-england with approval of secretary-of-state
      removed by nhs-england with approval of secretary-of-state
      must be independent of area-organisations
      term 3 years, at most 3 terms
    }
    chief-executive {
      appointed by chair with approval of nhs-england
      must be employee
      must not hold other-executive-role
    }

    // Partner members bring the perspective of their sectors and are no delegates of them.
    partner trusts "Partner member, NHS trusts and foundation trusts" {
      nominated jointly by ${trusts} as prescribed
      nomination {
        invite "Each eligible organisation may make one nomination within [number of weeks] weeks of the vacancy."
        joint-list "The organisations confirm that they jointly nominate the whole list; silence counts as agreement."
        panel "A panel assesses the nominees against the role specification, eligibility and disqualification."
        chair-approval "The chair decides whether to approve the candidate."
        has regard to candidate-selection-guidance
      }
      appointed by appointment-panel with approval of chair
      from ${trusts}
      must hold trust-executive-role
      term 3 years, at most 2 terms
    }
    partner general-practice "Partner member, primary medical services" {
      nominated jointly by practices as prescribed, listed in governance-handbook
      nomination as trusts
      appointed by appointment-panel with approval of chair
      from practices
      must have knowledge of primary-care-services
      term 3 years, at most 2 terms
    }
    partner councils "Partner member, local authorities" {
      nominated jointly by ${authorities}
      nomination as trusts
      appointed by appointment-panel with approval of chair
      from ${authorities}
      must be local-authority-executive or elected-member
      term 3 years, at most 2 terms
    }

    executive finance "Chief Finance Officer" {
      role chief-finance-officer, digital-lead
      appointed by chief-executive with approval of chair
      must be employee
    }
    executive medical "Medical Director" {
      role medical-director
      responsible for learning-disability-and-autism-needs, down-syndrome
      appointed by chief-executive with approval of chair
      must be employee
      must be doctor
      must be registered with gmc
    }
    executive nursing "Director of Nursing" {
      role nursing-director
      responsible for safeguarding, children-and-young-people, special-educational-needs-and-disabilities
      appointed by chief-executive with approval of chair
      must be employee
      must be nurse
      must be registered with nmc
    }
    non-executive audit-lead "Non-executive member (audit)" {
      role conflicts-of-interest-guardian
      appointed by appointment-panel with approval of chair
      must be independent of area-organisations
      must not be employee
      must have knowledge and experience of audit-and-finance
      term 3 years, at most 2 terms
      remuneration set by remuneration-panel
    }
    non-executive people-lead "Non-executive member (people and remuneration)" {
      role deputy-chair, senior-non-executive
      acts for chair during absence, vacancy
      appointed by appointment-panel with approval of chair
      must be independent of area-organisations
      must not be employee
      must have knowledge of workforce-and-remuneration
      term 3 years, at most 2 terms
      remuneration set by remuneration-panel
    }
    other member mental-health-member "Member for mental health" {
      appointed by appointment-panel with approval of chair
      must have knowledge and experience of mental-illness-services
      term 3 years, at most 2 terms
    }
    participant dph "Directors of Public Health" {
      from ${authorities}
      must be director-of-public-health
    }
  }
  provision unitary-board "The Board is a unitary board: its members are collectively accountable for its functions."
  provision not-delegates "Partner members bring the perspective of their sectors and are not delegates of them."
  provision skills-review "The Board keeps its members' skills under review and acts where something is lacking."

  // Section 3: who can be a member, who cannot, and how a member ceases to be one.
  eligibility {
    fit-and-proper-person
    nolan-principles
    role-specification
  }
  disqualification {
    independence """
      No person may appoint someone as a member if they consider that the appointment could reasonably be regarded as
      undermining the independence of the health service because of the candidate's involvement with the private
      healthcare sector or otherwise.
    """
    member-of-parliament
    criminal-conviction
    bankruptcy-restriction
    dismissal-from-health-service
    terminated-appointment
    regulatory-sanction
    director-disqualification
    charity-removal
  }
  removal {
    of ordinary-member
    by board with approval of chair
    on grounds loss-of-eligibility, non-attendance, misconduct, undeclared-interest, end-of-employment
  }

  // Section 4: how functions are exercised.
  committee audit "Audit Committee" {
    purpose audit
    chaired by audit-lead
    members audit-lead, people-lead
    bars independence
    terms-of-reference agreed by board, published
  }
  committee remuneration "Remuneration Committee" {
    purpose remuneration
    exercises employee-pay
    chaired by people-lead
    members people-lead, audit-lead
    bars independence
    terms-of-reference agreed by board, published
  }
  provision exercise-of-functions """
    The Board exercises its functions through its members, employees, committees and sub-committees as set out in the
    Scheme of Reservation and Delegation.
  """
  provision expert-advice """
    The Board obtains advice from persons who (taken together) have a broad range of professional expertise in the
    prevention, diagnosis or treatment of illness and the protection or improvement of public health.
  """
  policy standing-orders published
  policy scheme-of-reservation-and-delegation published
  policy functions-and-decisions-map published
  policy standing-financial-instructions published
  policy governance-handbook published

  // Section 5 and the standing orders: how decisions are made.
  quorum {
    more than 1/2 of voting members
    includes chief-executive or finance
    includes medical or nursing
    includes 1 non-executive
    includes 1 partner
    does not count members-with-conflicts
  }
  decisions {
    consensus first
    one vote each
    no proxies
    simple majority
    casting vote held by chair
    urgent decisions by chair and chief-executive, reported to next meeting and audit
  }
  meetings {
    in public
    excluded by resolution for confidential-business, special-reasons
    at least [number] per year
    public notice 3 clear days, or when convened
    agenda to press on request
    papers published [number] working days before
    minutes published
  }

  // Section 6: conflicts of interest and standards of conduct.
  interests {
    registers of members, committee-members, sub-committee-members, employees published
    declared as soon as practicable, within 28 days
    managed so that they do not, and do not appear to, affect the integrity of decisions
    kept published 6 months
    kept on record 6 years
  }
  principles conflicts-of-interest {
    "Decisions are made, and seen to be made, without being influenced by private interests."
    "Whoever has an interest says so early, and takes no part where the interest could matter."
  }
  policy standards-of-business-conduct published

  // Section 7: accountability and transparency.
  provision transparency "The Board publishes its decisions and how they were made."
  provision publish-constitution "The Board publishes this constitution, as varied from time to time."
  provision accounts "The Board prepares annual accounts, which are externally audited and published."
  provision complaints "A clear complaints process is published."
  provision freedom-of-information "The Board complies with the Freedom of Information Act 2000."
  provision joint-forward-plan """
    Before the start of each financial year the Board will, with its partner NHS trusts and NHS foundation trusts,
    prepare and publish a plan setting out how they propose to exercise their functions in the next five years
    (section 14Z52).
  """
  provision plan-consultation """
    Under section 14Z54 the Board consults the public on the plan, and involves each relevant Health and Wellbeing
    Board.
  """
  provision annual-report "The Board prepares an annual report and publishes a copy of it."
  challenge {
    open to everyone
    raised within [number] weeks
    heard by board
    answered within [number] working days, published
  }

  // Section 8: how the Board determines the terms and conditions of its employees.
  provision employee-terms "The Remuneration Committee determines the terms and conditions of employees."
  provision own-remuneration "No one takes part in a discussion or decision about their own remuneration."
  provision allowances "The Board may pay allowances to members of committees who are not on the Board."

  // Section 9: public involvement.
  principles public-involvement from nhs-england-ten-principles
  provision public-involvement """
    The Board involves individuals to whom services are or may be provided, and their carers and representatives, in
    planning services, in developing and considering proposals for change, and in decisions that affect services.
  """

  // Appendices.
  provision interpretation """
    The Standing Orders are appended to this constitution and form part of it. They apply to all committees and
    sub-committees of the Board unless specified otherwise in the terms of reference.
  """
  provision validation-of-proceedings "A vacancy or a defect in an appointment does not make a decision invalid."
  provision definitions "“Board” means the Integrated Care Board, “Chair” its chair."
}
`;
}
