import { pictures as en } from './en/pictures.ts';
import { pictures as ko } from './ko/pictures.ts';
import type { LanguageId } from './preferred.ts';
import type { PicturesWords } from './sections/pictures.ts';

export const picturesWords = { ko, en } as const satisfies Record<LanguageId, PicturesWords>;
