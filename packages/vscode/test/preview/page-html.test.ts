/** The page as it is given to the editor: what may run in it, and that nothing breaks out of it. */
import { describe, expect, it } from 'vitest';
import { pageHtml, policy, randomNonce } from '../../src/preview/page-html.ts';

describe('the policy', () => {
  it('lets in the style sheet and the one script, and nothing else', () => {
    const parts = policy({ source: 'https://pages.test', nonce: 'abc' }).split('; ');
    expect(parts).toContain("default-src 'none'");
    expect(parts).toContain("script-src 'nonce-abc'");
    expect(parts).toContain('style-src https://pages.test');
    expect(parts.join()).not.toMatch(/unsafe|\*|data:|connect|img/);
  });

  it('has a nonce that nobody can guess', () => {
    const nonces = new Set(Array.from({ length: 200 }, randomNonce));
    expect(nonces.size).toBe(200);
    for (const nonce of nonces) expect(nonce).toMatch(/^[0-9a-f]{32}$/);
  });
});

it('addresses cannot break out of the page', () => {
  const html = pageHtml({ script: 'a"><script>x</script>', style: "b'&", source: '"><c', nonce: 'abc' });
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).toContain('content="default-src');
  expect(html).not.toContain('"><c');
});
