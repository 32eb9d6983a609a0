/*
 * What stands around the stage while nothing is open, and what listens and keeps: not needed for the stage itself, and
 * never without it. It comes in one file, fetched together with the words; the page is drawn when both are here.
 */

import '../scene/fields/onDemand.ts';
import { listenToGestures } from '../figures/time/timeGestures.ts';
import { gestureWith } from '../figures/time/useTimeGestures.ts';
import { Equation } from '../views/equation/Equation.tsx';
import { InputText } from '../views/input/InputText.tsx';
import { EditWeights } from '../views/matrix/EditWeights.tsx';
import { PhasePicture } from '../views/phase/PhasePicture.tsx';
import { StoryView } from '../views/story/StoryView.tsx';
import { Transport } from '../views/transport/Transport.tsx';
import {
  addressesOfNow,
  addressOfNow,
  addressWith,
  frameAddressOf,
  linkOf,
  openKept,
  reloadPage,
} from './address.ts';
import { refetchFiles } from './start/refetchFiles.ts';

export { begin } from './begin.ts';
export { copyText } from './copyText.ts';
export { listenToKeys } from './keys.ts';
export { lightUp } from './lightUp.ts';

gestureWith(listenToGestures);

/** Whether all that has been asked for of the page has come whole, when it is asked for once more. */
export const mend = async (): Promise<boolean> => (await refetchFiles()) !== 'broken';

export const views = {
  EditWeights,
  Equation,
  InputText,
  PhasePicture,
  StoryView,
  Transport,
};

export const addresses = {
  addressesOfNow,
  addressOfNow,
  addressWith,
  frameAddressOf,
  linkOf,
  openKept,
  reloadPage,
};
