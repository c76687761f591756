// The end of the bundle of those who come for themselves: what is typed while the connection is lost stays on the
// device.
//
// It is sealed by a key that no script can read out, and goes once its form was sent, once the person has finished or
// left the page in haste, once somebody else begins, and after a day at the latest. While the connection holds, nothing
// is written here: what is typed is then kept by the service itself.

/** Which form was sent last from this tab, and when: whether it arrived is seen by the page that follows. */
const SENT = "matters-sent";
const KEEP_FOR = 24 * 60 * 60 * 1000;
const DEVICE = "matters";
const TYPED = "typed";
const KEYS = "keys";

function settled(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function openDevice() {
  const request = indexedDB.open(DEVICE, 1);
  request.onupgradeneeded = () => [TYPED, KEYS].forEach((name) => request.result.createObjectStore(name));
  return settled(request);
}

function within(device, name, mode = "readonly") {
  return device.transaction(name, mode).objectStore(name);
}

async function sealingKey(device) {
  const known = await settled(within(device, KEYS).get(KEYS));
  if (known) {
    return known;
  }
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  await settled(within(device, KEYS, "readwrite").put(made, KEYS));
  return made;
}

/** The form of this page, by the draft, page and revision that it belongs to. */
function formOfPage() {
  const form = document.querySelector("form[data-main]");
  const hidden = (name) => form?.querySelector(`input[type=hidden][name=${name}]`)?.value ?? "";
  const [draft, step, revision] = ["form-draft", "form-step", "form-revision"].map(hidden);
  return form && draft && step ? { form, draft, step, revision: Number(revision) } : null;
}

/** Seals what stands in the form now. */
async function keepTyped({ form, draft, step }, at) {
  const typed = [...new FormData(form)].filter(([name]) => !name.startsWith("form-"));
  const device = await openDevice();
  try {
    const key = await sealingKey(device);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(typed));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, text);
    const entry = { draft, step, at, iv, sealed };
    await settled(within(device, TYPED, "readwrite").put(entry, `${draft} ${step}`));
  } finally {
    device.close();
  }
}

/** Notes that the form is on its way. */
function noteSent({ draft, step, revision }) {
  sessionStorage.setItem(SENT, JSON.stringify({ draft, step, revision, at: Date.now() }));
}

/** What tells of an entry whether the service has it by now: an answer to its form is here, or to the whole of them. */
function arrived(page) {
  const sent = JSON.parse(sessionStorage.getItem(SENT) ?? "null");
  const isWhole = document.body.dataset.page === "refer/done";
  const isAnswer = page && (page.revision !== sent?.revision || document.querySelector(".nhsuk-error-summary"));
  return ({ draft, step, at }) =>
    draft === sent?.draft && at <= sent.at && (isWhole || (isAnswer && step === sent.step));
}

/** Shows what was kept of this page, and lets go of what has arrived, of what is another's, and of what is too old. */
async function recall(page) {
  const known = await indexedDB.databases?.();
  if (known && !known.some(({ name }) => name === DEVICE)) {
    return false;
  }
  const hasArrived = arrived(page);
  const hasFinished = document.body.dataset.page === "refer/finished";
  const device = await openDevice();
  let found = null;
  let rest = 0;
  try {
    const key = await sealingKey(device);
    for (const name of await settled(within(device, TYPED).getAllKeys())) {
      const entry = await settled(within(device, TYPED).get(name));
      const age = Date.now() - entry.at;
      const isAnothers = page && entry.draft !== page.draft;
      if (hasFinished || isAnothers || hasArrived(entry) || age < 0 || age >= KEEP_FOR) {
        await settled(within(device, TYPED, "readwrite").delete(name));
      } else {
        rest += 1;
        if (page && entry.step === page.step) {
          const open = await crypto.subtle.decrypt({ name: "AES-GCM", iv: entry.iv }, key, entry.sealed);
          found = JSON.parse(new TextDecoder().decode(open));
        }
      }
    }
  } finally {
    device.close();
  }
  if (!rest) {
    indexedDB.deleteDatabase(DEVICE);
  }
  if (found && fill(page.form, found)) {
    say(page.form);
  }
  return Boolean(found);
}

/** Puts what was typed back into its fields; whether that changed any. */
function fill(form, typed) {
  let changed = false;
  const left = new Map();
  typed.forEach(([name, value]) => left.set(name, [...(left.get(name) ?? []), value]));
  for (const field of form.elements) {
    if (!field.name || field.name.startsWith("form-") || ["hidden", "submit", "button"].includes(field.type)) {
      continue;
    }
    const values = left.get(field.name) ?? [];
    if (field.type === "radio" || field.type === "checkbox") {
      const checked = values.includes(field.value);
      changed ||= field.checked !== checked;
      field.checked = checked;
    } else {
      const value = values.shift() ?? "";
      changed ||= field.value !== value;
      field.value = value;
    }
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  return changed;
}

/** Says above the form that what was typed is back. */
function say(form) {
  const note = document.createElement("p");
  note.className = "app-note";
  note.setAttribute("role", "status");
  note.dataset.typedBack = "";
  note.textContent = document.body.dataset.typedBack ?? "";
  form.before(note);
}

async function watchDevice() {
  if (!globalThis.crypto?.subtle || !globalThis.indexedDB) {
    return;
  }
  const page = formOfPage();
  let kept = await recall(page);
  addEventListener("pagehide", () => {
    // Somebody has left the page in haste: it was blanked.
    if (page && !page.form.isConnected) {
      indexedDB.deleteDatabase(DEVICE);
    }
  });
  if (!page) {
    return;
  }
  const isLost = () => !navigator.onLine || document.querySelector(".app-connection__notice [role=alert]");
  let pause = 0;
  let typedAt = Date.now();
  // What was kept once is kept as it changes, so that it is never older than what was sent.
  const later = () => {
    if (kept || isLost()) {
      kept = true;
      clearTimeout(pause);
      pause = setTimeout(() => keepTyped(page, typedAt).catch(() => {}), 300);
    }
  };
  const typing = () => {
    typedAt = Date.now();
    later();
  };
  page.form.addEventListener("input", typing);
  page.form.addEventListener("change", typing);
  page.form.addEventListener("submit", () => noteSent(page));
  addEventListener("offline", later);
  new MutationObserver(() => isLost() && later()).observe(document.body, { childList: true, subtree: true });
}

watchDevice().catch(() => {});
