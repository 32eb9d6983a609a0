import { useStore as useZustand } from 'zustand';
import { presentWords } from '../../language/present.ts';
import { useSection } from '../../language/useWords.ts';
import type { Parts } from '../parts.ts';
import { blocked, callAudience, openAudience, toggleConsole } from '../sync/openAudience.ts';
import { others } from '../sync/others.ts';
import styles from './Audience.module.css';

/** How it stands with the audience's window, in the bar of the console, and what can be done about it. */
export function Audience({ parts }: { readonly parts: Parts }) {
  const { desk } = useSection(presentWords);
  const { hasAudience, lost, audience, isFullRefused, lacksNetwork, lacksNetworkHere } =
    useZustand(others);
  const { address } = useZustand(blocked);
  return (
    <>
      <p
        className={`${styles.audience}${hasAudience ? ` ${styles.isOpen}` : ''}`}
        data-part="audience"
        role="status"
      >
        {!hasAudience && desk.noAudience}
        {hasAudience && (audience.isHidden ? desk.isHidden : desk.hasAudience)}
      </p>
      {!hasAudience && !lost && (
        <button type="button" onClick={() => openAudience(parts)}>
          {desk.openAudience}
        </button>
      )}
      <button type="button" onClick={() => toggleConsole(parts)}>
        {desk.close}
      </button>
      {lost && (
        <p className={styles.notice} role="alert">
          {desk.lost[lost]}{' '}
          <button type="button" onClick={() => callAudience(parts)}>
            {desk.callBack}
          </button>
        </p>
      )}
      {isFullRefused && (
        <p className={styles.notice} role="alert">
          {desk.fullRefused}
        </p>
      )}
      {(lacksNetwork || lacksNetworkHere) && (
        <p className={styles.notice} role="alert">
          {lacksNetwork ? desk.unfetched : desk.unfetchedHere}
        </p>
      )}
      {address !== null && !hasAudience && (
        <p className={styles.notice} role="alert">
          {desk.blocked}{' '}
          <a href={address} target="_blank" rel="noopener opener">
            {desk.openAudience}
          </a>
        </p>
      )}
    </>
  );
}
