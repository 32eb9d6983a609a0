/** Whose colour something wears: the input's, the hidden state's, the output's, or that of one of four gates. */
export type Tone = 'x' | 'h' | 'y' | 'keep' | 'write' | 'new' | 'show';
