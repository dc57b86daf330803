// The panel of a kata: its verdict, and what a reader can do.

import { button, html } from "./dom.js";
import { post } from "./server.js";
import { agreed, compare } from "./comparison.js";
import { confirmed, open } from "./dialog.js";
import { crossed, crossing, interleaving, parsed } from "./interleaving.js";

const FIELDS = [["task", "to do"], ["rule", "rule"], ["but", "but"], ["expected", "expected"], ["actual", "actual"],
  ["sample", "with"], ["script", "script"], ["at", "at"], ["inTest", "test"]];

function field(name, value, key) {
  const shown = key === "script" ? value + "    <-- here" : value;
  return value ? html("div", { class: "field " + key }, html("dt", {}, name), html("dd", {}, shown)) : null;
}

/** A time in a unit that can be read at once. */
const time = (millis) => (millis < 10_000 ? `${millis} ms` : `${(millis / 1000).toFixed(1)} s`);

/** A name or a path that may be broken before its words, where it is longer than a line. */
const breakable = (text) => text.split(/(?<=[/.])|(?<=\p{Ll})(?=\p{Lu})/u)
  .flatMap((part, i) => (i === 0 ? [part] : [html("wbr"), part]));

/** A line of a file, which opens in the reader's editor if there is one that can be opened. */
function place(at, opens, tell) {
  const open = async () => {
    try {
      const said = (await (await post(`/open?at=${encodeURIComponent(at)}`)).json()).said;
      tell(said || `${at} is open in your editor.`);
    } catch (failure) {
      tell(failure.message);
    }
  };
  return opens && at ? button(breakable(at), open, { class: "place", title: "Open in your editor" })
    : at ? breakable(at) : at;
}

function diagnosis(found, places) {
  const race = parsed(found.but ?? "");
  const crossings = [crossing(found.rule ?? ""), crossing(found.but ?? "")];
  const shown = { ...found, at: places(found.at), inTest: places(found.inTest), rule: crossings[0]?.rest ?? found.rule,
    but: race ? "" : crossings[1]?.rest ?? found.but };
  return [
    html("p", { class: "failed" }, (found.task ? "○ " : "✗ ") + found.sentence, " ",
      html("span", { class: "quiet" }, breakable(found.test))),
    html("dl", {}, FIELDS.map(([key, name]) => field(name, shown[key], key))),
    race ? interleaving(race, found.own ?? []) : [],
    crossings.filter(Boolean).map(crossed),
  ].flat();
}

function compileError(error, number, all, places) {
  const [first, ...more] = error.message.split("\n");
  return html("section", { class: "error" },
    html("p", { class: "failed" }, `✗ ${all > 1 ? `${number} of ${all}: ` : ""}${first}`),
    html("dl", {}, field("at", places(error.at), "at"), field("line", error.source.trim(), "script-line"),
      field("more", more.join("\n"), "but")));
}

function summary(status) {
  switch (status.state) {
    case "green":
      return `${status.tests} tests pass, ${time(status.millis)}`;
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
  #trace = html("span", { class: "trace" });
  #since = null;
  #detail = html("div", { class: "detail" });
  #measured = html("div", { class: "measured" });
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
      html("div", { class: "bar" }, this.#badge, this.#words, this.#trace,
        html("div", { class: "buttons" },
          button("Run", () => this.#do(() => post(`/katas/${this.name}/run`))),
          this.#hint,
          button("Show the reference", () => this.#do(() => this.#reference())),
          button("Compare", () => this.#do(() => compare(`/katas/${this.name}/diff`, this.name, "Yours", "The reference"))),
          button("Measure", () => this.#do(() => this.#measure())))),
      this.#detail, this.#measured, this.#onward);
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
    if (status.measurement) {
      this.#show(status.measurement);
    }
    if (!status.state) {
      return;
    }
    if (status.state === "running") {
      this.setAttribute("aria-busy", "true");
      this.#runs();
      return;
    }
    if (status.state !== "so-far") {
      this.toggleAttribute("aria-busy", false);
      this.#ended(status);
    }
    this.#words.textContent = summary(status);
    this.#onward.hidden = status.state !== "green" || !this.dataset.next;
    const detail = [];
    const places = (at) => place(at, status.opens, (words) => {
      this.#words.textContent = words;
    });
    if (status.diagnosis) {
      detail.push(...diagnosis(status.diagnosis, places));
    }
    const { errors = [], errorCount = errors.length } = status;
    detail.push(...errors.map((error, i) => compileError(error, i + 1, errorCount, places)));
    if (errorCount > errors.length) {
      detail.push(html("p", { class: "quiet" }, `and ${errorCount - errors.length} more`));
    }
    if (status.output && status.state === "red") {
      detail.push(html("details", { class: "output" }, html("summary", {}, "What it printed"),
        html("pre", { tabindex: "0" }, status.output)));
    }
    this.#detail.replaceChildren(...detail);
  }

  /** Something runs: says for how long, from the first whole second on. */
  #runs() {
    const start = performance.now();
    clearInterval(this.#since);
    this.#since = setInterval(() => {
      const seconds = Math.round((performance.now() - start) / 1000);
      this.#trace.textContent = `It has been running for ${seconds} s.`;
    }, 1000);
  }

  /** The same verdict again looks as it did before: the time and the number of the run tell them apart. */
  #ended(status) {
    clearInterval(this.#since);
    this.#trace.textContent = status.run ? `Run ${status.run}, ${new Date().toLocaleTimeString()}` : "";
  }

  /** Whether events come. */
  connected(yes) {
    this.toggleAttribute("data-alone", !yes);
    if (!yes) {
      clearInterval(this.#since);
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

  async #reference() {
    const answer = await agreed(`/katas/${this.name}/reference`);
    if (answer) {
      const code = html("code", { class: "language-java" }, answer.text);
      globalThis.hljs?.highlightElement(code);
      open(`The reference: ${this.name}`, html("p", { class: "quiet" }, answer.file),
        html("pre", { class: "scroll", tabindex: "0", role: "region", "aria-label": answer.file }, code));
    }
  }

  async #measure() {
    const question = `A first impression of ${this.name} takes a minute, and some minutes more where the benchmarks must be`
      + " built first. Leave the machine alone while it measures. Begin?";
    if (await confirmed(question, "Measure")) {
      await post(`/katas/${this.name}/bench`);
    }
  }

  /** What is measured now, and what came of it. */
  #show(measurement) {
    // What it says is written for a terminal, where a key ends it.
    const lines = measurement.lines.join("\n").replace(/\s+Ctrl\+C\s+ends\s+(this|it)\./g, "").trim();
    this.#measured.replaceChildren(
      html("p", { role: "status" }, measurement.note),
      ...(lines ? [html("pre", { class: "scroll", tabindex: "0", role: "region", "aria-label": "What was measured" },
        lines)] : []));
  }
}

customElements.define("kata-panel", KataPanel);
