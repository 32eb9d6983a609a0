/** Code units of a link that is read at all; a longer one is refused before anything looks into it. */
export const MAX_LINK_LENGTH = 16_384;
