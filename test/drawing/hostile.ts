/** Names that a constitution could hold and nobody should. */
import type { Constitution, Text } from '@icb/language';

export const hostile: readonly string[] = [
  '</text><script>globalThis.broken = true</script><text>',
  '"><img src=x onerror="globalThis.broken = true">',
  ']]></style><script>globalThis.broken=true</script>',
  "' onload='globalThis.broken = true",
  '&lt;b&gt; &amp;amp; &#x3C;script&#x3E;',
  'javascript:globalThis.broken=true',
  '\u202Eneerg si siht\u202C and \u2066isolated\u2069 \u200Fwords',
  'مجلس الرعاية המתכללת של הצפון',
  '綜合照護委員會綜合照護委員會綜合照護委員會綜合照護委員會綜合照護委員會綜合照護委員會',
  '👩🏽‍⚕️👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿 and the others',
  'Ze\u0301te\u0301\u0323\u0323\u0323\u0323\u0323\u0323\u0323 \u0301\u0301\u0301',
  'a\u0000b\u0007c\u001B[31m\uFFFE\uD800lone',
  'end"]:::x; click a "javascript:alert(1)" `#quot; %% {{evil}} --> b',
  '$' + '{1+1} {{1+1}} %s \\" \\n',
  `${'Wordwithoutablank'.repeat(700)}`,
  `${'many words '.repeat(1000)}`,
  'W'.repeat(10000),
  ' ',
];

/** Every text of a constitution and every name in it, replaced by names that are to be feared. */
export function poisoned(constitution: Constitution, from: number): Constitution {
  let next = from;
  const name = (): string => hostile[next++ % hostile.length] as string;
  const text = (): Text => ({ value: name(), raw: '', placeholders: [], span: { offset: 0, end: 0 } });
  return {
    ...constitution,
    name: name(),
    title: text(),
    board: constitution.board && {
      ...constitution.board,
      members: constitution.board.members.map((seat) => ({
        ...seat,
        name: name(),
        title: text(),
        nominated: {
          jointly: false,
          by: [{ name: name(), is: 'unknown', each: false, span: seat.span }],
          asPrescribed: false,
          listedIn: undefined,
          span: seat.span,
        },
        roles: [{ name: name(), is: 'unknown', span: seat.span }],
      })),
    },
    bodies: constitution.bodies.map((body) => ({
      ...body,
      name: name(),
      title: text(),
      exercises: [
        {
          functions: [{ name: name(), is: 'unknown', span: body.span }],
          under: undefined,
          limit: text(),
          span: body.span,
        },
      ],
    })),
    provisions: [
      {
        topic: { name: name(), is: 'unknown', span: { offset: 0, end: 0 } },
        text: text(),
        span: { offset: 0, end: 0 },
      },
    ],
  };
}
