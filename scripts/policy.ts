/**
 * What the built page may do: load its own files and nothing else. Inline scripts, inline style attributes in markup,
 * other origins and HTML sinks are all refused by the browser. Its workers begin with a line of its own, and so are
 * under the same policy; 'wasm-unsafe-eval' lets WebAssembly be compiled, and no text become code.
 */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob: data:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app',
].join('; ');

/** What a host that can add headers sends with every file: the same, and that no other site may frame the page. */
export const HEADER = `${POLICY}; frame-ancestors 'self'`;
