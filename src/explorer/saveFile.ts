/**
 * Lets the browser save a file, where it saves files.
 *
 * @param name without a folder, with its ending
 */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // some browsers read the file only after the press
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
