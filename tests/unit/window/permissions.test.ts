import { describe, expect, it } from 'vitest';
import { isPermitted } from '../../../electron/window/is-permitted';

const own = 'app://planbatch/';

describe('a permission', () => {
  it('is given to our page for writing plain content to the clipboard', () => {
    expect(isPermitted('clipboard-sanitized-write', own)).toBe(true);
  });

  it.each([
    'clipboard-read',
    'geolocation',
    'notifications',
    'media',
    'openExternal',
    'fileSystem',
    'hid',
    '',
  ])('is not given for %j', (permission) => {
    expect(isPermitted(permission, own)).toBe(false);
  });

  it.each(['https://example.com/', 'app://other/', 'app://planbatch.example/', 'data:text/html,', ''])(
    'is not given to %j',
    (address) => {
      expect(isPermitted('clipboard-sanitized-write', address)).toBe(false);
    },
  );
});
