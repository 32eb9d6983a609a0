import { isOwnKey } from '../../figures/ownKeys.ts';

/** What a key of the show does. */
export type Act =
  | 'next'
  | 'previous'
  | 'nextSlide'
  | 'previousSlide'
  | 'nextChapter'
  | 'previousChapter'
  | 'first'
  | 'last'
  | 'black'
  | 'fullscreen'
  | 'overview'
  | 'plan'
  | 'start'
  | 'call'
  | 'go'
  | 'laser'
  | 'code'
  | 'keep'
  | 'console'
  | 'help'
  | 'details'
  | 'type'
  | 'reset'
  | 'play'
  | 'answer1'
  | 'answer2'
  | 'answer3'
  | 'answer4'
  | 'phaseBack'
  | 'phaseForth'
  | 'leave';

/** Every key of the show. While it is on, they come before the stage's; what is not here is the stage's as ever. */
const KEYS: ReadonlyMap<string, Act> = new Map([
  ['PageDown', 'next'],
  ['ArrowRight', 'next'],
  [' ', 'next'],
  ['n', 'nextSlide'],
  ['PageUp', 'previous'],
  ['ArrowLeft', 'previous'],
  ['Shift+ ', 'previous'],
  ['p', 'previousSlide'],
  ['ArrowDown', 'nextChapter'],
  ['ArrowUp', 'previousChapter'],
  ['Home', 'first'],
  ['End', 'last'],
  ['b', 'black'],
  ['.', 'black'],
  ['f', 'fullscreen'],
  ['F5', 'start'],
  ['w', 'call'],
  ['o', 'overview'],
  ['c', 'plan'],
  ['g', 'go'],
  ['l', 'laser'],
  ['q', 'code'],
  ['a', 'keep'],
  ['s', 'console'],
  ['?', 'help'],
  ['e', 'details'],
  ['t', 'type'],
  ['Backspace', 'reset'],
  ['Enter', 'play'],
  ['1', 'answer1'],
  ['2', 'answer2'],
  ['3', 'answer3'],
  ['4', 'answer4'],
  ['[', 'phaseBack'],
  [']', 'phaseForth'],
  ['Escape', 'leave'],
]);

/** Clickers send these, whatever has the focus. */
const ALWAYS = ['PageDown', 'PageUp', 'F5'];
/** The keys that bring the picture back from black; no other does anything then. */
export const BACK_FROM_BLACK: readonly Act[] = ['black', 'leave'];

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing' | 'target'
>;

/** What a key that was pressed does in the show, or null where it is the stage's or a focused control's. */
export function actOf(event: Pressed): Act | null {
  const { ctrlKey, altKey, metaKey } = event;
  if (ctrlKey || altKey || metaKey) return null;
  if (ALWAYS.includes(event.key)) return KEYS.get(event.key) ?? null;
  if (event.isComposing || isOwnKey(event as KeyboardEvent)) return null;
  return KEYS.get(nameOf(event)) ?? null;
}

/** A key's name; a letter of another script is known by its place on the keyboard. */
function nameOf({ key, code, shiftKey }: Pressed): string {
  const latin = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
  if (/^[a-z]$/i.test(key)) return shiftKey ? `Shift+${key.toLowerCase()}` : key.toLowerCase();
  if (latin) return shiftKey ? `Shift+${latin}` : latin;
  if (shiftKey && /^(Arrow|Home|End| )/.test(key)) return `Shift+${key}`;
  if (code === 'BracketLeft' || code === 'BracketRight') return code === 'BracketLeft' ? '[' : ']';
  return key;
}
