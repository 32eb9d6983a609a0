import { Component, type ReactNode } from 'react';
import { fetchCode, part } from '../figures/part.tsx';
import { wordsOf } from '../language/languages.ts';
import { local } from '../state/local.ts';
import { newWork } from '../state/work.ts';
import { preferences } from './preferences.ts';

const KeptList = part(async () => (await import('./broken/KeptList.tsx')).KeptList);

interface Props {
  readonly children: ReactNode;
  /** Whether the page could not even begin. */
  readonly hasFailed: boolean;
}

/** Its children, or, once drawing them has failed, what can be done about it: without it the page would be blank. */
export class Unbroken extends Component<Props, { isBroken: boolean }> {
  override state = { isBroken: this.props.hasFailed };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    const { broken } = wordsOf(preferences.getState().language);
    return (
      <main className="broken" role="alert">
        <h1>{broken.title}</h1>
        <p>{broken.text}</p>
        <button type="button" onClick={() => location.reload()}>
          {broken.reload}
        </button>
        <button type="button" onClick={startAnew}>
          {broken.anew}
        </button>
        <KeptList />
      </main>
    );
  }
}

/**
 * Where it is the scene itself that cannot be drawn, loading it again would not help. It stays on the device, and the
 * page begins with it no more, neither now nor, where that can be fetched which sees to it, when it is opened the next time.
 */
async function startAnew() {
  await fetchCode(() => import('../state/aside.ts')).then(
    ({ setAside }) => setAside(local),
    () => {},
  );
  newWork();
  location.hash = 'v=1&end';
  location.reload();
}
