import { useLayoutEffect } from 'react';
import { useStore } from 'zustand';
import { orderAsked } from './orderAsked.ts';

export const useOrderAsked = (): boolean => useStore(orderAsked, ({ isAsked }) => isAsked);

/** Says so as long as it is. */
export function useAskingOrder(isAsked: boolean): void {
  useLayoutEffect(() => {
    orderAsked.setState({ isAsked });
    return () => orderAsked.setState({ isAsked: false });
  }, [isAsked]);
}
