// The first script of both forms: closes the ways out that a Content-Security-Policy in a <meta> leaves open.
// A seat belt, not a wall: the policy above it is the wall.
(() => {
  "use strict";
  // Peer connections send packets that no policy stops, and a new window would be a page without this guard.
  for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection", "RTCDataChannel", "WebTransport"]) {
    Object.defineProperty(window, name, { value: undefined, writable: false, configurable: false });
  }
  Object.defineProperty(window, "open", { value: () => null, writable: false, configurable: false });

  const isFile = location.protocol === "file:";
  // Where this page may go: its own site (of files: itself alone), and the programs that the reader's own click opens.
  const mayGo = (address, isDownload) => {
    const to = new URL(address, document.baseURI);
    if (to.protocol === "mailto:" || to.protocol === "tel:") return true;
    if (to.protocol === "blob:" || to.protocol === "data:") return isDownload;
    return isFile ? to.protocol === "file:" && to.pathname === location.pathname : to.origin === location.origin;
  };
  window.navigation?.addEventListener("navigate", (event) => {
    if (!mayGo(event.destination.url, event.downloadRequest != null) && event.cancelable) event.preventDefault();
  });
  // A new tab is no navigation of this page, and some browsers have no Navigation API: so clicks are looked at too.
  for (const kind of ["click", "auxclick"]) {
    addEventListener(kind, (event) => {
      const link = event.composedPath().find((node) => node.localName === "a" && node.href);
      if (!link) return;
      const address = typeof link.href === "string" ? link.href : link.href.baseVal;
      if (!mayGo(address, link.hasAttribute("download"))) event.preventDefault();
    }, true);
  }

  // Markup goes to the page only when it holds nothing that runs or loads. It is read in a template, which is inert.
  if (!window.trustedTypes) return;
  const inspector = trustedTypes.createPolicy("leadbench-inspector", { createHTML: (markup) => markup });
  const refused = new Set(["script", "iframe", "frame", "frameset", "object", "embed", "link", "meta", "base", "style",
    "form", "foreignobject", "animate", "animatemotion", "animatetransform", "set", "math", "noscript", "noembed",
    "noframes", "xmp", "plaintext", "portal"]);
  const isCalm = (root) => [...root.querySelectorAll("*")].every((element) =>
    !refused.has(element.localName.toLowerCase())
    && [...element.attributes].every(({ name, value }) =>
      !name.toLowerCase().startsWith("on") && name.toLowerCase() !== "srcdoc" && !/^\s*(javascript|vbscript):/i.test(value))
    && (!element.content || isCalm(element.content)));
  const passed = new Set();
  trustedTypes.createPolicy("default", {
    createHTML: (markup) => {
      if (passed.has(markup)) return markup;
      const template = document.createElement("template");
      template.innerHTML = inspector.createHTML(markup);
      if (!isCalm(template.content)) return null;
      if (passed.size < 2000) passed.add(markup);
      return markup;
    },
    createScript: () => null,
    createScriptURL: (address) => {
      const to = new URL(address, document.baseURI);
      return to.protocol === "blob:" || (!isFile && to.origin === location.origin) ? address : null;
    },
  });
})();
