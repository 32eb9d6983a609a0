import { Component, type ReactNode } from 'react';
import { wordsOf } from '../language/languages.ts';
import { preferences } from './preferences.ts';

/** Its children, or, once drawing them has failed, what can be done about it: without it the page would be blank. */
export class Unbroken extends Component<{ readonly children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

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
      </main>
    );
  }
}

/** Where it is the scene itself that cannot be drawn, loading it again would not help. */
function startAnew() {
  location.hash = 'v=1&end';
  location.reload();
}
