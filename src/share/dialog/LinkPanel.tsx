import { useMemo, useState } from 'react';
import { telling } from '../../engine/explain/decimal.ts';
import { afterPress } from '../../figures/afterPress.ts';
import { shareWords } from '../../language/share.ts';
import { useSection } from '../../language/useWords.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { encode, MAX_LINK_LENGTH } from '../../scene/link/link.ts';
import { type HideId, hidden } from '../../state/hides.ts';
import { change } from '../../state/store.ts';
import { download } from '../download.ts';
import { writeSceneFile } from '../files/sceneFile.ts';
import { bound, LINK_BUDGET, plainlySeen, roundedToFit } from '../links/budget.ts';
import { qrOf, qrPng, qrSvg } from '../links/qr.ts';
import { HideChoice } from './HideChoice.tsx';

/** The link with its length, the ways to hand it on, its code, and what to do where it is too long. */
export function LinkPanel({
  scene,
  addressOf,
  copy,
  onRounded,
}: {
  readonly scene: Scene;
  readonly addressOf: (scene: Scene, hides?: readonly HideId[]) => string;
  readonly copy: (text: string) => Promise<boolean>;
  /** The stage has taken on the scene with rounded weights. */
  readonly onRounded: (scene: Scene) => void;
}) {
  const words = useSection(shareWords);
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const [isShort, setShort] = useState(false);
  const [isRounded, setRounded] = useState(false);
  const [hides, setHides] = useState<readonly HideId[]>(hidden.getState().ids);
  const plain = useMemo(() => plainlySeen(scene), [scene]);
  const whole = addressOf(scene, hides);
  const short = addressOf(plain, hides);
  const link = isShort ? short : whole;
  const isRefused = link.length > MAX_LINK_LENGTH;
  const qr = useMemo(() => (isRefused ? null : qrOf(link)), [link, isRefused]);
  const isLong = link.length > LINK_BUDGET;
  const canBeShorter = short.length < whole.length;
  const send = typeof navigator.share === 'function' ? () => sendLink(link) : null;
  return (
    <div className="link-panel">
      <div className="link-part">
        <label className="link-field">
          <span>{words.link}</span>
          <textarea
            readOnly
            rows={3}
            value={isRefused ? '' : link}
            spellCheck={false}
            onFocus={(event) => event.target.select()}
          />
        </label>
        <div className="link-row">
          <button
            type="button"
            className="primary"
            disabled={isRefused}
            onClick={async () => setCopied((await copy(link)) ? 'yes' : 'failed')}
            onBlur={() => afterPress(() => setCopied('no'))}
          >
            {copied === 'yes' ? words.copied : words.copy}
          </button>
          {send && !isRefused && (
            <button type="button" onClick={send}>
              {words.share}
            </button>
          )}
          <span className="quiet link-length">{words.characters(link.length)}</span>
        </div>
        <p className="quiet" role="status">
          {copied === 'failed' ? words.notCopied : isRounded && !isLong ? words.rounded : ''}
        </p>
        {canBeShorter && (qr === null || qr.isDense || isShort || isLong) && (
          <label className="shorter">
            <input
              type="checkbox"
              checked={isShort}
              onChange={(event) => setShort(event.target.checked)}
            />
            <span>
              {words.shorter}
              <small>{words.shorterWhat(short.length)}</small>
            </span>
          </label>
        )}
        <HideChoice chosen={hides} onChange={setHides} />
        {isLong && (
          <TooLong
            scene={isShort ? plain : scene}
            length={link.length}
            onRounded={(rounded) => {
              setRounded(true);
              onRounded(rounded);
            }}
          />
        )}
      </div>
      <figure className="qr-part">
        {qr ? (
          <>
            <svg
              viewBox={`0 0 ${qr.size} ${qr.size}`}
              role="img"
              aria-label={words.qr}
              shapeRendering="crispEdges"
            >
              <path className="qr-light" d={`M0 0h${qr.size}v${qr.size}H0z`} />
              <path className="qr-dark" d={qr.path} />
            </svg>
            <figcaption>
              <p className={qr.isDense ? 'warning' : 'quiet'}>
                {qr.isDense ? `${words.qrDense} ` : ''}
                {words.qrReach(...qr.reach)}
              </p>
              <div className="qr-row">
                <button
                  type="button"
                  aria-label={`${words.qr}: ${words.savePng}`}
                  onClick={async () => {
                    const png = await qrPng(qr);
                    if (png) download('unrolled-qr.png', png, 'image/png');
                  }}
                >
                  {words.savePng}
                </button>
                <button
                  type="button"
                  aria-label={`${words.qr}: ${words.saveSvg}`}
                  onClick={() => download('unrolled-qr.svg', qrSvg(qr), 'image/svg+xml')}
                >
                  {words.saveSvg}
                </button>
              </div>
            </figcaption>
          </>
        ) : (
          <p className="warning">{words.qrNone}</p>
        )}
      </figure>
    </div>
  );
}

/** The reader may well close the sheet again: that is no error. */
const sendLink = (url: string) => navigator.share({ url, title: document.title }).catch(() => {});

function TooLong({
  scene,
  length,
  onRounded,
}: {
  readonly scene: Scene;
  readonly length: number;
  readonly onRounded: (scene: Scene) => void;
}) {
  const words = useSection(shareWords);
  const rounded = useMemo(
    () => roundedToFit(scene, LINK_BUDGET - (length - encode(scene).length)),
    [scene, length],
  );
  return (
    <div className="too-long">
      <p className="warning">
        {length > MAX_LINK_LENGTH
          ? words.notOpened(length, MAX_LINK_LENGTH)
          : words.tooLong(length, LINK_BUDGET)}
      </p>
      {rounded ? (
        <>
          <p>
            <strong>{words.round(`1/${1 / rounded.step}`)}</strong>
          </p>
          <p className="quiet">
            {words.rounding(
              telling(bound(rounded.weightChange)),
              telling(bound(rounded.stateChange)),
              rounded.otherAnswers,
              rounded.steps,
            )}
          </p>
        </>
      ) : (
        <p className="quiet">{words.cannotFit}</p>
      )}
      <div className="link-row">
        {rounded && (
          <button
            type="button"
            onClick={() => {
              change(() => rounded.scene);
              onRounded(rounded.scene);
            }}
          >
            {words.roundAndUse}
          </button>
        )}
        <button
          type="button"
          onClick={() => download('unrolled-scene.json', writeSceneFile(scene), 'application/json')}
        >
          {words.saveInstead}
        </button>
      </div>
    </div>
  );
}
