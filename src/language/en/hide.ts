import type { HideWords } from '../sections/hide.ts';

export const hide: HideWords = {
  title: 'Hidden',
  choose: 'Hide for the class',
  about:
    'Whoever opens the link does not see these. The page says so, and one click brings them back.',
  aboutFrame:
    'The whole page, which the frame links to, does not show these. It says so, and one click brings them back.',
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
  notice: (names) => `Hidden by whoever made this link: ${names.join(', ')}.`,
  showAll: 'Show all',
};
