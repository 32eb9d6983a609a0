import { createStore } from 'zustand/vanilla';

/** On a narrow page: whether the sheet with the equation and its numbers is pulled up. */
export const sheet = createStore<{ readonly isPulled: boolean }>(() => ({ isPulled: false }));

export const pullSheet = (isPulled: boolean): void => sheet.setState({ isPulled });
