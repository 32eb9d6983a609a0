/** Made smaller than this, the digits of a row can hardly be read: it is moved sideways instead. */
const LEAST_PART = 0.8;

/** Lets a row of boxes that is hardly wider than its room be drawn as wide as that: as the `ref` of what holds it. */
export function fitRow(box: HTMLElement | null): (() => void) | undefined {
  if (!box) return;
  const fit = () => {
    const whole = Number(box.querySelector('.equation-row')?.getAttribute('width'));
    const part = (box.querySelector('.equation-boxes')?.clientWidth ?? 0) / whole;
    box.toggleAttribute('data-fits', part < 1 && part >= LEAST_PART);
  };
  const sizes = new ResizeObserver(fit);
  const rows = new MutationObserver(fit);
  sizes.observe(box);
  rows.observe(box, { childList: true, subtree: true, attributeFilter: ['width'] });
  return () => {
    sizes.disconnect();
    rows.disconnect();
  };
}
