import { glyph } from '../../figures/glyph.ts';
import { useWords } from '../../language/useWords.ts';
import { withOwnNetwork } from '../../scene/change/changeNetwork.ts';
import { MAX_VOCABULARY } from '../../scene/document/scene.ts';
import { unknownSymbolsOf } from '../../scene/read/derive.ts';
import { readText, symbolKind, tokensFor, vocabularyOf } from '../../scene/text/symbols.ts';
import { change } from '../../state/store.ts';
import { useStillScene } from '../../state/useStore.ts';

/** So many unknown symbols are named. */
const NAMED = 12;

/** What is wrong with the text that is read, in words. */
export function useInputMessages(draft: string): readonly string[] {
  const words = useWords();
  const scene = useStillScene();
  const { dropped, symbols } = readText(draft, scene.vocabulary);
  const unknown = unknownSymbolsOf(scene);
  const tokens = tokensFor(scene.vocabulary);
  const named = unknown.slice(0, NAMED).map(glyph);
  return [
    ...(symbols.length === 0 ? [words.input.empty] : []),
    ...(dropped > 0
      ? [words.input.tooLong(symbols.length, dropped, symbolKind(scene.vocabulary))]
      : []),
    ...(unknown.length > 0
      ? [
          words.input.unknown(
            unknown.length > NAMED ? [...named, '…'] : named,
            scene.vocabulary.find((token) => tokens?.roleOf(token) === 'unk') ?? null,
          ),
        ]
      : []),
    ...(vocabularyOf(scene.text, scene.vocabulary).length > MAX_VOCABULARY
      ? [words.input.tooManySymbols(MAX_VOCABULARY)]
      : []),
  ];
}

/** What is wrong with the text that is read, and the way out where there is one. */
export function InputNotes({
  id,
  messages,
}: {
  readonly id: string;
  readonly messages: readonly string[];
}) {
  const words = useWords();
  const scene = useStillScene();
  const distinct = vocabularyOf(scene.text, scene.vocabulary).length;
  return (
    <>
      <div className="input-notes" id={id} aria-live="polite">
        {messages.map((message) => (
          <p key={message}>{message}</p>
        ))}
      </div>
      {unknownSymbolsOf(scene).length > 0 && (
        <button
          type="button"
          className="make-own"
          disabled={distinct === 0 || distinct > MAX_VOCABULARY}
          onClick={() => change(withOwnNetwork, { push: true })}
        >
          {words.input.makeOwn}
        </button>
      )}
    </>
  );
}
