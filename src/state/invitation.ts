import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { store } from './store.ts';

/** Whether a reader who has seen the first word read is invited to go on, by stepping inside a cell. */
const invitation = createStore<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

/** Invites the reader, until the scene is another: whoever has found something to do needs no invitation. */
export function invite(): void {
  invitation.setState({ isOpen: true });
  const { scene } = store.getState();
  const leave = store.subscribe((now) => {
    if (now.scene === scene) return;
    leave();
    invitation.setState({ isOpen: false });
  });
}

/** The same, and the component draws again as it changes. */
export const useIsInvited = (): boolean => useStore(invitation, ({ isOpen }) => isOpen);
