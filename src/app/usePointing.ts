import { type RefObject, useEffect } from 'react';
import { readAddress } from '../engine/address.ts';
import { litBy } from '../engine/dependencies.ts';
import type { Trace } from '../engine/trace.ts';
import { traceOf } from '../state/selectors.ts';
import { store } from '../state/store.ts';

/**
 * Whatever carries an address can be pointed at, by pointer or focus: then it and the numbers it was made of light up
 * wherever they stand. The marks are set on the elements themselves, since a pointer moves more often than React
 * should draw; they are set again after every drawing.
 */
export function usePointing(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const page = root.current;
    if (!page) return;
    let pointed: string | null = null;
    let lit: Element[] = [];

    const mark = () => {
      for (const element of lit) element.removeAttribute('data-lit');
      lit = [];
      const trace = traceOf(store.getState().scene);
      page.toggleAttribute('data-pointing', pointed !== null && isThere(trace, pointed));
      if (pointed === null || !isThere(trace, pointed)) return;
      const addresses = litBy(trace, pointed);
      for (const element of page.querySelectorAll('[data-at]'))
        if (addresses.has(element.getAttribute('data-at') ?? '')) {
          element.setAttribute('data-lit', '');
          lit.push(element);
        }
    };
    const point = (event: Event) => {
      const target = event.target instanceof Element ? event.target.closest('[data-at]') : null;
      const next = target?.getAttribute('data-at') ?? null;
      if (next === pointed) return;
      pointed = next;
      mark();
    };
    const leave = () => {
      if (pointed === null) return;
      pointed = null;
      mark();
    };
    // A formula or figure drawn while something is pointed at must light up like the rest.
    const observer = new MutationObserver(() => {
      if (pointed !== null) mark();
    });
    observer.observe(page, { childList: true, subtree: true });

    // In a fine picture the number under the pointer changes without a change of element.
    page.addEventListener('pointermove', point);
    page.addEventListener('pointerover', point);
    page.addEventListener('pointerleave', leave);
    page.addEventListener('focusin', point);
    page.addEventListener('focusout', leave);
    return () => {
      observer.disconnect();
      page.removeEventListener('pointermove', point);
      page.removeEventListener('pointerover', point);
      page.removeEventListener('pointerleave', leave);
      page.removeEventListener('focusin', point);
      page.removeEventListener('focusout', leave);
    };
  }, [root]);
}

/** Whether the run has what an address names; one pointed at may be gone after an edit. */
function isThere(trace: Trace, address: string): boolean {
  const addressed = readAddress(address);
  if (!addressed) return false;
  if (addressed.kind === 'parameter') return trace.network.parameters.has(addressed.name);
  const value = trace.network.values.get(addressed.name);
  return (
    value !== undefined &&
    addressed.t >= (value.isState ? -1 : 0) &&
    addressed.t < trace.steps &&
    (addressed.unit ?? 0) < value.size
  );
}
