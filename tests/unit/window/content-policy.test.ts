import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { backgroundColour } from '../../../electron/window/background-colour';
import { contentPolicy } from '../../../electron/window/content-policy';

function directives(policy: string): ReadonlyMap<string, string> {
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );
}

describe('the content policy', () => {
  it('starts from nothing and allows our own files only', () => {
    expect([...directives(contentPolicy('header'))]).toEqual([
      ['default-src', "'none'"],
      ['script-src', "'self'"],
      ['style-src', "'self'"],
      ['font-src', "'self'"],
      ['connect-src', "'self'"],
      ['img-src', "'self' data:"],
      ['base-uri', "'none'"],
      ['form-action', "'none'"],
      ['object-src', "'none'"],
      ['frame-ancestors', "'none'"],
      ['require-trusted-types-for', "'script'"],
    ]);
  });

  it('stands in the page as it is sent, but for what a page cannot say', () => {
    const meta = directives(contentPolicy('meta'));
    expect(meta.has('frame-ancestors')).toBe(false);
    expect(meta.size).toBe(directives(contentPolicy('header')).size - 1);
    expect(readFileSync('renderer/index.html', 'utf8')).toContain(contentPolicy('meta'));
  });
});

describe('the window before its page is painted', () => {
  it('has the page’s own background in both themes', () => {
    const surfaces = [...readFileSync('renderer/ui/theme.css', 'utf8').matchAll(/--surface: (#\w+);/g)];
    expect(surfaces.map(([, colour]) => colour)).toEqual([backgroundColour(false), backgroundColour(true)]);
  });
});
