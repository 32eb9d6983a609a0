import { renderToStaticMarkup } from 'react-dom/server';
import { type KnownSizes, knowSizes } from '../../figures/knownSizes.ts';
import { fetchStage } from '../../figures/part.tsx';
import { typesetWith } from '../../figures/Tex.tsx';
import { fetchWords } from '../../language/languages.ts';
import type { LanguageId } from '../../language/preferred.ts';
import { App } from '../App.tsx';
import { fetchAround } from '../fetchAround.ts';
import { preferences } from '../preferences.ts';
import { typesetter } from './typeset.tsx';

/** What a first visit sees before anything moves, as HTML in which the boxes of figures have these sizes. */
export async function draw(language: LanguageId, sizes: KnownSizes): Promise<string> {
  await Promise.all([fetchWords(language), fetchAround(), ...fetchStage()]);
  preferences.getInitialState = () => ({ language, theme: 'system' });
  knowSizes(Object.entries(sizes));
  const { Formula, typeset } = typesetter();
  typesetWith(Formula);
  return typeset(renderToStaticMarkup(<App />));
}
