import type { DeviceWords } from '../sections/device.ts';

export const device: DeviceWords = {
  say: {
    update:
      'A newer version of this page is available. Nothing changes until you choose to use it.',
    full: 'This device has no room left for this page: what you change from now on is lost when the tab is closed, unless you save it as a link or a file.',
    large:
      'This network is too large to be kept on this device, and for a link: it is lost when the tab is closed, unless you save it as a file of weights.',
    forbidden:
      'This browser cannot keep your work: it is lost when the tab is closed, unless you save it as a link or a file.',
    trainingFull:
      'This device has no room for all of this training. Its newest weights are kept if they fit; the earlier moments of its curve are lost when the tab is closed.',
    trainingUnkept:
      'This browser cannot save a training while it runs. Pause it before you close the tab: then the weights are kept, but not the loss curve.',
    trainingBroken:
      'The training saved here can no longer be read. Its network is as it was last saved; training starts again from these weights.',
    computedHere:
      'This browser stopped a background computation, or does not allow any. The page computes by itself instead: nothing is lost, but it may freeze for a moment.',
    behind:
      'A long computation is still running. Until it is done, part of the figure stays empty or shows the numbers from before the last change.',
    noVectors:
      'This browser has no WebAssembly with vector instructions (SIMD). The numbers are the same, but long runs and training take longer.',
    newer:
      'A newer version of this page has saved work here that this one cannot read. It is left as it was; reload the page to see it.',
    unfetched: 'This network could not be fetched. Choose it again once you are online.',
    damaged:
      'A file of this page arrived damaged: something here may be missing or look wrong. If this happens again, the server does not have all files yet.',
    framed:
      'This page is embedded in another site. Work kept on this device is not shown here, and changes made here are not kept.',
  },
  reload: 'Use it now',
  again: 'Load the page again',
  tab: 'Open in a tab of its own',
  later: 'Later',
  save: 'Save it',
  dismiss: 'Close',
};
