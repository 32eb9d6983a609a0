import { useLayoutEffect, useState } from 'react';
import { vectorOf } from '../../engine/declare/network.ts';
import { isParameter } from '../../engine/declare/part.ts';
import { presentParts } from '../../engine/declare/phases.ts';
import { valueTex } from '../../engine/explain/tex.ts';
import { MarkdownLine } from '../../figures/markdown/Markdown.tsx';
import { useSize } from '../../figures/useSize.ts';
import { type Moment, momentOf } from '../../state/moment.ts';
import { useScene } from '../../state/useStore.ts';
import styles from './GivenNow.module.css';
import { Operands } from './Operands.tsx';

/** Drawn together further, a row is no longer read as an equation. */
export const LEAST_WIDTH = 512;

/** What the moment is made of, in boxes, without its equation: in one row, or where that is too long a row for each term. */
export function GivenNow() {
  const moment = momentOf(useScene());
  const [ref, { width }] = useSize<HTMLDivElement>();
  return (
    <div className={styles.given} ref={ref}>
      {moment && width > 0 && (
        <Rows key={`${moment.value} ${width}`} moment={moment} width={width} />
      )}
    </div>
  );
}

function Rows({ moment, width }: { readonly moment: Moment; readonly width: number }) {
  const terms = termsOf(moment);
  const [isSplit, setSplit] = useState(false);
  const [ref, { height }] = useSize<HTMLDivElement>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row is drawn anew with its height.
  useLayoutEffect(() => {
    const row = ref.current?.querySelector('.equation-row');
    if (height > 0 && row && terms.length > 1 && row.getBoundingClientRect().width > width)
      setSplit(true);
  }, [terms.length, width, height]);
  if (!isSplit)
    return (
      <div className={styles.row} ref={ref}>
        <Operands moment={moment} leastWidth={LEAST_WIDTH} />
      </div>
    );
  const { network } = moment.trace;
  const [whole, ...parts] = [moment.value, ...terms].map((name) =>
    valueTex(network, name, moment.t),
  );
  return (
    <>
      <p className={styles.sum}>
        <MarkdownLine>{`$${whole} = ${parts.join(' + ')}$`}</MarkdownLine>
      </p>
      {terms.map((value) => (
        <div key={value} className={styles.term}>
          <Operands moment={{ ...moment, value }} leastWidth={width} />
        </div>
      ))}
    </>
  );
}

/** The products, without names of their own, that the moment adds up. */
function termsOf({ trace: { network }, value, t }: Moment): readonly string[] {
  const { operation } = vectorOf(network, value);
  if (operation?.kind !== 'sum') return [];
  const parts = presentParts(network, operation, t);
  const products = parts.filter(
    (part) => !isParameter(part) && vectorOf(network, part.value).operation?.kind === 'times',
  );
  return products.length === parts.length
    ? products.flatMap((part) => (isParameter(part) ? [] : [part.value]))
    : [];
}
