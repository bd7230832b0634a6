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
  '[the non-executive member who is to chair the remuneration committee]': 'further-non-executives',
  '[the members of the remuneration committee, with its chair and without an employee]': 'further-non-executives',
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
};

export function filledIn(text: string): string {
  return text.replaceAll(/\[[^\]\n]*\]/g, (placeholder) => meant[placeholder] ?? placeholder.slice(1, -1));
}
