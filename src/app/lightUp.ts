import { parametersNamed } from '../engine/declare/network.ts';
import { readAddress } from '../engine/explain/address.ts';
import { litBy } from '../engine/explain/dependencies.ts';
import type { Trace } from '../engine/run/trace.ts';
import { litElsewhere } from '../state/lighting.ts';
import { point, pointing } from '../state/pointing.ts';
import { traceOf } from '../state/selectors.ts';
import { shownScene, store } from '../state/store.ts';

/**
 * Whatever carries an address can be pointed at, by pointer or focus: then it and the numbers it was made of light up
 * wherever they stand. The marks are set on the elements themselves, since a pointer moves more often than React
 * should draw; they are set again after every drawing. Gives back what ends it.
 */
export function lightUp(page: HTMLElement): () => void {
  let lit: Element[] = [];

  const mark = () => {
    for (const element of lit) element.removeAttribute('data-lit');
    lit = [];
    const pointed = pointing.getState().at;
    const trace = traceOf(shownScene(store.getState()));
    const addresses =
      pointed === null
        ? null
        : isThere(trace, pointed)
          ? litBy(trace, pointed)
          : litElsewhere(pointed);
    page.toggleAttribute('data-pointing', addresses !== null);
    if (addresses === null) return;
    for (const element of page.querySelectorAll('[data-at]'))
      if (addresses.has(element.getAttribute('data-at') ?? '')) {
        element.setAttribute('data-lit', '');
        lit.push(element);
      }
  };
  const pointTo = (event: Event) => {
    const target = event.target instanceof Element ? event.target.closest('[data-at]') : null;
    point(target?.getAttribute('data-at') ?? null);
  };
  const leave = () => point(null);
  const unsubscribe = pointing.subscribe(mark);
  // A formula or figure drawn while something is pointed at must light up like the rest.
  const observer = new MutationObserver(() => {
    if (pointing.getState().at !== null) mark();
  });
  observer.observe(page, { childList: true, subtree: true });

  // In a fine picture the number under the pointer changes without a change of element.
  page.addEventListener('pointermove', pointTo);
  page.addEventListener('pointerover', pointTo);
  page.addEventListener('pointerleave', leave);
  page.addEventListener('focusin', pointTo);
  page.addEventListener('focusout', leave);
  return () => {
    observer.disconnect();
    unsubscribe();
    page.removeEventListener('pointermove', pointTo);
    page.removeEventListener('pointerover', pointTo);
    page.removeEventListener('pointerleave', leave);
    page.removeEventListener('focusin', pointTo);
    page.removeEventListener('focusout', leave);
  };
}

/** Whether the run has what an address names; one pointed at may be gone after an edit. */
function isThere(trace: Trace, address: string): boolean {
  const addressed = readAddress(address);
  if (!addressed) return false;
  if (addressed.kind === 'parameter')
    return parametersNamed(trace.network, addressed.name).length > 0;
  const value = trace.network.values.get(addressed.name);
  return (
    value !== undefined &&
    addressed.t >= (value.isState ? -1 : 0) &&
    addressed.t < trace.made &&
    (addressed.unit ?? 0) < value.size
  );
}
