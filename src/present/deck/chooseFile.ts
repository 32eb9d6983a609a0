/** Asks for a file of some types; nothing comes where none is chosen. */
export function chooseFile(types: readonly string[], take: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = types.join();
  input.onchange = () => {
    const [file] = input.files ?? [];
    if (file) take(file);
  };
  input.click();
}
