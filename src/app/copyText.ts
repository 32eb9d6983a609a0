/** Puts a text on the clipboard; false where the browser does not let us. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** The old way, for pages without a secure context, and for frames that may not use the clipboard. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('readonly', '');
  field.className = 'visually-hidden';
  const focused = document.activeElement;
  // While a dialog stands, what is outside of it cannot be selected.
  ([...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body).append(field);
  field.select();
  let isCopied = false;
  try {
    // Without the focus there, the browser would say that it copied, and have copied nothing.
    isCopied = document.activeElement === field && document.execCommand('copy');
  } catch {}
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
}
