import { describe, expect, it } from 'vitest';
import { logLine } from '../../../electron/log/log-line';

const time = new Date('2026-11-21T10:00:00Z');

describe('a line of the log', () => {
  it('is one object with its time and event', () => {
    expect(logLine(time, 'windowShown', { milliseconds: 400 })).toBe(
      '{"time":"2026-11-21T10:00:00.000Z","event":"windowShown","milliseconds":400}\n',
    );
  });

  it('tells where an error came from and nothing of what it says', () => {
    const line = logLine(time, 'broke', {
      error: new RangeError('key 123-45-6789\n    at secret (/x/secret-file)'),
    });
    expect(line).toContain('RangeError');
    expect(line).toContain('log.test.ts');
    expect(line).not.toContain('123-45-6789');
    expect(line).not.toContain(process.cwd());
  });

  it('shows of anything else only what it is', () => {
    const line = logLine(time, 'broke', { error: { apiKey: 'secret' }, other: 'x'.repeat(5000) });
    expect(line).not.toContain('secret');
    expect(line.length).toBeLessThan(400);
  });
});
