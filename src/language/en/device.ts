import type { DeviceWords } from '../sections/device.ts';

export const device: DeviceWords = {
  say: {
    update: 'A newer version of this page is here. What you see stays as it is until you want it.',
    full: 'There is no more room on this device for this page: what you change now is gone when the tab is closed, unless you take it along as a link or a file.',
    forbidden:
      'This browser keeps nothing for this page: what you change is gone when the tab is closed, unless you take it along as a link or a file.',
    newer:
      'A newer version of this page has kept work here that this one cannot read. It is left as it was; reload the page to see it.',
    unfetched: 'This network could not be fetched. Once you are online again, choose it again.',
  },
  reload: 'Use it now',
  later: 'Later',
  save: 'Take it along',
  dismiss: 'Close',
};
