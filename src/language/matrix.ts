import { matrix as en } from './en/matrix.ts';
import { matrix as ko } from './ko/matrix.ts';
import type { LanguageId } from './preferred.ts';
import type { MatrixWords } from './sections/matrix.ts';

export const matrixWords = { ko, en } as const satisfies Record<LanguageId, MatrixWords>;
