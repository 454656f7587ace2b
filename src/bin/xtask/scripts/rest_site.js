// leadbenchRest(): the rest of the page's program, with its own integrity. One program in two files: the rest takes what
// the first part exports and puts its functions into the first part's table. Asked again after a failure it tries anew.
let giveFirst;
const first = new Promise((resolve) => { giveFirst = resolve; });
let tries = 0;
const fetchRest = async () => {
  const cache = tries++ ? "reload" : "default";
  const answer = await fetch("@page_rest@", { integrity: "@page_rest_integrity@", cache });
  if (!answer.ok) throw new Error(`@page_rest@: ${answer.status}`);
  await WebAssembly.instantiate(await answer.arrayBuffer(), { first: await first });
};
let rest;
window.leadbenchRest = () => (rest ??= fetchRest().catch((error) => {
  rest = undefined;
  throw error;
}));
