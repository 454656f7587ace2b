// Starts the page's program from the text in this file. `__wbg_init` is the glue's own start, above.
try {
  const text = document.getElementById("leadbench-page-wasm").textContent;
  await __wbg_init({ module_or_path: Uint8Array.from(atob(text), (character) => character.charCodeAt(0)) });
} catch (error) {
  console.error(error);
  const note = document.getElementById("shell-note");
  if (note) note.textContent = `Leadbench could not start: ${error}`;
}
