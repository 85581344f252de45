import { expect, test } from 'vitest';
import { addressProblem, originOf, plainAddress } from '../../../electron/connections/address';
import { vendorAddresses } from '../../../shared/ipc/connection-rules';

test('the addresses of the vendor can be used', () => {
  for (const address of vendorAddresses) {
    expect(addressProblem(address, 'production')).toBeUndefined();
    expect(plainAddress(address)).toBe(address);
  }
});

test.each([
  'http://vbapi.vbasoftware.com/vbasoftware',
  'ftp://127.0.0.1/',
  'file:///etc/passwd',
  'data:text/html,hello',
  'https://ann:secret@vbapi.example.com/',
  'https://vbapi.example.com/?x=1',
  'https://vbapi.example.com/#x',
  'http://127.0.0.1.example.com/',
  'vbapi.example.com',
  '',
])('%j cannot', (address) => {
  expect(addressProblem(address, 'test')).toMatch(/\.$/);
});

test('http is for this computer alone, and practice too', () => {
  expect(addressProblem('http://127.0.0.1:4000/vbasoftware', 'practice')).toBeUndefined();
  expect(addressProblem('http://localhost:4000', 'test')).toBeUndefined();
  expect(addressProblem(vendorAddresses[0], 'practice')).toContain('this computer');
});

test('the same place written otherwise is the same', () => {
  expect(plainAddress(' HTTPS://VBAPI.Example.com:443/vbasoftware// ')).toBe(
    'https://vbapi.example.com/vbasoftware',
  );
  expect(originOf('https://vbapi.example.com:8443/a/b')).toBe('https://vbapi.example.com:8443');
});
