import type { HideWords } from '../sections/hide.ts';

export const hide: HideWords = {
  title: 'Put away',
  choose: 'Hide for the class',
  about:
    'Whoever opens the link finds these put away. The page says so, and one click brings them back.',
  aboutFrame:
    'The whole page, which the frame leads to, has these put away. It says so, and one click brings them back.',
  names: {
    input: 'Text and networks',
    network: 'Settings and editing',
    training: 'Training',
    writing: 'Writing on',
    story: 'Explanations',
    answers: 'Answers to questions',
    figures: 'Other figures and lessons',
    lecture: 'Presenting',
    share: 'Sharing and files',
  },
  notice: (names) => `Whoever made this link has put away: ${names.join(', ')}.`,
  showAll: 'Bring it back',
};
