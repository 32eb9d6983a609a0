import { createContext } from 'react';

/** Whether figures are drawn in shapes alone, as paper wants them, even where a screen gets a picture of dots. */
export const InVectors = createContext(false);
