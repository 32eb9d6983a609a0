/**
 * A Korean particle behind a bracket, a sign or a quote, with the end of its word: there a line may break though no word
 * ends. No more than an end, since a word may be a text of the reader's that is longer than a line.
 */
const PARTICLE = /(\S{0,12}[)%\u201d]\p{Script=Hangul}+)/u;

/** A text in pieces, of which every second one belongs on one line. */
export const withParticles = (text: string): readonly string[] => text.split(PARTICLE);
