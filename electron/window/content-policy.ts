/** Everything the page may load or run: its own files, and small images made by itself. */
const directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'object-src': ["'none'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
} as const satisfies Record<string, readonly string[]>;

/** Browsers ignore these in a meta element and complain about them. */
const headerOnly: readonly string[] = ['frame-ancestors'];

/** The Content-Security-Policy, as sent with every answer or as written in `renderer/index.html`. */
export function contentPolicy(place: 'header' | 'meta'): string {
  return Object.entries(directives)
    .filter(([name]) => place === 'header' || !headerOnly.includes(name))
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}
