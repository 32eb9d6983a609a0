import type { KeysWords } from '../sections/keys.ts';

export const keys: KeysWords = {
  title: 'Keyboard shortcuts',
  close: 'Close',
  list: [
    ['← →', 'previous phase, next phase'],
    ['Shift + ← →  ·  J K', 'previous timestep, next timestep'],
    ['Space', 'play, pause'],
    ['Home  End', 'start, end'],
    ['↑ ↓', 'choose a unit'],
    ['R', 'roll up, unroll'],
    ['+ −  ·  0', 'zoom in, zoom out, show everything'],
    ['Page Up  Page Down', 'earlier, later part'],
    ['P', 'pin a unit as a line'],
    ['Ctrl + Z  ·  Ctrl + Shift + Z', 'undo, redo'],
    ['?', 'this list'],
  ],
  note: 'The focused element’s own keys come first. Tab goes to the numbers; arrows move among them.',
};
