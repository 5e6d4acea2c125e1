// Doorway on a clinic's page. No build step: this file is what browsers load.
//
//   <script src="https://checkin.clinic.example/embed.js" async></script>
//   <doorway-check view="phq9">
//     <a href="https://checkin.clinic.example/#/check/phq9">Open the check-in</a>
//   </doorway-check>
//
// view         a questionnaire, for example phq9; left out or unknown: the first screen
// src          the page to frame, if it is not the one that lies beside this script
// frame-title  what a screen reader calls the frame
//
// Events on the element: doorway:ready, doorway:resize (detail.height in px), doorway:closed.
// No answer ever reaches this script or the page around it.
(() => {
  "use strict";

  // Content systems like to insert a script once per block; a second definition would throw.
  if (!window.customElements || customElements.get("doorway-check")) return;

  const VERSION = 1;
  // Quick exit leads here: a page that anyone might be reading. The same as in the widget.
  const NEUTRAL = "https://www.bbc.co.uk/weather";
  // A start of one window moves what stands below out of sight at once; as 100vh it could grow in
  // a page that is framed itself. The most stops a loop in which the frame grows because it was
  // made taller; past it the frame scrolls inside.
  const START = Math.max(640, innerHeight), LEAST = 200, MOST = 20000;
  // How long a loaded frame may stay silent before the plain link moves to the top.
  const PATIENCE = 15000;
  // docs/embedding.md gives the reason for each token.
  const SANDBOX = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox " +
    "allow-modals allow-downloads allow-top-navigation-by-user-activation";

  // currentScript is known only while the script first runs, so it is read here and kept.
  const script = document.currentScript;
  const here = script && script.src;

  // Of two `!important` rules for the element, the one from inside the shadow wins. A sheet made by
  // script also passes a content security policy that forbids inline styles.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { display: block !important; height: auto !important; max-height: none !important;
      overflow: visible !important }
    :host([hidden]) { display: none !important }
    iframe { display: block; width: 100%; height: ${START}px; border: 0 }
    slot { display: block }
    slot[hidden] { display: none }
    button { position: sticky; z-index: 1; top: var(--doorway-top, 0); display: block; width: 44px;
      height: 44px; margin: 0 0 -44px auto; padding: 0; border: 0; border-radius: 12px 0 0 12px;
      background: #131e4a; color: #fbfbf9; font: 600 13px system-ui, sans-serif; cursor: pointer }
    div { position: fixed; inset: 0; width: auto; height: auto; margin: 0; border: 0;
      background: #fff }
  `);

  // Where the frame leads, or null if that cannot be told: then the link simply stays.
  function address(element) {
    const given = element.getAttribute("src");
    if (!given && !here) return null;
    try {
      // From a disk a page may not load its program as a second file, so there it is the one file.
      const url = given ? new URL(given, document.baseURI)
        : new URL(here.startsWith("file:") ? "doorway.html" : "index.html", here);
      if (!/^(https?|file):$/.test(url.protocol)) return null;
      const view = element.getAttribute("view") || "";
      url.hash = /^[a-z0-9]{1,16}$/.test(view) ? `/check/${view}` : "/";
      return url;
    } catch {
      return null;
    }
  }

  class DoorwayCheck extends HTMLElement {
    static observedAttributes = ["view", "src"];

    #frame = null;
    #slot = document.createElement("slot");
    #exit = document.createElement("button");
    #origin = "";
    #heard = false;
    #ready = false;
    #timer = 0;
    #placed = false;

    constructor() {
      super();
      // Open, not closed: a page that shares the frame's origin can reach into it either way, and
      // no other page can, so closing would only keep accessibility checkers out.
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      // The link stands under the frame, so that its going away moves nothing inside the frame
      // while somebody aims at an answer.
      root.append(this.#slot);
      this.#exit.textContent = "Leave";
      this.#exit.ariaLabel = "Leave this page";
      // The frame forgets first what is to be forgotten, and says so; it may not have begun.
      this.#exit.onclick = () => {
        setTimeout(() => this.#leave(), 300);
        this.#say("exit");
        this.#cover();
      };
    }

    connectedCallback() {
      this.#placed = true;
      // Before the frame, so that not even its first message is missed.
      window.addEventListener("message", this.#listen);
      if (!this.#frame) this.#open();
    }

    disconnectedCallback() {
      this.#placed = false;
      window.removeEventListener("message", this.#listen);
      clearTimeout(this.#timer);
      // A frame taken out of the page has lost its content. It starts anew if it comes back, at
      // its old height; until then the link has to be there.
      this.#wait();
      this.#tell("closed");
    }

    // Present, though empty: with it, a move by moveBefore() keeps the frame and what is in it.
    connectedMoveCallback() {}

    // The attributes that stand in the page are reported before the element is in its place.
    attributeChangedCallback(name, before, after) {
      if (!this.#placed || before === after) return;
      this.#close();
      this.#open();
    }

    #open() {
      const url = address(this);
      if (!url) return;
      const frame = document.createElement("iframe");
      frame.title = this.getAttribute("frame-title") || "Doorway: a private check-in";
      frame.setAttribute("sandbox", SANDBOX);
      // Costs the page nothing until a person comes near it.
      frame.setAttribute("loading", "lazy");
      // The server of the check-in need not learn which page somebody came from.
      frame.setAttribute("referrerpolicy", "no-referrer");
      frame.addEventListener("load", () => this.#loaded());
      frame.src = url.href;
      this.#origin = url.protocol === "file:" ? "null" : url.origin;
      this.#frame = frame;
      // Room is kept for it inside the frame, so that it covers nothing wherever it stands.
      this.#slot.before(this.#exit, frame);
    }

    #close() {
      clearTimeout(this.#timer);
      this.#wait();
      if (this.#frame) this.#frame.remove();
      this.#frame = null;
    }

    // `load` tells little: it also fires for a refused or missing page. What counts is whether
    // the program in the frame is heard of; a page that was ready may have been replaced since.
    #loaded() {
      this.#heard = false;
      this.#say("hello");
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        if (this.#heard) return;
        // The frame stays: the questionnaire and the crisis lines in it work without the program.
        this.#wait();
        this.shadowRoot.prepend(this.#slot);
      }, PATIENCE);
    }

    // Tells the frame where to send its height. A page from a disk has the origin "null", which
    // cannot be named as a target; the message holds nothing that would need one.
    // `exit`: a way out of ours lies on the frame's own, which then needs not be seen.
    #say(type) {
      const to = this.#origin === "null" ? "*" : this.#origin;
      this.#frame.contentWindow.postMessage({ doorway: VERSION, type, exit: true }, to);
    }

    #wait() {
      this.#ready = false;
      this.#slot.hidden = false;
    }

    #listen = (event) => {
      if (!this.#frame || event.source !== this.#frame.contentWindow) return;
      // Browsers don't agree whether the origin of a file is "null" or "file://".
      const from = event.origin === "file://" ? "null" : event.origin;
      const said = event.data;
      if (from !== this.#origin || !said || said.doorway !== VERSION) return;
      // The page before the program tells its height too.
      if (!said.early) this.#heard = true;
      if (said.type === "ready") this.#greet();
      else if (said.type === "resize") this.#fit(said.height);
      else if (said.type === "top") this.#top();
      else if (said.type === "show") this.#show(said);
      else if (said.type === "leave") this.#leave();
    };

    #greet() {
      this.#say("hello");
      if (this.#ready) return;
      this.#ready = true;
      const hide = () => { this.#slot.hidden = this.#ready; };
      // Hiding what has the keyboard's focus would throw the person back to the page's start.
      if (this.querySelector(":focus")) this.addEventListener("focusout", hide, { once: true });
      else hide();
      this.#tell("ready");
    }

    #fit(asked) {
      if (!Number.isFinite(asked)) return;
      const height = Math.min(MOST, Math.max(LEAST, Math.ceil(asked)));
      if (this.#frame.style.height === `${height}px`) return;
      this.#frame.style.setProperty("height", `${height}px`);
      this.#tell("resize", { height });
    }

    // The person went on to another screen. Not every browser lets a frame scroll the page around
    // it, so at the end of a long one they would be left looking at whatever comes below.
    #top() {
      const { top } = this.#frame.getBoundingClientRect();
      if (top < 0 || top > innerHeight) this.scrollIntoView({ behavior: "instant" });
    }

    // A question was answered that has a place for help below it, from `room` on. It is brought into
    // the window with the question, or alone where both don't fit; a margin turned inwards makes the
    // browser look at that part of the frame. Said after every answer, so that it tells nothing.
    #show({ top, room, bottom }) {
      if (![top, room, bottom].every(Number.isFinite)) return;
      const { style, offsetHeight } = this.#frame;
      const head = parseFloat(getComputedStyle(this).scrollMarginTop) || 0;
      const from = bottom - top > innerHeight - head ? room : top;
      style.setProperty("scroll-margin", `${head - from}px 0 ${bottom - offsetHeight}px`);
      this.#frame.scrollIntoView({ block: "nearest", behavior: "instant" });
    }

    // The frame has covered itself; the page around it says enough to be covered too while the
    // neutral one loads. A popover lies above all layers, and a manual one ignores Escape.
    #leave() {
      // Without a connection an error page would name the address.
      location.replace(navigator.onLine ? NEUTRAL : "about:blank");
      this.#cover();
      // A browser that kept this page would show it covered, with a frame as it was.
      addEventListener("pageshow", (event) => event.persisted && location.reload());
    }

    #cover() {
      const cover = document.createElement("div");
      cover.popover = "manual";
      this.shadowRoot.append(cover);
      cover.showPopover();
    }

    #tell(what, detail) {
      this.dispatchEvent(new CustomEvent(`doorway:${what}`, { bubbles: true, detail }));
    }
  }

  customElements.define("doorway-check", DoorwayCheck);
})();
