import type { NoticeWords } from '../sections/notice.ts';

export const notice: NoticeWords = {
  replaced:
    'This change needs another network, so a new, untrained one has taken the place of yours.',
  bringBack: 'Bring mine back',
  dismiss: 'Keep the new one',
  missed: (asked) =>
    `The address asks for “${asked}”, which is not here. What you see is shown instead.`,
  close: 'Dismiss',
};
