// The offline copy of one build: all of its files or none. `cargo xtask build` fills in the two lines below.
const BUILD = "@build@";
const FILES = [/* @files@ */];

// Sub-folders of one host share their caches, so the name says which folder this is.
const PREFIX = `leadbench ${new URL(self.registration.scope).pathname} `;
const CACHE = PREFIX + BUILD;

// One file missing or changed: no copy of this build. The one before it goes on serving.
self.addEventListener("install", (event) => {
  const requests = FILES.map(([path, integrity]) => new Request(path, { integrity, cache: "no-cache" }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(requests)));
});

// A running page is never taken over: the page asks when nothing is unsaved.
self.addEventListener("message", (event) => {
  if (event.data === "SKIP_WAITING") self.skipWaiting();
  if (event.data === "STARTED") event.waitUntil(dropOldCopies());
});

// The build before this one is kept: a tab that still shows it may start its worker again.
async function dropOldCopies() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith(request.mode === "navigate" ? page(request) : file(request));
});

// The page itself, with the header that lets the browser close every connection but those to this site.
async function page(request) {
  const { pathname } = new URL(request.url);
  const home = new URL(self.registration.scope).pathname;
  const isHome = pathname === home || pathname === `${home}index.html`;
  const cache = await caches.open(CACHE);
  const answer = (isHome && (await cache.match("./"))) || (await fetch(request));
  if (answer.type === "opaqueredirect" || answer.redirected) return answer;
  const headers = new Headers(answer.headers);
  headers.set("Connection-Allowlist", "(response-origin)");
  return new Response(answer.body, { status: answer.status, statusText: answer.statusText, headers });
}

// This build's file, or an earlier build's for a tab that still runs it, or the network's.
async function file(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX)) continue;
    const earlier = await (await caches.open(name)).match(request);
    if (earlier) return earlier;
  }
  return fetch(request);
}
