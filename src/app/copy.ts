import { around } from './fetchAround.ts';

/** Puts a text on the clipboard; false where the browser does not let us. */
export const copy = (text: string): Promise<boolean> => around().copyText(text);
