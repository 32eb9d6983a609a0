import { useId, useState } from 'react';
import type { ActivationId } from '../../engine/activations.ts';
import { Choices } from '../../figures/Choices.tsx';
import { glyph } from '../../figures/glyph.ts';
import { openWords } from '../../language/open.ts';
import { refusalWords } from '../../language/refusals.ts';
import { useSection } from '../../language/useWords.ts';
import { MAX_SYMBOL_LENGTH, type Scene } from '../../scene/scene.ts';
import { store } from '../../state/store.ts';
import type { TorchModel } from '../safetensors/recognise.ts';
import type { Companion } from './companion.ts';
import { readVocabulary } from './readVocabulary.ts';
import { sceneOfModel } from './sceneOfModel.ts';
import { tooLarge } from './tooLarge.ts';

const CELLS = { rnn: 'RNN', lstm: 'LSTM', gru: 'GRU' } as const;

/** What was recognised, and what has still to be said before it can be shown. */
export function ModelForm({
  name,
  model,
  companion,
  onOpen,
  onAnother,
}: {
  readonly name: string;
  readonly model: TorchModel;
  readonly companion: Companion;
  readonly onOpen: (scene: Scene) => void;
  readonly onAnother: () => void;
}) {
  const words = useSection(openWords);
  const refusals = useSection(refusalWords);
  const { input, hidden, output } = model.sizes;
  const [reads, setReads] = useState<'symbols' | 'numbers'>(
    companion.vocabulary || input > 2 ? 'symbols' : 'numbers',
  );
  const [typed, setTyped] = useState('');
  const [activation, setActivation] = useState<ActivationId>(
    model.says.activation ?? companion.activation ?? 'tanh',
  );
  const [asked, setAsked] = useState<Scene['head'] | null>(null);
  const field = useId();
  const isText = reads === 'symbols';
  const head =
    asked ??
    model.says.head ??
    companion.head ??
    (isText && model.says.hasHead ? (output === 1 ? 'sigmoid' : 'softmax') : 'linear');
  const fromFile = companion.vocabulary;
  const vocabulary = fromFile ?? readVocabulary(typed, input);
  const problem = isText ? problemOf(vocabulary) : null;
  const large = tooLarge(model, isText);
  const canOpen = !large && problem === null;

  function problemOf(symbols: readonly string[]): string | null {
    if (fromFile === null && typed === '') return '';
    if (symbols.length !== input) return words.wrongCount(symbols.length, input);
    const normal = symbols.map((symbol) => symbol.normalize('NFC'));
    const twice = normal.find((symbol, i) => normal.indexOf(symbol) !== i);
    if (twice !== undefined) return words.repeated(glyph(twice));
    return normal.some((symbol) => symbol === '' || symbol.length > MAX_SYMBOL_LENGTH)
      ? words.badSymbol
      : null;
  }

  return (
    <form
      className="model-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!canOpen) return;
        const choices = { activation, head, vocabulary: isText ? vocabulary : null };
        onOpen(sceneOfModel(store.getState().scene, model, { ...choices, text: companion.text }));
      }}
    >
      <div className="recognised">
        <strong>{name}</strong>
        <p className="sizes">{words.recognised(CELLS[model.cell], input, hidden, output)}</p>
        <p className="quiet">
          {words.details(
            model.prefix.replace(/\.$/, ''),
            model.says.hasHead ? model.headPrefix.replace(/\.$/, '') : null,
            model.type,
            model.hasBias,
          )}
        </p>
        {!model.says.hasHead && <p className="quiet">{words.headless}</p>}
        {model.says.reset === 'before' && <p className="quiet">{words.resetBefore}</p>}
        {model.says.peepholes && <p className="quiet">{words.peepholes}</p>}
        {model.says.isLog && <p className="quiet">{words.logarithm}</p>}
        {model.says.startsFrom.length > 0 && (
          <p className="quiet">{words.startsFrom(model.says.startsFrom)}</p>
        )}
        {model.unused.length > 0 && <p className="quiet">{words.unused(model.unused)}</p>}
      </div>
      {large && (
        <p className="refusal" role="alert">
          {refusals.refused(large.kind, large.names)}
        </p>
      )}
      <Choices
        label={words.reads}
        value={reads}
        options={[
          ['symbols', words.symbols],
          ['numbers', words.numbers],
        ]}
        onChange={setReads}
      />
      {isText && (
        <div className="vocabulary-field">
          <label htmlFor={field}>{words.vocabulary(input)}</label>
          {fromFile ? (
            <p className="from-file">
              <span className="symbols">{fromFile.map(glyph).join(' ')}</span>
              <span className="quiet">{words.fromFile}</span>
            </p>
          ) : (
            <textarea
              id={field}
              rows={3}
              value={typed}
              spellCheck={false}
              aria-describedby={`${field}-note`}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
          <p id={`${field}-note`} className={problem ? 'wrong' : 'quiet'} aria-live="polite">
            {problem || (fromFile ? '' : words.vocabularyHint)}
          </p>
        </div>
      )}
      {model.cell === 'rnn' && model.says.activation === null && (
        <>
          <Choices
            label={words.activation}
            value={activation}
            options={[
              ['tanh', 'tanh'],
              ['relu', 'ReLU'],
            ]}
            onChange={setActivation}
          />
          {companion.activation === null && <p className="quiet">{words.activationHint}</p>}
        </>
      )}
      <Choices
        label={words.head}
        value={head}
        options={(['softmax', 'sigmoid', 'linear'] as const).map((id) => [id, words.heads[id]])}
        onChange={setAsked}
      />
      <div className="dialog-actions">
        <button type="button" onClick={onAnother}>
          {words.another}
        </button>
        <button type="submit" className="primary" disabled={!canOpen}>
          {words.show}
        </button>
      </div>
    </form>
  );
}
