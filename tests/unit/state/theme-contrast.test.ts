import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const styleSheet = readFileSync(path.resolve(import.meta.dirname, '../../../renderer/ui/theme.css'), 'utf8');
const surfaces = ['surface', 'surface-raised', 'surface-header', 'surface-hover'] as const;
const states = [
  'new',
  'edited',
  'invalid',
  'queued',
  'sending',
  'created',
  'updated',
  'rejected',
  'failed',
  'unknown',
  'conflict',
] as const;

/** Text colour and what it stands on: AA asks for 4.5 to 1. */
const textPairs: readonly (readonly [text: string, ground: string])[] = [
  ...surfaces.flatMap((ground) => [['text', ground] as const, ['text-muted', ground] as const]),
  ...['accent-soft', 'edited-soft', 'error-soft'].map((ground) => ['text', ground] as const),
  ['text-muted', 'accent-soft'],
  ['text-muted', 'edited-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['error', 'surface'],
  ['error', 'surface-header'],
  ['error', 'surface-raised'],
  ['error', 'error-soft'],
  ['edited', 'edited-soft'],
  ['warning', 'warning-soft'],
  ['warning', 'surface'],
  ['state-failed', 'surface-header'],
  ...states.flatMap((state) => [
    [`state-${state}`, `state-${state}-soft`] as const,
    [`state-${state}`, 'surface'] as const,
    ['text', `state-${state}-soft`] as const,
  ]),
  ...['practice', 'test', 'production'].map(
    (name) => [`environment-${name}`, `environment-${name}-soft`] as const,
  ),
];

/** What has to be seen, not read: AA asks for 3 to 1. */
const signPairs: readonly (readonly [sign: string, ground: string])[] = [
  ...surfaces.map((ground) => ['focus', ground] as const),
  ['focus', 'edited-soft'],
  ['focus', 'accent-soft'],
  ['warning', 'edited-soft'],
  ['warning', 'accent-soft'],
  ['accent', 'surface-header'],
  ...['practice', 'test', 'production'].map((name) => [`environment-${name}`, 'surface-header'] as const),
];

/** The colours of the block that follows the mark; the dark theme keeps what it does not say anew. */
function colours(mark: string): ReadonlyMap<string, string> {
  const block = styleSheet.slice(styleSheet.indexOf(mark));
  const body = block.slice(0, block.indexOf('\n}'));
  return new Map(
    [...body.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

const light = colours(':root {');
const dark = new Map([...light, ...colours('@media (prefers-color-scheme: dark)')]);

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, contrast ratio. */
function contrast(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) return 0;
  const [bright, dim] = [luminance(one), luminance(other)].sort((left, right) => right - left);
  return ((bright ?? 0) + 0.05) / ((dim ?? 0) + 0.05);
}

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('the %s theme', (_name, theme) => {
  it.each(textPairs)('lets %s be read on %s', (text, ground) => {
    expect(contrast(theme.get(text), theme.get(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(signPairs)('lets %s be seen on %s', (sign, ground) => {
    expect(contrast(theme.get(sign), theme.get(ground))).toBeGreaterThanOrEqual(3);
  });
});

describe('the themes', () => {
  it('have a colour of their own for everything that carries text or state', () => {
    const missing = [...light.keys()].filter(
      (name) => !colours('@media (prefers-color-scheme: dark)').has(name),
    );
    expect(missing).toEqual([]);
  });
});
