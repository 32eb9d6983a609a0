import { LANGUAGES, type LanguageId } from '../../language/preferred.ts';

/** What the page around a frame asks for in the frame's address. */
export interface Embedding {
  readonly language: LanguageId | null;
  readonly theme: 'light' | 'dark' | null;
}

/** Reads the part of an address behind its '?'; null where the page stands by itself. */
function readEmbedding(search: string): Embedding | null {
  const asked = new URLSearchParams(search);
  if (asked.get('embed') !== '1') return null;
  const theme = asked.get('theme');
  return {
    language: LANGUAGES.find((id) => id === asked.get('lang')) ?? null,
    theme: theme === 'light' || theme === 'dark' ? theme : null,
  };
}

/** How this page is embedded: `?embed=1`, with `&lang=ko` and `&theme=dark` where these are to be the frame's own. */
export const embedding: Embedding | null = readEmbedding(location.search);

/** What follows the path of a frame's address. */
export const embedSearch = ({ language, theme }: Embedding): string =>
  `?embed=1${language ? `&lang=${language}` : ''}${theme ? `&theme=${theme}` : ''}`;
