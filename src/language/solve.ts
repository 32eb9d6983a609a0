import { solve as en } from './en/solve.ts';
import { solve as ko } from './ko/solve.ts';
import type { LanguageId } from './preferred.ts';
import type { SolveWords } from './sections/solve.ts';

export const solveWords = { ko, en } as const satisfies Record<LanguageId, SolveWords>;
