// Does a person's steps in the widget, which lies in a frame of the same origin, and tells the
// server what came of them. What it tells is in the path: the server notes paths alone.
const frame = document.querySelector("iframe");
const asked = new URLSearchParams(location.search);
const tell = (what, more) => fetch(`/${what}?${encodeURIComponent(JSON.stringify(more ?? null))}`);

const page = () => frame.contentDocument;
const all = (selector) => [...(page()?.querySelectorAll(selector) ?? [])];
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
async function until(what, look) {
  for (const end = performance.now() + 40000; performance.now() < end; await pause(4)) {
    const found = look();
    if (found) return found;
  }
  throw new Error(`waited in vain: ${what}, at ${frame.contentWindow.location.hash}`);
}
const see = (selector) => until(selector, () => all(selector)[0]);
// What the page says is looked at once it has drawn what the press did, and not before.
const drawn = () => new Promise((done) => setTimeout(() => setTimeout(done)));
async function press(selector) {
  (await see(selector)).click();
  await drawn();
}
const saved = (...states) =>
  until(`saved: ${states}`, () => states.includes(all("[data-saved]").at(-1)?.dataset.saved));

async function open(hash) {
  frame.src = `/index.html${hash}`;
  await until("the widget", () => page()?.documentElement?.dataset.doorway === "ready");
}
async function go(hash) {
  frame.contentWindow.location.hash = hash;
  await drawn();
}
async function answer(values) {
  await go("#/check/phq9");
  for (const [at, value] of values.entries()) {
    await press(`#doorway input[name="phq9-${at + 1}"][value="${value}"]`);
  }
}
async function take(values) {
  await answer(values);
  await press('#doorway [data-act="finish"]');
  await see("#doorway [data-result]");
  await saved("device");
  return frame.contentWindow.location.hash.split("/").at(-1);
}
async function mood(value) {
  await go("#/diary");
  await press(`#doorway input[name="mood"][value="${value}"]`);
  await press('#doorway [data-act="save-entry"]');
  await see("#doorway [data-entry]");
  await saved("device");
}
async function remove(selector) {
  await press(`${selector} [data-act^="delete"]`);
  await press('[data-act^="confirm-delete"]');
}

// Everything that a person could see of what is kept, from the first paint on.
async function look() {
  const seen = new Set();
  const note = () => {
    for (const one of all("[data-entry]")) seen.add(one.dataset.entry);
    for (const one of all('#doorway input[name^="phq9-"]:checked')) seen.add(one.name);
  };
  for (const hash of ["#/history", "#/check/phq9", "#/diary", "#/history"]) {
    const opened = open(hash);
    let waiting = true;
    opened.finally(() => (waiting = false));
    while (waiting) {
      note();
      await pause(1);
    }
    await opened;
    for (let ms = 0; ms < 400; ms += 10) {
      note();
      await pause(10);
    }
    frame.src = "about:blank";
    await until("a blank page", () => page()?.URL === "about:blank");
  }
  return [...seen];
}

const steps = {
  // One visit of a person who keeps: two results, a diary, something begun.
  async keep() {
    await open("#/check/phq9");
    const ids = [await take([1, 1, 1, 1, 1, 1, 1, 1, 0]), await take([2, 2, 2, 2, 1, 1, 2, 0, 0])];
    await mood(4);
    await answer([3, 2]);
    await saved("device");
    return ids;
  },
  async saved() {
    await open("#/check/phq9");
    const id = await take([2, 1, 2, 1, 2, 1, 2, 1, 0]);
    await answer([3, 2]);
    await saved("device");
    return [id];
  },
  async all() {
    await open("#/history");
    await see("[data-entry]");
    await remove("section.delete-all");
    await saved("deleted");
    return [];
  },
  async one() {
    await open("#/history");
    const id = (await see("li[data-entry]")).dataset.entry;
    await remove(`li[data-entry="${id}"]`);
    await saved("deleted", "device");
    return [id];
  },
  async forget() {
    await open("#/check/phq9");
    const id = await take([2, 1, 2, 1, 2, 1, 2, 1, 0]);
    await answer([3, 2, 1]);
    await saved("device");
    // Local storage has it on disk before it is taken back, or nothing could come back.
    await pause(Number(asked.get("rest")));
    await press('#doorway input[name="keeping"][value="session"]');
    await saved("session");
    return [id];
  },
  look,
};

try {
  const step = asked.get("step");
  await tell(`done-${step}`, await steps[step]());
} catch (error) {
  await tell("failed", `${error}`);
}
