// In a frame, before the program: tells a host that says hello how high the page is. Otherwise the
// frame scrolls by itself until the program comes, and what a person has scrolled to is moved when
// it grows. It says what the program will say, once it is there: see src/edge/host.rs.
(() => {
  "use strict";
  if (self === top) return;
  const { documentElement } = document;
  addEventListener("message", ({ data, origin, source }) => {
    if (documentElement.dataset.doorway || source !== parent) return;
    if (data?.doorway !== 1 || data.type !== "hello") return;
    // A form by its own height, any other screen in steps: see engine/src/app/extent.rs.
    const step = location.hash.startsWith("#/check/") ? 1 : 400;
    const height = Math.ceil(document.body.offsetHeight / step) * step;
    parent.postMessage({ doorway: 1, type: "resize", height, early: true }, origin === "null" ? "*" : origin);
  });
})();
