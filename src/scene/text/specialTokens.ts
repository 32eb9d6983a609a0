import type { TokenRole } from './symbols.ts';

const NAMES: Readonly<Record<TokenRole, RegExp>> = {
  pad: /^pad(ding)?$/i,
  unk: /^(unk|unknown|oov)$/i,
  bos: /^(bos|s|sos|start|go|cls)$/i,
  eos: /^(eos|\/s|end|eot|endoftext|sep)$/i,
};

/** Named in brackets, or in capitals as tutorials do. */
const SPECIAL = /^(?:<\|?([^<>|\s]+)\|?>|\[([A-Z]+)\]|(PAD|UNK|OOV|BOS|SOS|EOS))$/;
/** Whether a token stands for no text: it is read only where it is typed as it is. */
export const isSpecial = (token: string): boolean => SPECIAL.test(token);

/** What a special token is there for; null where it is none, or has a purpose of its own. */
export function roleOf(token: string): TokenRole | null {
  const [, angle, square, bare] = SPECIAL.exec(token) ?? [];
  const name = angle ?? square ?? bare;
  if (name === undefined) return null;
  const roles = Object.entries(NAMES) as [TokenRole, RegExp][];
  return roles.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

/** The first token of a vocabulary that has a role. */
export const tokenOf = (vocabulary: readonly string[], role: TokenRole): string | undefined =>
  vocabulary.find((token) => roleOf(token) === role);
