/** Sentences on votes that leave the vote out: “Neither votes; everybody else does”, “Who can vote? All members can.” */

const verb = '(?:do|does|can|may|are|is|have|has|will|shall)';
const no = "(?: ?not|n['’]?t| none)";
const short = new RegExp(
  String.raw`^(?:(?:but|and|while|whereas) )?(?!who\b|what\b|how\b)(.{3,80}?) (${verb})(${no})?(?: so)?([.;!]?)$`,
  'i',
);
const within = new RegExp(
  String.raw`^(.*\bvot(?:e|es|ing)\b.*?)(;|,? but|,? while|,? whereas|,? and) ([^,;]{3,80}?) ${verb}(${no})?([.;]?)$`,
  'i',
);
const vote = /\bvot(?:e|es|ing)\b/i;

/** The sentence with its vote put back, where the sentence before, or its own first part, tells of one. */
export function withVote(sentence: string, before: string): string {
  const inner = within.exec(sentence);
  if (inner) {
    const [, first = '', joint = '', who = '', not, end = ''] = inner;
    return `${first}${joint} ${who} ${saying(not)}${end}`;
  }
  const found = vote.test(before) && !vote.test(sentence) ? short.exec(sentence) : null;
  return found ? `${found[1]} ${saying(found[3])}${found[4] ?? ''}` : sentence;
}

function saying(not: string | undefined): string {
  return not === undefined ? 'vote' : 'do not vote';
}
