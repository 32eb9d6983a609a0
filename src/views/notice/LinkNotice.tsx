import { useId, useState } from 'react';
import { useWords } from '../../language/useWords.ts';
import { dismiss } from '../../state/store.ts';
import { useStore } from '../../state/useStore.ts';
import './notice.css';

/** What of a link could not be shown, by name, until it is dismissed; the link as it came can be copied. */
export function LinkNotice({ copy }: { readonly copy: (text: string) => Promise<boolean> }) {
  const words = useWords();
  const title = useId();
  const arrival = useStore((state) => state.arrival);
  const [copied, setCopied] = useState(false);
  if (!arrival) return null;
  const { problems, link, again } = arrival;
  const isForeign = problems.some(({ kind }) => kind === 'foreign');
  return (
    <section className="notice" role="alert" aria-labelledby={title}>
      <div className="notice-text">
        <h2 id={title}>{words.problems.title(problems.length)}</h2>
        <ul>
          {problems.map(({ kind, key, value }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it stands.
            <li key={i}>{words.problems.of(kind, key, value)}</li>
          ))}
        </ul>
        {!again && !isForeign && <p className="notice-keep">{words.problems.keep}</p>}
        <code title={words.problems.original}>{link}</code>
      </div>
      {again && (
        <button type="button" onClick={again}>
          {words.problems.again}
        </button>
      )}
      <button type="button" onClick={async () => setCopied(await copy(link))}>
        {copied ? words.header.copied : words.problems.copy}
      </button>
      <button type="button" onClick={dismiss}>
        {words.problems.dismiss}
      </button>
    </section>
  );
}
