// Keeps the files that every page of a patient shares, and shows an honest page when a page cannot be had.
//
// VERSION, OFFLINE and SHELL are written above by the server. Nothing else is ever kept: no page, no answer, nothing of
// anybody's. Pages of staff go past it, and so does whatever is sent: only the browser can offer to send it once more.

const CACHE = `matters-${VERSION}`;
const PAST = ["/staff", "/studio", "/go", "/calendar"];

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(tidy()));
addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) {
    return;
  }
  if (SHELL.includes(pathname)) {
    event.respondWith(shell(request));
  } else if (request.mode === "navigate" && !PAST.some((path) => isAt(pathname, path))) {
    event.respondWith(page(request));
  }
});

function isAt(pathname, path) {
  return pathname === path || pathname.startsWith(`${path}/`);
}

async function keep() {
  const cache = await caches.open(CACHE);
  // Without cookies, so that nothing of anybody's can be in what comes back.
  await cache.addAll([OFFLINE, ...SHELL].map((path) => new Request(path, { credentials: "omit" })));
  await skipWaiting();
}

async function tidy() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
  await clients.claim();
}

async function shell(request) {
  return (await caches.match(request.url)) ?? fetch(request);
}

async function page(request) {
  try {
    return await fetch(request);
  } catch (lost) {
    const offline = await caches.match(OFFLINE);
    if (!offline) {
      throw lost;
    }
    return offline;
  }
}
