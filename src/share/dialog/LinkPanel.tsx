import { useMemo, useState } from 'react';
import { telling } from '../../engine/explain/telling.ts';
import { afterPress } from '../../figures/afterPress.ts';
import { shareWords } from '../../language/share.ts';
import { useSection } from '../../language/useWords.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { encode, isBeyondLinks } from '../../scene/link/link.ts';
import { MAX_LINK_LENGTH } from '../../scene/link/longest.ts';
import { type HideId, hidden } from '../../state/hides.ts';
import { change } from '../../state/store.ts';
import { download } from '../download.ts';
import { bound, LINK_BUDGET, plainlySeen, roundedToFit } from '../links/budget.ts';
import { qrOf, qrPng, qrSvg } from '../links/qr.ts';
import { CodeField } from './CodeField.tsx';
import { downloads } from './downloads.ts';
import { HideChoice } from './HideChoice.tsx';
import styles from './LinkPanel.module.css';

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
  /** What is written in the place of very many weights says nothing of how long a link would be. */
  const isBeyond = isBeyondLinks(scene);
  const canBeShorter = !isBeyond && short.length < whole.length;
  const send = typeof navigator.share === 'function' ? () => sendLink(link) : null;
  return (
    <div className={styles.panel}>
      <div>
        {!isBeyond && (
          <>
            <CodeField label={words.link} rows={3} value={isRefused ? '' : link} />
            <div data-row>
              <button
                type="button"
                data-tone="primary"
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
              <span className={styles.length} data-tone="quiet">
                {words.characters(link.length)}
              </span>
            </div>
            <p data-tone="quiet" role="status">
              {copied === 'failed' ? words.notCopied : isRounded && !isLong ? words.rounded : ''}
            </p>
          </>
        )}
        {canBeShorter && (qr === null || qr.isDense || isShort || isLong) && (
          <label className={styles.shorter}>
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
        {!isBeyond && <HideChoice chosen={hides} onChange={setHides} />}
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
      <figure className={styles.code}>
        {qr ? (
          <>
            <svg
              viewBox={`0 0 ${qr.size} ${qr.size}`}
              role="img"
              aria-label={words.qr}
              shapeRendering="crispEdges"
            >
              <path className={styles.light} d={`M0 0h${qr.size}v${qr.size}H0z`} />
              <path className={styles.dark} d={qr.path} />
            </svg>
            <figcaption>
              <p data-tone={qr.isDense ? 'warning' : 'quiet'}>
                {qr.isDense ? `${words.qrDense} ` : ''}
                {words.qrReach(...qr.reach)}
              </p>
              <div data-row>
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
          // What is refused has no link of which that could be said.
          !isRefused && <p data-tone="warning">{words.qrNone}</p>
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
  const isBeyond = isBeyondLinks(scene);
  const { file, type, make } = downloads[isBeyond ? 'safetensors' : 'scene'];
  const rounded = useMemo(
    () => roundedToFit(scene, LINK_BUDGET - (length - encode(scene).length)),
    [scene, length],
  );
  return (
    <div className={styles.tooLong}>
      {!isBeyond && (
        <p data-tone="warning">
          {length > MAX_LINK_LENGTH
            ? words.notOpened(length, MAX_LINK_LENGTH)
            : words.tooLong(length, LINK_BUDGET)}
        </p>
      )}
      {rounded ? (
        <>
          <p>
            <strong>{words.round(`1/${1 / rounded.step}`)}</strong>
          </p>
          <p data-tone="quiet">
            {words.rounding(
              telling(bound(rounded.weightChange)),
              telling(bound(rounded.stateChange)),
              rounded.otherAnswers,
              rounded.steps,
            )}
          </p>
        </>
      ) : (
        <p data-tone="quiet">{words.cannotFit}</p>
      )}
      <div data-row>
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
        <button type="button" onClick={() => download(file, make(scene), type)}>
          {words.saveInstead}
        </button>
      </div>
    </div>
  );
}
