import type { Refetched } from './refetch.ts';

/** What the script before the page (`start.ts`) leaves for it: it has been there, and need not come twice. */
export interface StartWindow {
  refetchFiles?: () => Promise<Refetched>;
}

/** Fetches anew all scripts and sheets that the page has asked for. Where that script is not, as in development, they are as they were. */
export const refetchFiles = async (): Promise<Refetched> =>
  (await (window as StartWindow).refetchFiles?.()) ?? 'same';
