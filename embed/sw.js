// Lets the hosted page open without a network after the first visit. No build step but one: the
// names of the files and of the release are put in where the words in capitals stand.
//
// It answers for these files alone, and keeps nothing that a person enters.
(() => {
  "use strict";

  const RELEASE = "RELEASE_NAME";
  const FILES = FILE_NAMES;
  // The clinic's settings may change at any time, so the network is asked first.
  const SETTINGS = "clinic.json";
  // So long it may take; then the settings of the last visit serve.
  const PATIENCE = 3000;

  const PREFIX = "doorway-";
  const CACHE = PREFIX + RELEASE;
  const at = (name) => new URL(name, self.registration.scope).href;
  const known = new Set(FILES.map(at));

  // One after the other: Firefox and WebKit read no answer before all have begun, and wait for ever
  // where there are more of them than connections. One that fails ends it, and the worker with it.
  const fill = async () => {
    const cache = await caches.open(CACHE);
    for (const name of FILES) {
      await cache.add(new Request(at(name), { cache: "no-cache" }));
    }
    await cache.add(new Request(at(SETTINGS), { cache: "no-cache" })).catch(() => {});
  };

  self.addEventListener("install", (event) => {
    // No `skipWaiting`: a tab that is open keeps the release that it began with.
    event.waitUntil(fill());
  });

  self.addEventListener("activate", (event) => {
    // No tab has an older release any more, so nobody needs its files.
    event.waitUntil(caches.keys().then((names) => Promise.all(names
      .filter((name) => name.startsWith(PREFIX) && name !== CACHE)
      .map((name) => caches.delete(name)))));
  });

  const settings = async (request) => {
    const cache = await caches.open(CACHE);
    const fresh = fetch(request, { cache: "no-cache" }).then((answer) => {
      if (answer.ok) cache.put(at(SETTINGS), answer.clone());
      return answer;
    });
    const late = new Promise((next) => setTimeout(next, PATIENCE));
    const kept = () => cache.match(at(SETTINGS));
    return (await Promise.race([fresh, late]).catch(() => {})) || (await kept()) || fresh;
  };

  self.addEventListener("fetch", (event) => {
    const { request } = event;
    if (request.method !== "GET") return;
    const url = request.url.split("#")[0];
    if (url === at(SETTINGS)) {
      event.respondWith(settings(request));
      return;
    }
    const name = url === self.registration.scope ? at("index.html") : url;
    if (!known.has(name)) return;
    event.respondWith(caches.open(CACHE).then((cache) => cache.match(name))
      .then((kept) => kept || fetch(request)));
  });
})();
