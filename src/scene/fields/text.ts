import { packText, unpackText } from '../link/linkText.ts';
import { escapeText, unescapeText } from '../link/percent.ts';
import { readText, wellFormed } from '../text/symbols.ts';
import type { Field } from './field.ts';

export const text: Field<'text'> = {
  // Another spelling of the same text (not NFC) is no problem.
  read(value, { path, report, usual, scene }) {
    if (typeof value !== 'string') {
      report.add(path, 'unreadable', value);
      return usual;
    }
    const { text, dropped } = readText(value, scene.vocabulary);
    if (dropped > 0) report.add(path, 'shortened', dropped);
    if (/\p{Surrogate}/u.test(value)) report.add(path, 'unreadable', wellFormed(value));
    return text;
  },
  // Other tokens may be more.
  fit: (value, { scene }) => readText(value, scene.vocabulary).text,
  keys: {
    x: {
      write: (value, preset) =>
        value === preset || packText(value) !== null ? null : escapeText(value),
      read(encoded) {
        const { text, broken } = unescapeText(encoded);
        return { value: text, broken };
      },
    },
    // The same where the text is long.
    x64: {
      write: (value, preset) => (value === preset ? null : packText(value)),
      read(packed) {
        const value = unpackText(packed);
        return value === null ? null : { value };
      },
    },
  },
};
