/** What is read of a key event, from the page or from React. */
export type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>;

export interface Modifiers {
  /** Ctrl, or Cmd on a Mac. */
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

const isMacHere = navigator.userAgent.includes('Mac OS');

/** The modifiers of a key event as the app reads them: Cmd stands for Ctrl on a Mac, except with the space bar. */
export function modifiersOf(event: PressedKey, isMac: boolean = isMacHere): Modifiers {
  const isCommand = isMac && event.key !== ' ' ? event.metaKey : event.ctrlKey;
  // Alt Graph types characters (such as @ on German keyboards) and is reported as Ctrl+Alt on Windows.
  const isTyping = event.getModifierState('AltGraph');
  return { control: isCommand && !isTyping, alt: event.altKey && !isTyping, shift: event.shiftKey };
}

/**
 * The names a key press may be known by, the best first: the character it makes counts, whatever keyboard made
 * it. Where a keyboard has no Latin letters, no digits without Shift, or a dead key, the place of the key counts.
 */
export function keyNames(event: PressedKey, isMac: boolean = isMacHere): readonly string[] {
  const modifiers = modifiersOf(event, isMac);
  const produced = keyName(event.key === ' ' ? 'Space' : event.key, modifiers);
  const place = modifiers.control || modifiers.alt ? characterAtPlace(event) : undefined;
  return place === undefined ? [produced] : [produced, keyName(place, modifiers)];
}

/** A name as people write it, in the one form that names are compared in: `shift+ctrl+z` is `Ctrl+Shift+Z`. */
export function normalKeyName(name: string): string {
  const parts = name.endsWith('+') ? [...name.slice(0, -2).split('+'), '+'] : name.split('+');
  const has = (modifier: string): boolean => parts.slice(0, -1).includes(modifier);
  return keyName(parts.at(-1) ?? '', { control: has('Ctrl'), alt: has('Alt'), shift: has('Shift') });
}

function keyName(key: string, { control, alt, shift }: Modifiers): string {
  // `+` needs Shift on one keyboard and not on the next: of a sign, the sign itself is all that counts.
  const isSign = key.length === 1 && !/[\p{L}\d]/u.test(key);
  const parts = [control ? 'Ctrl' : '', alt ? 'Alt' : '', shift && !isSign ? 'Shift' : ''];
  return [...parts.filter(Boolean), key.length === 1 ? key.toUpperCase() : key].join('+');
}

/** Dead keys by place: without and with Shift. */
const deadKeys: Readonly<Record<string, readonly [string, string]>> = {
  Quote: ["'", '"'],
  Backquote: ['`', '~'],
};

function characterAtPlace({ key, code, shiftKey }: PressedKey): string | undefined {
  if (key === 'Dead') return deadKeys[code]?.[shiftKey ? 1 : 0];
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return /^\d$/.test(key) ? undefined : digit;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return letter !== undefined && /^[^\0-\x7f]$/u.test(key) ? letter : undefined;
}

const words: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Escape: 'Esc',
  ContextMenu: 'Menu',
  '-': '−',
};

const macSigns: Readonly<Record<string, string>> = { Ctrl: '⌘', Alt: '⌥', Shift: '⇧' };

/** The caps of a key as the keyboard of this computer has them: `Ctrl`, `Page Up`; `⌘` on a Mac. */
export function keyCaps(name: string, isMac: boolean = isMacHere): readonly string[] {
  const parts = name.endsWith('+') ? [...name.slice(0, -2).split('+'), '+'] : name.split('+');
  // The space bar is the one key whose Ctrl stays Ctrl.
  const signs = isMac && parts.at(-1) !== 'Space' ? macSigns : {};
  return parts.map((part) => signs[part] ?? words[part] ?? part);
}

/** The key as menus have it, in one word: `Ctrl+Page Up`, `⌘C` on a Mac. */
export function keyText(name: string, isMac: boolean = isMacHere): string {
  return keyCaps(name, isMac).join(isMac && !name.endsWith('Space') ? '' : '+');
}

/** The name as `aria-keyshortcuts` wants it. */
export function ariaKey(name: string, isMac: boolean = isMacHere): string {
  return name
    .replace('Ctrl', isMac ? 'Meta' : 'Control')
    .replace(/\+\+$/, '+Plus')
    .replace(/^\?$/, 'Shift+?');
}
