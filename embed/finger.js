// What counts is what was under the finger when it went down. A page that changes between down and
// up (the program takes over, the frame grows, a clinic's page loads a picture) makes the browser
// click on whatever lies there by then: another answer, or another number to call.
//
// Two presses on one place are one press where the page has moved in between: what the second meets
// came there since. A thumb that is impatient or trembles answers no question and calls no number.
//
// It listens from before the program on and outlives the take-over, so it is no part of the program.
(() => {
  "use strict";

  // How far a mouse may move before it counts as drawn away on purpose. A finger that moves further
  // than the browser allows makes no click at all.
  const SLIP = 12;
  // A click that comes later than this after the finger was lifted belongs to something else.
  const LATE = 1000;
  // A press as near as this to the one before, in pixels, was aimed at the same place; and within so
  // many milliseconds of what that one did, nobody has read what is new there. A wrong answer is the
  // worse harm.
  const NEAR = 30;
  const AGAIN = 600;
  const ANSWERED = 1000;
  // The way to the help and the way out are heard always.
  const HEARD = "[data-act=help],[data-act=leave]";

  // The answer, link or button that a place belongs to, and how to find it again where it was made
  // anew.
  const pressed = (at) => {
    const label = at.closest?.("label");
    const control = label?.control ?? at.closest?.("a[href],button,input");
    if (!control) return null;
    const named = (name) => `[${name}="${CSS.escape(control.getAttribute(name) ?? "")}"]`;
    const answer = control.matches("input[type=radio],input[type=checkbox]");
    const names = answer ? ["name", "value"] : control.localName === "a" ? ["href"] : ["data-act"];
    return { control, answer, key: control.localName + names.map(named).join("") };
  };

  // Where all answers are: a click that was meant for none of them must not reach one that came
  // there since. A browser that helps a finger to the answer nearby is another matter.
  const places = () => new Map([...document.querySelectorAll("input[type=radio],input[type=checkbox]")]
    .map((one) => [pressed(one).key, place(one)]));
  const place = (one) => Math.round((one.closest("label") ?? one).getBoundingClientRect().top);

  let down = null;
  // The press before: on what, where on the screen, which page that was, and since when another is.
  let last = null;

  // Where something is: in the page, and the page on the screen. A page around scrolls a frame.
  const whereabouts = (one, event) =>
    [one.getBoundingClientRect().top, event.screenY - event.clientY];
  const unread = (event, hit) => {
    if (!last || !hit || hit.control.matches(HEARD)) return false;
    const { on, x, y, at, since = at, page, places: [top, frame] } = last;
    const passed = event.timeStamp - since;
    if (passed > (hit.answer ? ANSWERED : AGAIN)) return false;
    if (Math.hypot(event.screenX - x, event.screenY - y) > NEAR) return false;
    if (location.hash !== page) return true;
    const [now, around] = whereabouts(on.control, event);
    return on.key !== hit.key
      && (!on.control.isConnected || Math.abs(now - top) > SLIP || Math.abs(around - frame) > NEAR);
  };
  addEventListener("hashchange", (event) => { if (last) last.since = event.timeStamp; }, true);
  addEventListener("wheel", () => { last = null; }, { capture: true, passive: true });

  addEventListener("pointerdown", (event) => {
    if (!event.isPrimary) return;
    const on = pressed(event.target);
    down = { on, x: event.screenX, y: event.screenY, places: on ? null : places() };
  }, true);
  addEventListener("pointerup", (event) => {
    if (!down || !event.isPrimary) return;
    down.up = event.timeStamp;
    down.moved = event.pointerType === "mouse"
      && Math.hypot(event.screenX - down.x, event.screenY - down.y) > SLIP;
  }, true);
  // A scroll has begun, or a key is used.
  for (const end of ["pointercancel", "keydown"]) {
    addEventListener(end, () => { down = last = null; }, true);
  }

  addEventListener("click", (event) => {
    const before = down;
    down = null;
    // A key's click, a screen reader's or a script's counts no presses.
    if (!before || !event.isTrusted || !event.detail || event.timeStamp - before.up > LATE) return;
    const hit = pressed(event.target);
    const { on } = before;
    if (unread(event, hit)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    last = hit && {
      on: hit,
      x: event.screenX,
      y: event.screenY,
      at: event.timeStamp,
      page: location.hash,
      places: whereabouts(hit.control, event),
    };
    if (on) {
      const same = on.control === hit?.control || (hit && !on.control.isConnected);
      if (before.moved || (same && on.key === hit.key)) return;
    } else if (!hit?.answer || before.places.get(hit.key) === place(hit.control)) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const stays = on?.control.isConnected && pressed(on.control).key === on.key;
    const meant = stays ? on.control : on && document.querySelector(on.key);
    if (!meant) return;
    meant.focus({ preventScroll: true });
    // As a press makes it: some answers are kept at a press and only picked by a key.
    meant.dispatchEvent(new MouseEvent("click",
      { bubbles: true, cancelable: true, composed: true, detail: 1, view: window }));
  }, true);
})();
