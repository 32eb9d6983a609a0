import type { DeviceWords } from '../sections/device.ts';

export const device: DeviceWords = {
  say: {
    update:
      'A newer version of this page is available. Nothing changes until you choose to use it.',
    full: 'This device has no room left for this page: what you change from now on is lost when the tab is closed, unless you save it as a link or a file.',
    forbidden:
      'This browser cannot keep your work: it is lost when the tab is closed, unless you save it as a link or a file.',
    trainingFull:
      'There is no more room on this device for all of this training. Its newest weights are kept where they fit; the moments to go back to along the curve are gone when the tab is closed.',
    trainingUnkept:
      'This browser does not keep a training while it runs. Pause it before you close the tab: the weights are then kept, the loss curve is not.',
    trainingBroken:
      'The training that was kept here cannot be read any more. Its network is as it was last saved, and training it begins anew from these weights.',
    computedHere:
      'This browser broke off a computation in the background, or does not allow any. The page does it by itself: nothing is lost, but it may stand still for a moment.',
    behind:
      'A long computation is still running. Until it is done, part of the figure stays empty or shows the numbers from before the last change.',
    newer:
      'A newer version of this page has saved work here that this one cannot read. It is left as it was; reload the page to see it.',
    unfetched: 'This network could not be fetched. Once you are online again, choose it again.',
    damaged:
      'A file of this page did not come whole from its host: something here may be missing or look wrong. If this comes again, the host does not have all files yet.',
    framed:
      'This page stands inside a page of another site. What you keep on this device is not shown here, and what you change here is not kept.',
  },
  reload: 'Use it now',
  again: 'Load the page again',
  tab: 'Open in a tab of its own',
  later: 'Later',
  save: 'Save it',
  dismiss: 'Close',
};
