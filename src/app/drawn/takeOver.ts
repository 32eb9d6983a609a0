import { knowSizes } from '../../figures/knownSizes.ts';
import { typesetAhead } from '../../figures/Tex.tsx';
import { fetchOpenEnd } from '../../views/unrolled/Chain.tsx';
import { drawnView } from './afterDrawing.ts';

/** Fetches what is drawn and would else come later. What fails is asked for again, and said, in its place. */
export const fetchDrawn = (): Promise<unknown> =>
  Promise.allSettled(drawnView() ? [typesetAhead(drawnFormulas()), fetchOpenEnd()] : []);

const drawnFormulas = () =>
  [...(drawnView()?.querySelectorAll<HTMLElement>('[data-tex]') ?? [])].map(
    ({ dataset }) => dataset.tex ?? '',
  );

/** The page will be as large as what is drawn, and need not be measured before it is drawn itself. */
export function knowDrawnSizes(): void {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const boxes = drawnView()?.querySelectorAll<HTMLElement>('[data-sized]') ?? [];
  knowSizes(
    [...boxes].map(({ dataset, clientWidth: width, clientHeight: height }) => [
      dataset.sized ?? '',
      { width, height, rem, ...(dataset.form && { form: Number(dataset.form) }) },
    ]),
  );
}
