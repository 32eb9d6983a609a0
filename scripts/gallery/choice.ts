import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES, SIZES, THEMES } from '../../e2e/sights/sight.ts';
import { CACHE } from '../project.mjs';

/** A window of the gallery: each sight is seen in every one of them. */
export interface Look {
  readonly size: (typeof SIZES)[number];
  readonly language: (typeof LANGUAGES)[number];
  readonly theme: (typeof THEMES)[number];
}

export const nameOfLook = ({ size, language, theme }: Look): string =>
  `${size}-${language}-${theme}`;

export interface Choice {
  readonly looks: readonly Look[];
  /** Sights whose name holds one of these; all where there is none. */
  readonly only: readonly string[];
  readonly out: string;
  /** Pixels of a picture to one of the window. */
  readonly scale: number;
}

const USAGE = `npm run gallery -- [--size ${SIZES.join(',')}] [--lang ${LANGUAGES.join(',')}] [--theme ${THEMES.join(',')}] [--scale 1] [--only inside/,slide/lstm] [--out FOLDER]`;

/**
 * What the command line asks for: everything, unless it says less.
 * @throws where it asks for what there is not, saying what there is.
 */
export function readChoice(args: readonly string[]): Choice {
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: { type: 'string' },
      lang: { type: 'string' },
      theme: { type: 'string' },
      scale: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
      out: { type: 'string', default: `${CACHE}/gallery` },
    },
  });
  const sizes = oneOrMore('size', values.size, SIZES);
  const languages = oneOrMore('lang', values.lang, LANGUAGES);
  const themes = oneOrMore('theme', values.theme, THEMES);
  return {
    looks: sizes.flatMap((size) =>
      languages.flatMap((language) => themes.map((theme) => ({ size, language, theme }))),
    ),
    only: values.only.split(',').filter(Boolean),
    out: resolve(values.out),
    scale: readScale(values.scale),
  };
}

function readScale(said: string): number {
  const scale = Number(said);
  if (!(scale >= 0.5 && scale <= 4))
    throw new Error(`--scale ${said}: there is 0.5 to 4.\n${USAGE}`);
  return scale;
}

function oneOrMore<T extends string>(
  option: string,
  said: string | undefined,
  all: readonly T[],
): readonly T[] {
  if (said === undefined) return all;
  return said.split(',').map((name) => {
    const known = all.find((each) => each === name);
    if (!known) throw new Error(`--${option} ${name}: there is ${all.join(', ')}.\n${USAGE}`);
    return known;
  });
}
