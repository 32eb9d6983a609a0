/** A text as Markdown that is read as just this text: what of it could be a mark stands behind a backslash. */
export const literal = (text: string): string => text.replace(/[\\`*_$[\]<~]/g, '\\$&');
