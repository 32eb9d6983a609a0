import { works as en } from './en/works.ts';
import { works as ko } from './ko/works.ts';
import type { LanguageId } from './preferred.ts';
import type { WorksWords } from './sections/works.ts';

export const worksWords = { ko, en } as const satisfies Record<LanguageId, WorksWords>;
