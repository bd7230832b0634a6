/** A constitution that is begun: what its author is asked, and the text that comes of it. It needs nothing else of the rules. */
export {
  type Answers,
  type ConstitutionKind,
  entriesOf,
  problemWithList,
  problemWithText,
  type Question,
  questions,
} from './answers.ts';
export { constitutionText, fileNameFor } from './constitution-text.ts';
