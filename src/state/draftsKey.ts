/** Under which this tab keeps what stands half typed. */
export const DRAFTS = 'unrolled:drafts';
