import type { HideWords } from '../sections/hide.ts';

export const hide: HideWords = {
  title: 'Put away',
  choose: 'Hide for the class',
  about:
    'Whoever opens the link finds these put away. The page says so, and one click brings them back.',
  names: {
    input: 'Text and networks',
    network: 'Settings and editing',
    training: 'Training',
    writing: 'Writing on',
    story: 'Explanations',
    figures: 'Other figures and lessons',
    lecture: 'Presenting',
    share: 'Sharing and files',
  },
  notice: (names) => `Whoever made this link has put away: ${names.join(', ')}.`,
  showAll: 'Bring it back',
};
