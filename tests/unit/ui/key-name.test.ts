import { describe, expect, test } from 'vitest';
import {
  ariaKey,
  keyCaps,
  keyNames,
  keyText,
  normalKeyName,
  type PressedKey,
} from '../../../renderer/ui/key-name';

interface Held {
  readonly held?: string;
  readonly isMac?: boolean;
}

/** The names of a key by what it makes, where it is, and what is held down with it. */
function named(key: string, code: string, { held = '', isMac = false }: Held = {}): readonly string[] {
  const event: PressedKey = {
    key,
    code,
    ctrlKey: held.includes('Ctrl'),
    metaKey: held.includes('Cmd'),
    altKey: held.includes('Alt'),
    shiftKey: held.includes('Shift'),
    getModifierState: (modifier) => modifier === 'AltGraph' && held.includes('Graph'),
  };
  return keyNames(event, isMac);
}

describe('the name of a key', () => {
  test('letters are named by their capital, with the modifiers in one order', () => {
    expect(named('z', 'KeyZ', { held: 'Shift Ctrl' })).toEqual(['Ctrl+Shift+Z']);
    expect(named('F6', 'F6', { held: 'Shift' })).toEqual(['Shift+F6']);
    expect(named(' ', 'Space', { held: 'Shift' })).toEqual(['Shift+Space']);
  });

  test('of a sign only the sign counts: plus is plus with Shift, without it and on the number pad', () => {
    expect(named('+', 'Equal', { held: 'Ctrl Shift' })).toEqual(['Ctrl++']);
    expect(named('+', 'BracketRight', { held: 'Ctrl' })).toEqual(['Ctrl++']);
    expect(named('+', 'NumpadAdd', { held: 'Ctrl' })).toEqual(['Ctrl++']);
    expect(named(';', 'Comma', { held: 'Ctrl Shift' })).toEqual(['Ctrl+;']);
    expect(named('?', 'Slash', { held: 'Shift' })).toEqual(['?']);
  });

  test('a keyboard without Latin letters is read by the place of the key', () => {
    expect(named('л', 'KeyK', { held: 'Ctrl' })).toEqual(['Ctrl+Л', 'Ctrl+K']);
    expect(named('л', 'KeyK')).toEqual(['Л']);
  });

  test('letters count as what they make where another place makes them', () => {
    // A French keyboard: A is where Q is elsewhere, and the comma where M is.
    expect(named('a', 'KeyQ', { held: 'Ctrl' })).toEqual(['Ctrl+A']);
    expect(named(',', 'KeyM', { held: 'Ctrl' })).toEqual(['Ctrl+,']);
  });

  test('digits are digits where they need Shift, and with Shift where they do not', () => {
    expect(named('&', 'Digit1', { held: 'Ctrl' })).toEqual(['Ctrl+&', 'Ctrl+1']);
    expect(named('!', 'Digit1', { held: 'Ctrl Shift' })).toEqual(['Ctrl+!', 'Ctrl+Shift+1']);
  });

  test('a dead key with Ctrl is the sign printed on it', () => {
    expect(named('Dead', 'Quote', { held: 'Ctrl' })).toContain("Ctrl+'");
    expect(named('Dead', 'Quote', { held: 'Ctrl Shift' })).toContain('Ctrl+"');
  });

  test('Alt Graph types: what it makes is no key of a command', () => {
    expect(named('@', 'KeyQ', { held: 'Ctrl Alt Graph' })).toEqual(['@']);
  });

  test('on a Mac Cmd is Ctrl, except with the space bar, and Option still lets letters through', () => {
    expect(named('k', 'KeyK', { held: 'Cmd', isMac: true })).toEqual(['Ctrl+K']);
    expect(named('k', 'KeyK', { held: 'Ctrl', isMac: true })).toEqual(['K']);
    expect(named(' ', 'Space', { held: 'Ctrl', isMac: true })).toEqual(['Ctrl+Space']);
    expect(named('√', 'KeyV', { held: 'Cmd Alt', isMac: true })).toContain('Ctrl+Alt+V');
  });

  test('a name written down is compared in the form a press has', () => {
    expect(normalKeyName('Ctrl+Shift++')).toBe('Ctrl++');
    expect(normalKeyName('Shift+Ctrl+l')).toBe('Ctrl+Shift+L');
    expect(normalKeyName('Alt+ArrowDown')).toBe('Alt+ArrowDown');
    expect(normalKeyName('?')).toBe('?');
  });
});

describe('a key as it is shown', () => {
  test('its caps are those of the keyboard at hand', () => {
    expect(keyCaps('Ctrl+Shift++', false)).toEqual(['Ctrl', 'Shift', '+']);
    expect(keyCaps('Alt+PageDown', false)).toEqual(['Alt', 'Page Down']);
    expect(keyCaps('Ctrl+Shift+Z', true)).toEqual(['⌘', '⇧', 'Z']);
    expect(keyCaps('Ctrl+Space', true)).toEqual(['Ctrl', 'Space']);
  });

  test('in a menu it is one word', () => {
    expect(keyText('Ctrl+Shift+L', false)).toBe('Ctrl+Shift+L');
    expect(keyText('Alt+ArrowDown', false)).toBe('Alt+Down');
    expect(keyText('Ctrl+Shift+L', true)).toBe('⌘⇧L');
  });

  test('screen readers get it in their own notation', () => {
    expect(ariaKey('Ctrl+Shift+Z', false)).toBe('Control+Shift+Z');
    expect(ariaKey('Ctrl++', false)).toBe('Control+Plus');
    expect(ariaKey('Ctrl+K', true)).toBe('Meta+K');
  });
});
