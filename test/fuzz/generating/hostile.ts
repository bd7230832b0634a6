/**
 * Words and texts that somebody could put into a file to do harm, or that few have thought of. What must not get out into
 * markup is marked: an element called `xfuzz…` or an attribute called `onxfuzz` stands in no page of ours.
 */
export const hostileTexts: readonly string[] = [
  '</p><xfuzz>a</xfuzz>',
  '"><xfuzz a="',
  '" onxfuzz="1',
  "' onxfuzz='1",
  '&quot; onxfuzz=&quot;1',
  '</style><xfuzz>',
  '</title><xfuzz>',
  '</text></svg><xfuzz/>',
  '--><xfuzz><!--',
  ']]><xfuzz/><![CDATA[',
  '<![CDATA[ <xfuzz/>',
  '<?xfuzz ?>',
  '<!DOCTYPE xfuzz [<!ENTITY a "b">]>',
  '&xfuzz; &#0; &#x1F; &amp;lt;',
  'javascript:xfuzz()',
  '[a](javascript:xfuzz) ![b](http://xfuzz.example/)',
  '`<xfuzz>` **b** | c |\n| - |',
  '<a href="http://xfuzz.example/">b</a>',
  '::error file=xfuzz::b%0A::warning::c',
  '=HYPERLINK("http://xfuzz.example")',
  '"]:::xfuzz; click a "javascript:xfuzz" %%{init: {}}%%',
  '\u001B[31mred\u001B]8;;http://xfuzz.example\u0007\u009B1m',
  '$' + '{1+1} {{1}} $1 $& %s %n {title}',
  '\\',
  '\\" \\\\" \\n',
  'a\u0000b\u0008c\u007Fd\u0085e\u2028f\u2029g',
  '\u202Eright to left\u202C \u2066isolated \u200B\u200D\u00AD',
  '\uD800 alone \uDC00',
  '👩🏽‍⚕️ 𝔊𝔬𝔱𝔥 Ze\u0301\u0323\u0323te',
  '\uFEFF\uFFFE\uFFFF',
  'مجلس 東京 Größe dŵr',
  '',
  ' ',
  '\t',
  'one [state two] three [',
  '[]',
  'https://xfuzz.example/?a=1&b="><xfuzz>',
  'W'.repeat(300),
  'a b '.repeat(200),
];

/** Names of properties that every object has, and of what the language keeps for itself. */
export const hostileNames: readonly string[] = [
  ...['constructor', '__proto__', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'length', 'then', 'undefined'],
  ...['null', 'NaN', '_', 'a-', 'x'.repeat(300), 'é', 'e\u0301', '東', 'ﬀ', '𝔊', 'İ', 'ß', 'none', 'each', 'icb'],
];

export const hostileNumbers: readonly string[] = [
  ...['0', '00', '1', '1.5', '01', '-1', '1e9', '1.', '.5', '999999999999999999999999', '9007199254740993', '0.1%'],
  ...['100%', '101%', '0%', '1/2', '0/0', '1/0', '2/1', '3/3', '1/999999999999999999999', '1/2/3', '50 %', '1.50%'],
];

export const hostileDates: readonly string[] = [
  ...['0000-00-00', '2026-02-29', '2024-02-29', '2026-13-01', '2026-1-1', '9999-12-31', '12026-01-01', '0001-01-01'],
  ...['2026-04-01-01', '2026-00-10', '99999999999999-1-1', '2026-04-31', '1-1-1'],
];

/** Put in anywhere. */
export const hostileCharacters: readonly string[] = [
  ...['\u0000', '\uFEFF', '\u200B', '\u2028', '\u2029', '\u0085', '\u00A0', '\u000B', '\u000C', '\u001B', '\uD83D'],
  ...['\u202E', '\u0301', '“', '”', '„', '«', '»', '‘', '’', '–', '"', '""', '"""', '""""', "'", '\\', '`', '{', '}'],
  ...[
    '(',
    ')',
    '[',
    ']',
    ',',
    ';',
    '.',
    ':',
    '/',
    '//',
    '/*',
    '*/',
    '/**/',
    '<',
    '>',
    '&',
    '$',
    '%',
    '#',
    '@',
    '=',
    '|',
  ],
  ...['\r', '\n', '\r\n', '\n\n\n', '\t', '  ', '🏥', '𝔊', '1', 'é'],
];

export const comments: readonly string[] = [
  ...['// a\n', '//\n', '// } { " """ /*\n', '/* a */', '/**/', '/***/', '/* a\n   b\n c */', '/* \t\n\t\tb\n*/'],
  ...['/** A doc.\n * second\n */', '/* never closed', '/*/', '/* // */ // b\n', '// */\n', '/* é 🏥 */', '/*\n\n\n*/'],
  ...['//\ttab \n', '/* a */ /* b */', '// trailing   \n', '/* one\r\n two */'],
];
