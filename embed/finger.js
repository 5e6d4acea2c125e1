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
  // worse harm, and so is a call that comes of one: help moves into view with the answer.
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

  // Where something is: in the page, and the page on the screen. A page around scrolls a frame.
  const whereabouts = (one, event) =>
    ({ top: one.getBoundingClientRect().top, around: event.screenY - event.clientY });
  // A control may be taken for another one.
  const stays = (on) => on.control.isConnected && pressed(on.control).key === on.key;

  // A screen reader's double tap comes as a pointer without a size, or TalkBack's as a mouse that
  // presses nothing. (As React Aria tells them apart, `isVirtualPointerEvent`.)
  const isVirtual = ({ width, height, pressure, pointerType }) => !(width || height)
    || (pointerType === "mouse" && width === 1 && height === 1 && !pressure);

  let down = null;
  // The press before, how it went down and when it was done.
  let last = null;

  const again = (event, within) => !!last && event.timeStamp - last.done <= within
    && Math.hypot(event.screenX - last.x, event.screenY - last.y) <= NEAR;
  const unread = (event, hit) => {
    if (!last || !hit || hit.control.matches(HEARD)) return false;
    const turned = location.hash !== last.page;
    const answered = last.on.answer;
    // A question that came by itself, after an answer, came later than that press.
    const soon = turned && answered ? AGAIN : ANSWERED;
    if (!again(event, hit.answer || answered ? soon : AGAIN)) return false;
    if (turned) return true;
    if (last.on.key === hit.key) return false;
    if (!stays(last.on)) return true;
    const { top, around } = whereabouts(last.on.control, event);
    return Math.abs(top - last.spot.top) > SLIP || Math.abs(around - last.spot.around) > NEAR;
  };
  // Another page has come: only now is there something to read.
  addEventListener("hashchange", (event) => { if (last) last.done = event.timeStamp; }, true);
  addEventListener("wheel", () => { last = null; }, { capture: true, passive: true });

  addEventListener("pointerdown", (event) => {
    if (!event.isPrimary) return;
    const on = pressed(event.target);
    down = {
      on,
      hand: !isVirtual(event),
      x: event.screenX,
      y: event.screenY,
      page: location.hash,
      spot: on && whereabouts(on.control, event),
      places: on ? null : places(),
    };
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

  const refuse = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener("click", (event) => {
    const before = down;
    down = null;
    // A key's click, a screen reader's or a script's counts no presses.
    if (!before || !event.isTrusted || !event.detail || event.timeStamp - before.up > LATE) return;
    const hit = pressed(event.target);
    const { on } = before;
    const nothing = !on && !hit;
    const refused = unread(event, hit);
    // Whoever goes on pressing has not read yet, also where for a moment there is nothing to press.
    if (refused || (nothing && again(event, ANSWERED))) last.done = event.timeStamp;
    if (refused) refuse(event);
    if (refused || nothing) return;
    // The program, if it is still to come, has to know it from what a key has only picked.
    if (hit?.answer) hit.control.dataset.tapped = before.hand ? "hand" : "";
    // A finger beside an answer may be helped to it.
    const own = on ?? hit;
    const spot = before.spot ?? whereabouts(own.control, event);
    // What was drawn away on purpose was no press.
    const away = before.moved && on?.key !== hit?.key;
    last = away ? null : { ...before, on: own, spot, done: event.timeStamp };
    if (on) {
      const same = on.control === hit?.control || (hit && !on.control.isConnected);
      if (before.moved || (same && on.key === hit.key)) return;
    } else if (!hit?.answer || before.places.get(hit.key) === place(hit.control)) {
      return;
    }
    refuse(event);
    const meant = on && (stays(on) ? on.control : document.querySelector(on.key));
    if (!meant) return;
    meant.focus({ preventScroll: true });
    // As a press makes it: some answers are kept at a press and only picked by a key.
    meant.dispatchEvent(new MouseEvent("click",
      { bubbles: true, cancelable: true, composed: true, detail: 1, view: window }));
  }, true);
})();
