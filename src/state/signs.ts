/*
 * What a worker says that is no answer.
 */

/** It holds its lock, and can be waited for. */
export const ALIVE = 'alive';

/** It works on what it was asked. */
export const BEAT = 'beat';
