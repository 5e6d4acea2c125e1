// Lets the hosted page open without a network after the first visit. No build step but one: the
// name of the release and the digests of its files are put in where the words in capitals stand.
//
// It answers for these files alone, and keeps nothing that a person enters.
(() => {
  "use strict";

  const RELEASE = "RELEASE_NAME";
  // Each file with the SHA-256 of its bytes.
  const FILES = FILE_DIGESTS;
  // The clinic's settings may change at any time, so the network is asked first.
  const SETTINGS = "clinic.json";
  // So long it may take; then the settings of the last visit serve.
  const PATIENCE = 3000;

  const PREFIX = "doorway-";
  const CACHE = PREFIX + RELEASE;
  // The settings as they were last found. The page writes them there too, and the next release
  // finds them.
  const KEPT = "doorway/clinic";
  const at = (name) => new URL(name, self.registration.scope).href;
  const known = new Set(Object.keys(FILES).map(at));
  // Files whose names change with their content are the same in whatever release.
  const hashed = /\/doorway-[0-9a-f]{12}\.(css|js|wasm)$/;

  const digest = async (bytes) =>
    [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))]
      .map((byte) => byte.toString(16).padStart(2, "0")).join("");

  // What a server, a cache or somebody on the way has changed is not kept.
  const checked = async (name, cache) => {
    const answer = await fetch(at(name), { cache });
    const bytes = await answer.arrayBuffer();
    if (!answer.ok || (await digest(bytes)) !== FILES[name]) throw new Error(name);
    const headers = new Headers(answer.headers);
    // They are about the bytes on their way.
    headers.delete("Content-Encoding");
    headers.delete("Content-Length");
    return new Response(bytes, { headers });
  };

  // One after the other: Firefox and WebKit read no answer before all have begun, and wait for ever
  // where there are more of them than connections. One that fails ends it, and the worker with it:
  // the release that was there before goes on.
  const fill = async () => {
    const cache = await caches.open(CACHE);
    for (const name of Object.keys(FILES)) {
      const fresh = await checked(name, "no-cache").catch(() => checked(name, "reload"));
      await cache.put(at(name), fresh);
    }
    await settings(new Request(at(SETTINGS))).catch(() => {});
  };

  const settings = async (request) => {
    const kept = async () => (await caches.open(KEPT)).match(at(SETTINGS));
    const fresh = fetch(request, { cache: "no-cache" }).then((answer) => {
      if (!answer.ok) throw new Error(answer.status);
      const copy = answer.clone();
      caches.open(KEPT).then((cache) => cache.put(at(SETTINGS), copy)).catch(() => {});
      return answer;
    });
    const late = new Promise((next) => setTimeout(next, PATIENCE));
    return (await Promise.race([fresh, late]).catch(() => {})) || (await kept()) || fresh;
  };

  self.addEventListener("install", (event) => {
    event.waitUntil(fill().catch(async (error) => {
      await caches.delete(CACHE);
      throw error;
    }));
  });

  // The page says when: while something is half filled in, it keeps the release that it was begun
  // with.
  self.addEventListener("message", (event) => {
    if (event.data === "take") self.skipWaiting();
  });

  self.addEventListener("activate", (event) => {
    // A tab may still be loading the release before this one. Nobody needs an older one.
    event.waitUntil(caches.keys().then((names) => Promise.all(names
      .filter((name) => name.startsWith(PREFIX) && name !== CACHE)
      .slice(0, -1)
      .map((name) => caches.delete(name)))));
  });

  self.addEventListener("fetch", (event) => {
    const { request } = event;
    if (request.method !== "GET") return;
    const url = request.url.split("#")[0];
    if (url === at(SETTINGS)) {
      event.respondWith(settings(request));
      return;
    }
    const name = url === self.registration.scope ? at("index.html") : url;
    const is_hashed = hashed.test(name);
    if (!known.has(name) && !is_hashed) return;
    const kept = async () => {
      const cache = await caches.open(CACHE);
      return (await cache.match(name)) || (is_hashed && (await caches.match(name)));
    };
    event.respondWith(kept().then((found) => found || fetch(request)));
  });
})();
