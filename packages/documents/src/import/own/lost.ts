/**
 * What prose cannot carry: of each, two files can differ in it and be the same document. Whoever reads a document that
 * `icb render` wrote back gets one of those files. A test shows that every line here is needed, and another that there is no more.
 */
export const notInProse = {
  names: 'The short names of seats, bodies and organisations, and of the constitution.',
  order: 'In which order lines stand that the model has an order for.',
  comments: 'Comments, and how the file is laid out.',
  defaults: 'Whether something is said aloud that holds anyway: one seat, a member’s vote.',
  spaces: 'Where a text breaks its lines, and which quotation marks and blanks it has.',
  files: 'Which file declares an organisation or another board.',
  namesakes: 'Which of two is meant that have the same title, and a seat from the organisation by whose name it goes.',
  meanings: 'Whether a condition or a step repeats the words that its term means.',
} as const;
