import { table as en } from './en/table.ts';
import { table as ko } from './ko/table.ts';
import type { LanguageId } from './preferred.ts';
import type { TableWords } from './sections/table.ts';

export const tableWords = { ko, en } as const satisfies Record<LanguageId, TableWords>;
