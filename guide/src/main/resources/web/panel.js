// The panel of a kata: its verdict, and what a reader can do.

import { button, html } from "./dom.js";
import { get, post } from "./server.js";
import { comparison } from "./diff.js";
import { confirmed, open } from "./dialog.js";

const FIELDS = [["task", "to do"], ["rule", "rule"], ["but", "but"], ["expected", "expected"], ["actual", "actual"],
  ["sample", "with"], ["script", "script"], ["at", "at"], ["inTest", "test"]];

function field(name, value, key) {
  const shown = key === "script" ? value + "    <-- here" : value;
  return value ? html("div", { class: "field " + key }, html("dt", {}, name), html("dd", {}, shown)) : null;
}

function diagnosis(found) {
  return [
    html("p", { class: "failed" }, "✗ " + found.sentence, " ", html("span", { class: "quiet" }, found.test)),
    html("dl", {}, FIELDS.map(([key, name]) => field(name, found[key], key))),
  ];
}

function compileError(error) {
  return html("dl", { class: "error" }, field("at", error.at, "at"), field("error", error.message, "but"),
    field("line", error.source.trim(), "script-line"));
}

function summary(status) {
  switch (status.state) {
    case "green":
      return `${status.tests} tests pass, ${status.millis} ms`;
    case "red":
      return status.errors.length > 0 ? "It does not compile." : `${status.passed} of the ${status.tests} tests that ran pass`;
    case "so-far":
      return `${status.passed} tests pass; trying what two threads can do to each other`;
    case "trouble":
      return status.reason;
    case "changed":
      return "It was green and has changed since.";
    default:
      return status.tests ? `Nobody has written it yet; ${status.tests} tests wait for it.` : "It has not been tested yet.";
  }
}

class KataPanel extends HTMLElement {
  #taken = 0;
  #badge = html("span", { class: "badge" });
  #words = html("span", { class: "words", role: "status" });
  #detail = html("div", { class: "detail" });
  #hint = button("Next hint", () => this.#next());
  #onward = html("p", { class: "onward", hidden: true });

  connectedCallback() {
    if (this.firstChild) {
      return;
    }
    this.setAttribute("role", "group");
    this.setAttribute("aria-label", `${this.name}: verdict`);
    this.#badge.dataset.kata = this.name;
    this.#badge.dataset.state = this.dataset.state;
    this.#badge.textContent = this.dataset.state;
    this.append(
      html("div", { class: "bar" }, this.#badge, this.#words,
        html("div", { class: "buttons" },
          button("Run", () => this.#do(() => post(`/katas/${this.name}/run`))),
          this.#hint,
          button("Show the reference", () => this.#do(() => this.#reference())),
          button("Compare", () => this.#do(() => this.#compare())))),
      this.#detail, this.#onward);
    if (this.dataset.next) {
      this.#onward.append("Next: ", html("a", { href: this.dataset.nextAddress }, this.dataset.next));
    }
    for (const hint of this.#hints()) {
      hint.addEventListener("toggle", () => hint.open && this.#do(() => this.#took(hint)));
    }
    this.#offerHint();
  }

  get name() {
    return this.getAttribute("name");
  }

  /** Shows where the kata stands. */
  show(status) {
    if ("hints" in status) {
      this.#taken = status.hints;
      this.#offerHint();
    }
    if (status.state === "running") {
      this.setAttribute("aria-busy", "true");
      return;
    }
    this.toggleAttribute("aria-busy", false);
    this.#words.textContent = summary(status);
    this.#onward.hidden = status.state !== "green" || !this.dataset.next;
    const detail = [];
    if (status.diagnosis) {
      detail.push(...diagnosis(status.diagnosis));
    }
    detail.push(...(status.errors ?? []).map(compileError));
    if (status.output && status.state === "red") {
      detail.push(html("details", { class: "output" }, html("summary", {}, "What it printed"),
        html("pre", { tabindex: "0" }, status.output)));
    }
    this.#detail.replaceChildren(...detail);
  }

  /** Whether events come. */
  connected(yes) {
    this.toggleAttribute("data-alone", !yes);
    if (!yes) {
      this.#words.textContent = "No connection. Is ./kata guide still running?";
    }
  }

  async #do(work) {
    try {
      await work();
    } catch (failure) {
      this.#words.textContent = failure.message;
    }
  }

  /** The folded hints of this kata's section. */
  #hints() {
    const hints = [];
    for (let next = this.nextElementSibling; next && !/^H[12]$/.test(next.tagName); next = next.nextElementSibling) {
      if (next.tagName === "DETAILS" && /^Hint \d/.test(next.querySelector("summary")?.textContent ?? "")) {
        hints.push(next);
      }
    }
    return hints;
  }

  #offerHint() {
    const all = this.#hints().length;
    this.#hint.hidden = all === 0;
    this.#hint.textContent = this.#taken < all ? `Next hint (${this.#taken + 1} of ${all})` : "Last hint";
  }

  #next() {
    const hints = this.#hints();
    const hint = hints[Math.min(this.#taken, hints.length - 1)];
    hint.open = true;
    hint.scrollIntoView({ block: "center" });
    hint.querySelector("summary").focus();
  }

  async #took(hint) {
    const number = this.#hints().indexOf(hint) + 1;
    if (number > this.#taken) {
      this.#taken = (await (await post(`/katas/${this.name}/hints/${number}`)).json()).hints;
      this.#offerHint();
    }
  }

  /** Gets something that the reader may have to agree to. */
  async #agreed(what) {
    const path = `/katas/${this.name}/${what}`;
    const answer = await get(path);
    return !answer.ask ? answer : await confirmed(answer.ask) ? get(path + "?confirmed=yes") : null;
  }

  async #reference() {
    const answer = await this.#agreed("reference");
    if (answer) {
      const code = html("code", { class: "language-java" }, answer.text);
      globalThis.hljs?.highlightElement(code);
      open(`The reference: ${this.name}`, html("p", { class: "quiet" }, answer.file),
        html("pre", { class: "scroll", tabindex: "0", role: "region", "aria-label": answer.file }, code));
    }
  }

  async #compare() {
    const answer = await this.#agreed("diff");
    if (answer) {
      open(`Yours and the reference: ${this.name}`, comparison(answer));
    }
  }
}

customElements.define("kata-panel", KataPanel);
