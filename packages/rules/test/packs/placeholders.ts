const chairOfRemuneration = '[the non-executive member who is to chair the remuneration committee]';
const membersOfRemuneration = '[the members of the remuneration committee, with its chair and without an employee]';

/** What a person might put in place of the placeholders that the drafts of the packs leave; of others, their words will do. */
const meant: Readonly<Record<string, string>> = {
  '[who appoints this member]': 'appointment-panel',
  '[the document that names them]': 'governance-handbook',
  '[how many]': '6',
  '[who does this instead]': 'integrated-care-board-chair',
  '[short name]': 'somewhere',
  '[the power that allows this: section 65Z5, 65Z6, 75 or 14Z46]': 'section-65z5',
  '[a body that paragraph 19(4) of Schedule 1B lists]': 'nhs-trust',
  '[the non-executive member who is to chair the audit committee]': 'further-non-executives',
  '[the members of the audit committee, with its chair]': 'further-non-executives',
  [chairOfRemuneration]: 'further-non-executives',
  [membersOfRemuneration]: 'further-non-executives',
  '[the audit committee]': 'audit-committee',
  '[an NHS body, local authority or combined authority]': 'local-authority',
  '[the body that has its functions now]': 'nhs-england',
  '[a member who is to be present]': 'chair',
  '[the next date of review]': '2027-03-31',
  '[whoever takes over this function of NHS England]': 'secretary-of-state',
  '[whoever speaks for patients instead]': 'patient-group',
  '[each responsible local authority of the area]': 'local-authority',
  '[the integrated care board or the local authorities that are missing]': 'integrated-care-board, local-authority',
  '[up to three]': '3',
  '[those who nominate these members]': 'trust',
  '[in which office or of which profession]': 'trust-chief-executive',
  '[what]': 'primary-care-services',
  '[who removes a member]': 'board',
  '[each Local Medical Committee of the area]': 'lmc',
  '[each Local Negotiating Committee of the area]': 'lnc',
  '[each Local Dental Committee of the area]': 'ldc',
  '[each Local Pharmaceutical Committee of the area]': 'lpc',
  '[each Local Optical Committee of the area]': 'loc',
  '[a member for the Local Medical Committee]': 'lmc',
  '[a member for the Local Negotiating Committee]': 'lnc',
  '[a clinician]': 'lmc',
  '[the other members]': 'trust',
  '[the functions of the committee]': 'quality-improvement',
  '[who hears the challenge]': 'board',
  '[who can join]': 'trust',
  '[what is decided at this place]': 'quality-improvement',
  '[who nominates this person]': 'primary-medical-providers',
  '[general practitioner, or another profession of primary care]': 'general-practitioner',
};

export function filledIn(text: string): string {
  // Two committees want two chairs. (A seat without a name is called by its kind.)
  const names = [...text.matchAll(/^ *(?:non-executive ([a-z-]+) |(non-executive) ["{])/gm)].map(
    ([, name, kind]) => name ?? (kind as string),
  );
  const another = names.find((name) => name !== 'further-non-executives');
  const inFull: Readonly<Record<string, string>> = {
    ...meant,
    ...(another && { [chairOfRemuneration]: another, [membersOfRemuneration]: another }),
  };
  return text.replaceAll(/\[[^\]\n]*\]/g, (placeholder) => inFull[placeholder] ?? placeholder.slice(1, -1));
}
