import { useId } from 'react';
import { glyph } from '../../figures/glyph.ts';
import { useDraft } from '../../figures/useDraft.ts';
import { useWords } from '../../language/useWords.ts';
import { withOwnNetwork, withPreset, withText } from '../../scene/change/change.ts';
import { presets } from '../../scene/document/presets.ts';
import { MAX_VOCABULARY } from '../../scene/document/scene.ts';
import { unknownSymbolsOf } from '../../scene/read/derive.ts';
import { readText, vocabularyOf } from '../../scene/text/symbols.ts';
import { FETCHED, TRIO, whenKnown } from '../../state/presetFiles.ts';
import { change, setPlaying, settle } from '../../state/store.ts';
import { useStillScene } from '../../state/useStore.ts';
import './input.css';

/** The text the network reads, and which network reads it. */
export function InputText() {
  const words = useWords();
  const scene = useStillScene();
  const field = useId();
  const note = useId();
  const [draft, setDraft] = useDraft(
    'text',
    scene.text,
    (typed) => readText(typed).text === scene.text,
  );
  const { dropped, symbols } = readText(draft);
  const unknown = unknownSymbolsOf(scene);
  const shownUnknown = unknown.slice(0, 12).map(glyph);
  const distinct = vocabularyOf(scene.text).length;
  const canMakeOwn = distinct > 0 && distinct <= MAX_VOCABULARY;
  const { source } = scene;
  const preset = source.kind === 'preset' ? source.preset : null;
  const messages = [
    ...(symbols.length === 0 ? [words.input.empty] : []),
    ...(dropped > 0 ? [words.input.tooLong(symbols.length, dropped)] : []),
    ...(unknown.length > 0
      ? [words.input.unknown(unknown.length > 12 ? [...shownUnknown, '…'] : shownUnknown)]
      : []),
    ...(distinct > MAX_VOCABULARY ? [words.input.tooManySymbols(MAX_VOCABULARY)] : []),
  ];
  return (
    <section className="input-text" aria-label={words.input.label}>
      <label htmlFor={field}>{words.input.label}</label>
      <textarea
        id={field}
        rows={1}
        value={draft}
        placeholder={words.input.placeholder}
        spellCheck={false}
        autoCapitalize="off"
        autoCorrect="off"
        autoComplete="off"
        dir="auto"
        aria-describedby={messages.length > 0 ? note : undefined}
        onChange={(event) => {
          const text = event.target.value;
          setDraft(text);
          setPlaying(false);
          change((old) => withText(old, text), { kind: 'text' });
        }}
        onBlur={settle}
      />
      <div className="input-notes" id={note} aria-live="polite">
        {messages.map((message) => (
          <p key={message}>{message}</p>
        ))}
      </div>
      {unknown.length > 0 && (
        <button
          type="button"
          className="make-own"
          disabled={!canMakeOwn}
          onClick={() => change(withOwnNetwork, { push: true })}
        >
          {words.input.makeOwn}
        </button>
      )}
      <fieldset className="presets">
        <legend>{words.input.networks}</legend>
        {NETWORKS.map((id) => (
          <label key={id} className={id === preset ? 'chosen' : undefined}>
            <input
              type="radio"
              name="preset"
              checked={id === preset}
              onChange={() => openPreset(id)}
            />
            {words.input.network(id)}
          </label>
        ))}
      </fieldset>
      <p className="about-network">
        {source.kind === 'own'
          ? words.input.ownWeights
          : preset === null
            ? words.input.ownNetwork
            : words.input.about(preset)}
      </p>
    </section>
  );
}

/** The networks that were trained by the project; some are fetched when they are chosen. */
const NETWORKS = [...presets.map(({ id }) => id), ...FETCHED.filter((id) => !TRIO.includes(id))];

const openPreset = (id: string) =>
  whenKnown([id], () => change((old) => withPreset(old, id), { push: true }));
