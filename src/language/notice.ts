import { notice as en } from './en/notice.ts';
import { notice as ko } from './ko/notice.ts';
import type { LanguageId } from './preferred.ts';
import type { NoticeWords } from './sections/notice.ts';

export const noticeWords = { ko, en } as const satisfies Record<LanguageId, NoticeWords>;
