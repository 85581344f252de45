import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentFile } from '../../../electron/window/content-file';

const root = path.resolve('/apps/planbatch/out/renderer');

function statusOf(url: string, method = 'GET'): number | string {
  const found = contentFile(root, { method, url });
  return found.kind === 'file' ? path.relative(root, found.file) : found.status;
}

/** Pieces from which a path could be made that leads out, in all their disguises. */
const hostilePiece = fc.constantFrom(
  '..',
  '.',
  '/',
  '\\',
  '%2e',
  '%2E%2e',
  '%2f',
  '%5c',
  '%252e',
  '%00',
  ':',
  '%3a',
  'C:',
  '~',
  '//',
  '%c0%ae',
  '',
  'index.html',
  'assets',
  '?',
  '#',
  '@',
  '%',
  'package.json',
  '.js',
  '\u0000',
  '\uff0e',
  'ä',
);

describe('the content of the window', () => {
  it('is found by its path, with its media type', () => {
    expect(contentFile(root, { method: 'GET', url: 'app://planbatch/assets/index-1.js?v=1#top' })).toEqual({
      kind: 'file',
      file: path.join(root, 'assets', 'index-1.js'),
      mediaType: 'text/javascript; charset=utf-8',
    });
  });

  it.each([
    ['app://planbatch/..%2f..%2fpackage.json', 403],
    ['app://planbatch/%2e%2e%2fsecret.js', 403],
    ['app://planbatch/..%5c..%5cmain.js', 400],
    ['app://planbatch/C:%2fmain.js', 400],
    ['app://planbatch/%00.js', 400],
    ['app://planbatch/%E0%A4%A.js', 400],
    ['app://planbatch/', 403],
    ['app://planbatch/notes.txt', 404],
    ['app://planbatch.example/index.html', 403],
    ['app://user@planbatch/index.html', 403],
    ['app://planbatch:81/index.html', 403],
    ['https://planbatch/index.html', 403],
    ['file:///etc/hosts', 403],
    ['nonsense', 403],
  ])('refuses %s', (url, status) => {
    expect(statusOf(url)).toBe(status);
  });

  it('stays in its folder when dots are written plainly, as addresses are made plain first', () => {
    expect(statusOf('app://planbatch/../../index.html')).toBe('index.html');
  });

  it.each(['POST', 'PUT', 'HEAD', 'get', ''])('is not for method %j', (method) => {
    expect(statusOf('app://planbatch/index.html', method)).toBe(405);
  });

  it('never leads out of its folder, whatever the address', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(hostilePiece, fc.string()), { maxLength: 12 }), (pieces) => {
        const found = contentFile(root, { method: 'GET', url: `app://planbatch/${pieces.join('')}` });
        return found.kind === 'refused' || found.file.startsWith(root + path.sep);
      }),
      { numRuns: 5000 },
    );
  });
});
