// Draws the API's reference with the library that this server sends, and with all of it off that would ask another host.
const place = document.getElementById("reference");
const state = document.getElementById("reference-state");

const load = (address) =>
  new Promise((loaded, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", loaded);
    script.addEventListener("error", failed);
    document.head.append(script);
  });

// A token that nobody filled in would be sent as an empty one, which lets nobody in. Who needs none or has signed in sends none.
const ask = (what, how) => {
  const request = new Request(what, how);
  if (/^bearer\s*$/i.test(request.headers.get("authorization") ?? "")) {
    request.headers.delete("authorization");
  }
  return fetch(request);
};

const draw = async () => {
  const [answer] = await Promise.all([fetch(place.dataset.document), load(place.dataset.library)]);
  if (!answer.ok) {
    throw new Error(answer.statusText);
  }
  window.Scalar.createApiReference(place, {
    content: await answer.json(),
    servers: [{ url: window.location.origin }],
    customFetch: ask,
    withDefaultFonts: false,
    telemetry: false,
    agent: { disabled: true },
    mcp: { disabled: true },
    hideClientButton: true,
    showDeveloperTools: "never",
    // Empty is none; left out it would be the makers' own.
    proxyUrl: "",
    persistAuth: false,
    // Light or dark as the system is, like every page.
    hideDarkModeToggle: true,
    // The link to the document stands above.
    documentDownloadType: "none",
  });
};

state.textContent = state.dataset.loading;
draw().then(
  () => {
    state.textContent = "";
  },
  () => {
    state.textContent = state.dataset.failed;
  },
);
