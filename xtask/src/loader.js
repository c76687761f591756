
// The end of each browser bundle: starts the wasm and wakes the islands of the page, in document order.
// When the wasm cannot be had, or a browser refuses it, the page stays the plain HTML that works without it.
async function wakeIslands() {
  await __wbg_init({ module_or_path: new URL("__WASM__", import.meta.url) });
  const bundle = await import(import.meta.url);
  bundle.hydrate();
  for (const island of document.querySelectorAll("leptos-island")) {
    try {
      bundle[island.dataset.component]?.(island);
    } catch (fault) {
      console.error(fault);
    }
  }
}

// Once the page is awake, its phone keeps what shows that the connection is lost: on pages of those who come for
// themselves, which alone name a manifest.
function keepShell() {
  if (document.querySelector("link[rel=manifest]")) {
    navigator.serviceWorker?.register("/sw.js").catch(() => {});
  }
}

wakeIslands().catch(() => {}).then(keepShell);
