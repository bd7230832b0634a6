/** The text of a constitution from its lines: blocks, their indentation, and lists that are not too long for a line. */

const WIDTH = 110;

/** A block with what stands in it; one without lines stands on one line. */
export function block(head, ...lines) {
  const inside = lines.flat(9).filter((line) => typeof line === 'string');
  return inside.length === 0 ? [`${head} {}`] : [`${head} {`, ...inside.map((line) => (line ? `  ${line}` : '')), '}'];
}

/** `provision TOPIC "…"`, over several lines where it is long. */
export function provision(topic, text) {
  if (text.length + topic.length < WIDTH - 16) return [`provision ${topic} "${text}"`];
  return [`provision ${topic} """`, ...wrapped(text).map((line) => `  ${line}`), '"""'];
}

function wrapped(text) {
  const lines = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** `North Wexborough` → `north-wexborough`. */
export function nameFrom(title) {
  return title
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');
}
