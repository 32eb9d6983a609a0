import { useEffect } from 'react';

/**
 * What the keyboard comes to is seen whole. The browser leaves what is seen in part where it is, which may be beneath the edge of
 * what scrolls; `scroll-padding` keeps it clear of what stays.
 */
export function useFocusSeen(): void {
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
      // A choice is seen as its label.
      const seen = target.matches('[type="radio"], [type="checkbox"]')
        ? (target.closest('label') ?? target)
        : target;
      seen.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, []);
}
