/** Answers that hands are counted for, and hands of one of them. */
const MOST_ANSWERS = 12;
const MOST_HANDS = 9999;

/** The hands that were counted for each answer; null where they are none. Never throws. */
export function readHands(data: unknown): readonly number[] | null {
  if (!Array.isArray(data) || data.length > MOST_ANSWERS) return null;
  const isCount = (each: unknown): each is number =>
    typeof each === 'number' && Number.isInteger(each) && each >= 0 && each <= MOST_HANDS;
  return data.every(isCount) ? [...data] : null;
}

/** What was typed as a count, as far as it is one. */
export const readCount = (text: string): number =>
  Math.min(MOST_HANDS, Number(text.normalize('NFKC').replace(/\D/g, '').slice(0, 4)));
