import { type ReactNode, useEffect, useState } from 'react';

/** What is said of a wait only once it can be felt. */
const FELT_MS = 200;

export function Late({ children }: { readonly children: ReactNode }) {
  const [isFelt, setFelt] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setFelt(true), FELT_MS);
    return () => clearTimeout(timer);
  }, []);
  return isFelt && children;
}
