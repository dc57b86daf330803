// Things that lie over the page until they are closed.

import { button, html } from "./dom.js";

function show(label, kind, ...children) {
  const dialog = html("dialog", { class: `over ${kind}`, "aria-label": label }, ...children);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** Shows something to look at. */
export function open(title, ...content) {
  const dialog = show(title, "content", html("div", { class: "head" }, html("h2", {}, title),
    button("Close", () => dialog.close())), html("div", { class: "content" }, ...content));
}

/** Asks a question; resolves to whether the answer is yes. */
export function confirmed(question, yes = "See it all the same") {
  return new Promise((resolve) => {
    const dialog = show(question, "question", html("p", {}, question), html("div", { class: "buttons" },
      button(yes, () => dialog.close("yes")),
      button("Not yet", () => dialog.close("no"), { autofocus: true })));
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"));
  });
}
