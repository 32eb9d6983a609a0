/**
 * Among how many equally likely answers a network would hesitate as it does: e to the power of its mean cross-entropy in
 * nats. 1 where it is sure and right; the number of symbols where it does not know.
 * Source: Jelinek, Mercer, Bahl and Baker, Perplexity, a measure of the difficulty of speech recognition tasks, 1977.
 */
export const perplexity = (meanCrossEntropy: number): number => Math.exp(meanCrossEntropy);
