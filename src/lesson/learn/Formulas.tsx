import { useMemo } from 'react';
import type { Network } from '../../engine/declare/network.ts';
import { readAddress } from '../../engine/explain/address.ts';
import { equationTex, type TexOptions } from '../../engine/explain/tex.ts';
import { Tex } from '../../figures/Tex.tsx';
import { learnWords } from '../../language/learn.ts';
import { useSection } from '../../language/useWords.ts';
import type { See } from '../see.ts';
import { FormulaBox } from './FormulaBox.tsx';

/** A timestep that no sequence has: it stands in the addresses of a formula for the present one. */
const NOW = 777_771;

/** Takes no room beside its letter. */
const ARROW = /\\over(?:right|left)arrow/g;

/** TeX of a formula that fits the pane, in characters. */
const LONGEST = 90;

/** Marks the parts of a formula: the name they are pointed at by, and whose colour they wear. */
const markIn =
  (network: Network) =>
  (address: string, part: string): string => {
    const name = readAddress(address)?.name ?? '';
    const role = network.parameters.get(name)?.role ?? network.values.get(name)?.role;
    const isNamed = !/\s|\\html/.test(part);
    const coloured = isNamed && role ? `\\htmlClass{tex-symbol role-${role}}{${part}}` : part;
    return `\\htmlData{at=${address}}{${coloured}}`;
  };

/** Equations of the network on the stage, each symbol pointing at its part of it. */
export function Formulas({
  see,
  values,
}: {
  readonly see: See;
  readonly values: readonly string[];
}) {
  const words = useSection(learnWords);
  const { network } = see.trace;
  const { t } = see.scene.cursor;
  const isFirst = t === 0;
  const tex = useMemo(() => {
    const write = (value: string, expand: boolean, mark: TexOptions['mark']) =>
      equationTex(network, value, {
        t: isFirst ? 0 : NOW,
        index: isFirst ? 'number' : 'letter',
        activation: 'f',
        expand,
        mark,
      });
    const plain = (_: string, part: string) => part;
    return values
      .filter((value) => network.values.has(value))
      .map((value) => {
        // What would run out of the pane is written with the names of its parts.
        const fits = write(value, true, plain).replace(ARROW, '').length <= LONGEST;
        return write(value, fits, markIn(network));
      });
  }, [network, values, isFirst]);
  const slots = useMemo(() => ({ [NOW]: String(t), [NOW - 1]: String(t - 1) }), [t]);
  return (
    <FormulaBox label={words.equation}>
      {tex.map((line) => (
        <Tex key={line} slots={slots}>
          {line}
        </Tex>
      ))}
    </FormulaBox>
  );
}
