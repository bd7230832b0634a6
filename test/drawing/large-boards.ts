/** Boards larger than any there is. */
/** Of sixty seats. */
export const sixtySeats = `icb wide "NHS Sixty Seats Integrated Care Board" {
  in force from 2026-04-01
  board {
    chair {}
    chief-executive {}
    executive exec-0 "Chief Finance Officer" {  }
    executive exec-1 "Chief Medical Officer" { must be doctor }
    executive exec-2 "Chief Nursing Officer" { must be nurse }
    executive exec-3 "Chief People Officer" {  }
    executive exec-4 "Chief Digital and Information Officer" {  }
    executive exec-5 "Director of Strategy and Partnerships" {  }
    executive exec-6 "Executive Director of Corporate Affairs" {  }
    executive exec-7 "Director of Primary Care" {  }
    non-executive ned-0 "Non-executive member 1" { role deputy-chair }
    non-executive ned-1 "Non-executive member 2" {  }
    non-executive ned-2 "Non-executive member 3" {  }
    non-executive ned-3 "Non-executive member 4" {  }
    non-executive ned-4 "Non-executive member 5" {  }
    non-executive ned-5 "Non-executive member 6" {  }
    non-executive ned-6 "Non-executive member 7" {  }
    non-executive ned-7 "Non-executive member 8" {  }
    partner p-0 "Partner member, acute trusts" { }
    partner p-1 "Partner member, mental health trusts" { }
    partner p-2 "Partner member, community trusts" { }
    partner p-3 "Partner member, ambulance trust" { }
    partner p-4 "Partner member, county council" { }
    partner p-5 "Partner member, city council" { }
    partner p-6 "Partner member, borough councils" { }
    partner gps "Partner members, primary medical services" { seats 5 must be general-practitioner }
    partner districts "Partner members, district councils" { seats 12 }
    other member o-0 "Local Medical Committee member" {  }
    other member o-1 "Local Negotiating Committee member" {  }
    other member o-2 "Local Dental Committee member" {  }
    other member o-3 "Local Pharmaceutical Committee member" {  }
    other member o-4 "Local Optical Committee member" {  }
    other member o-5 "Consultant in Public Health" { must be public-health-consultant }
    other member o-6 "Member for mental health" {  }
    other member o-7 "Member for children and young people" {  }
    other member o-8 "Member for the voluntary sector" {  }
    other member o-9 "Member for social care" {  }
    other member o-10 "Member for housing" {  }
    other member o-11 "Member for universities" {  }
    other member o-12 "Member for hospices" {  }
    other member o-13 "Member for carers" {  }
    other member o-14 "Member for patients" {  }
    other member o-15 "Member for the ambulance services" {  }
    other member o-16 "Member for research and innovation" {  }
    participant dph "Directors of Public Health" { seats 3 must be director-of-public-health }
    observer ob-0 "Observer from place 1" { }
    observer ob-1 "Observer from place 2" { }
    observer ob-2 "Observer from place 3" { }
    observer ob-3 "Observer from place 4" { }
  }
  quorum {
 at least 1/2 of voting members
 includes 1 executive
 includes 1 partner
 }
}
`;

/** Of so many committees, some of them part of others. */
export function manyCommittees(count: number): string {
  const committees = Array.from({ length: count }, (_, index) => {
    const part = index % 7 === 3 ? `part of c${index - 1}` : '';
    return `committee c${index} "Committee number ${index} for matters of some importance" { ${part}\n exercises workforce-planning\n }`;
  });
  return `icb x "X" {\n board { chair {} }\n${committees.join('\n')}\n}`;
}

/** Of so many committees, each part of the one before. */
export function deepCommittees(count: number): string {
  const committees = Array.from(
    { length: count },
    (_, index) => `committee c${index} "Level ${index}" { ${index > 0 ? `part of c${index - 1}` : ''} }`,
  );
  return `icb x "X" {\n board { chair {} }\n${committees.join('\n')}\n committee other "Another" {}\n}`;
}
