// Watches over the program. One that has trapped says nothing any more, and what it would do next
// nobody knows: from then on it hears of nothing, what could be filled in is switched off, and a
// notice stands in the page with the help of the still page. The way out is a link, and goes on
// working.
(() => {
const help = document.getElementById("/help")?.nextElementSibling?.cloneNode(true);
const root = document.documentElement;
let stopped = false;
const stop = (event) => {
  const why = event.error ?? event.reason;
  const trap = why instanceof WebAssembly.RuntimeError;
  const wrong = why instanceof Error && !(why instanceof DOMException);
  if (stopped || !(trap || (wrong && root.dataset.doorway))) return;
  stopped = true;
  const notice = document.getElementById("doorway-stopped");
  const fields = document.querySelectorAll("#doorway :is(input, select, textarea, button)");
  for (const one of fields) one.disabled = true;
  if (help) notice.append(help);
  notice.hidden = false;
  notice.focus();
  root.dataset.doorway = "stopped";
};
const hush = (event) => {
  if (!stopped) return;
  event.stopImmediatePropagation();
  const at = event.target.closest?.("#doorway-stopped button, #doorway [data-act=help]");
  if (event.type !== "click" || !at) return;
  if (at.type === "submit") location.reload();
  else document.getElementById("doorway-stopped").scrollIntoView();
};
for (const name of ["error", "unhandledrejection"]) addEventListener(name, stop);
const heard = "click change input keydown keyup mousemove pointermove pointerdown hashchange storage message pageshow";
for (const name of heard.split(" ")) addEventListener(name, hush, true);
})();
