import { type DecodedText, decodeText } from '../scene/text/decodeText.ts';
import { type DeckProblemKind, MAX_DECK, type ReadDeck, readMarkdown } from './readMarkdown.ts';

/** Why no deck could be read from a file. */
export interface NoDeck {
  readonly kind: DeckProblemKind | 'strangeText';
  readonly value: string;
}

/** What a file of a deck holds, and how its text was written; null where it is no text. */
export async function readDeckFile(
  file: Pick<File, 'size' | 'arrayBuffer'>,
): Promise<{ readonly read: ReadDeck; readonly encoding: DecodedText['encoding'] } | null> {
  // Bytes are no fewer than the code units that they stand for, in any of the encodings.
  if (file.size > 4 * MAX_DECK) return { read: tooBig(file.size), encoding: 'UTF-8' };
  const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
  return decoded && { read: readMarkdown(decoded.text), encoding: decoded.encoding };
}

/** Why a file is no deck; null where it is one, whole or not. */
export async function wrongOf(file: Pick<File, 'size' | 'arrayBuffer'>): Promise<NoDeck | null> {
  const found = await readDeckFile(file);
  if (!found) return { kind: 'strangeText', value: '' };
  const { deck, problems } = found.read;
  // What else may be said of it, such as that words stand before the first slide, is no reason.
  const why = problems.find(({ kind }) => REASONS.includes(kind));
  return deck ? null : { kind: why?.kind ?? 'noSlides', value: why?.value ?? '' };
}

const REASONS: readonly DeckProblemKind[] = ['notText', 'tooBig', 'noSlides'];

const tooBig = (size: number): ReadDeck => ({
  deck: null,
  problems: [{ kind: 'tooBig', line: 0, value: String(Math.ceil(size / 1000)), scene: [] }],
  lines: [],
});
