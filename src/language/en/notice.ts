import type { NoticeWords } from '../sections/notice.ts';

export const notice: NoticeWords = {
  replaced: 'This change needs a different network, so a new, untrained one has replaced yours.',
  bringBack: 'Bring mine back',
  dismiss: 'Keep the new one',
  missed: (asked) =>
    `The address asks for “${asked}”, which is not here. This view is shown instead.`,
  close: 'Dismiss',
};
