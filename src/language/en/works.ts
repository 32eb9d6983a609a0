import type { WorksWords } from '../sections/works.ts';

export const works: WorksWords = {
  title: 'Work on this device',
  about: 'Kept in this browser until you delete it. A training opens where it stopped.',
  name: (text, cell, hidden) =>
    `${text === null ? 'Numbers' : text.trim() === '' ? 'No text' : `“${text.trim()}”`} · ${cell}, ${hidden} ${hidden === 1 ? 'unit' : 'units'}`,
  newer: 'Made with a newer version of this page',
  noTime: 'Date unknown: the clock of this device was wrong',
  here: 'shown now',
  open: 'Open',
  openOf: (name) => `Open ${name}`,
  delete: 'Delete',
  deleteOf: (name) => `Delete ${name}`,
  deleted: 'Deleted.',
  undo: 'Bring back',
  undoOf: (name) => `Bring back ${name}`,
  several: 'Delete several …',
  all: 'Select all',
  none: 'Select none',
  deleteMany: (count) => (count === 0 ? 'Delete' : `Delete ${count}`),
  cancel: 'Cancel',
  deletedMany: (count) => `${count} deleted.`,
  undoMany: 'Bring all back',
  full: 'There is no room on this device to bring it back. Delete something else first.',
};
