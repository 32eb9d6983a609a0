/** What the names of all work that is kept on the device begin with, whichever version has kept it. */
export const WORK_KEYS = 'unrolled:work:';
