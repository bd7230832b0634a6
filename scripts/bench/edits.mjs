/** What a person types into a board: edits, one after another, that leave the text as it was. */

/** Each edit is `{ kind, offset, end, newText }`; its offsets count in the text that the edits before it have made. */
export function editsOf(text) {
  const lines = starts(text);
  const at = (share, fits) => placeNear(lines, text, share, fits);
  const seat = at(0.3, isSeatLine);
  const provision = at(0.7, isTopLine);
  const deleted = at(0.5, isPlainLine);
  const brace = text.indexOf('{', at(0.4, (line) => /\{\s*$/.test(line)).offset);
  return [
    ...typed(seat.offset, `${seat.indent}must be general-practitioner\n`),
    ...typed(provision.offset, '  provision transparency "The Board meets in public."\n'),
    ...typed(titleEnd(text), ' and Partnership'),
    ...there('deleting a line', deleted.offset, deleted.line.length + 1, '', deleted),
    ...back('pasting a block', provision.offset, block),
    ...there('breaking a brace', brace, 1, '', { line: '{', offset: brace }),
  ];
}

const block = `  committee remuneration-bench "Remuneration Committee" {
    purpose remuneration
    terms-of-reference agreed by board, published
    provision transparency """
      The committee publishes what it decides, and why.
    """
  }
`;

/** A word letter by letter, and then gone at once. */
function typed(offset, words) {
  const letters = [...words].map((newText, index) => ({
    kind: 'typing a letter',
    offset: offset + index,
    end: offset + index,
    newText,
  }));
  return [...letters, { kind: 'deleting a line', offset, end: offset + words.length, newText: '' }];
}

function there(kind, offset, length, newText, { line }) {
  return [
    { kind, offset, end: offset + length, newText },
    { kind: 'putting it back', offset, end: offset + newText.length, newText: length > 1 ? `${line}\n` : line },
  ];
}

function back(kind, offset, newText) {
  return [
    { kind, offset, end: offset, newText },
    { kind: 'deleting a block', offset, end: offset + newText.length, newText: '' },
  ];
}

function starts(text) {
  let offset = 0;
  return text.split('\n').map((line) => {
    const found = { line, offset, indent: /^\s*/.exec(line)[0] };
    offset += line.length + 1;
    return found;
  });
}

/** The line that fits, nearest after a share of the text. */
function placeNear(lines, text, share, fits) {
  const from = lines.findIndex(({ offset }) => offset >= text.length * share);
  const found = [...lines.slice(from), ...lines.slice(0, from)].find(({ line }) => fits(line));
  if (!found) throw new Error('A board of the benchmark has no line of the kind that is to be edited.');
  return found;
}

const isSeatLine = (line) => /^ {6}(appointed|nominated|term|must|seats|votes|role)\b/.test(line);
const isTopLine = (line) => /^ {2}[a-z][a-z-]+ .*\{$/.test(line);
const isPlainLine = (line) => /^ +[a-z-]+ [^"{}]*$/.test(line);
const titleEnd = (text) => /^ic[bp] .*"/m.exec(text).index + /^ic[bp] .*"/m.exec(text)[0].length - 1;
