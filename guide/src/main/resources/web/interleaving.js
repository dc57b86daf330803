// An interleaving that a model checker found, as two columns: a thread each.

import { html } from "./dom.js";

const TABLE = /The following interleaving[^\n]*\n((?:\|.*\n?)+)/;

/** What a stepper of transactions or of other clients says: the engine, if it is one, and a line a call. */
const CROSSING = /^(H2|PostgreSQL|Schedule)\n((?:\S+: .*(?:\n|$)){2,})/m;

/** The cells of a row between the bars at some places; their blanks at the beginning say how deep the call is. */
const cells = (line, bars) => bars.slice(1).map((bar, i) => line.slice(bars[i] + 2, bar).trimEnd());

/** How deep a call is within those that are listed. */
const depth = (cell) => cell.length - cell.trimStart().length;

/**
 * Takes a message of the checker apart: the names of the threads, and rows of one cell a thread, each with whether a new
 * part begins with it (before, at the same time, after). Null if there is no interleaving in it.
 */
export function parsed(message) {
  const table = TABLE.exec(message);
  if (!table) {
    return null;
  }
  const lines = table[1].trimEnd().split("\n");
  const bars = [...lines[1].matchAll(/\|/g)].map((bar) => bar.index);
  let part = false;
  const rows = [];
  for (const line of lines) {
    if (/^\| -+ \|$/.test(line)) {
      part = true;
    } else {
      rows.push({ cells: cells(line, bars), part });
      part = false;
    }
  }
  return { threads: rows[0].cells.map((name) => name.trim()), rows: rows.slice(1),
    rest: message.replace(TABLE, "").replace(/^---\n|\n---(?=\n|$)/g, "").trim() };
}

/**
 * Takes a crossing of transactions apart: whose steps there are, each step with what came of it, and the text around it.
 * Null if there is none in a text.
 */
export function crossing(text) {
  const found = CROSSING.exec(text);
  if (!found) {
    return null;
  }
  const steps = found[2].trimEnd().split("\n").map((line) => {
    const [, who, call, outcome = ""] = /^(\S+): (.*?)(?:\s+-- (.*))?$/.exec(line);
    return { who, call, outcome };
  });
  return { engine: found[1], steps, threads: [...new Set(steps.map((step) => step.who))].sort(),
    rest: text.replace(CROSSING, "").trim() };
}

/** What a line is: a call of the test, a line of the reader's own, or one that tells what a library does. */
export function kind(cell, own) {
  const text = cell.trim();
  if (text === "" || !cell.startsWith(" ")) {
    return text === "" ? "" : "call";
  }
  const [name] = /[\p{L}_$][\p{L}\p{N}_$]*/u.exec(text) ?? [""];
  return text !== "switch" && !text.startsWith("result:") && own.includes(name) ? "own" : "added";
}

/** A table of a column a thread. */
const columns = (label, threads, rows) =>
  html("div", { class: "interleaving scroll", tabindex: "0", role: "region", "aria-label": label },
    html("table", { class: "interleaving" },
      html("thead", {}, html("tr", {}, threads.map((name) => html("th", { scope: "col" }, name)))),
      html("tbody", {}, rows)));

/** Shows a crossing. */
export const crossed = (found) => columns(
  found.engine === "Schedule" ? "What ran" : `What ran on ${found.engine}`, found.threads,
  found.steps.map((step) => html("tr", { class: "part" }, found.threads.map((who) => html("td", {},
    ...(who !== step.who ? [] : [step.call, step.outcome ? html("span", { class: "outcome" }, step.outcome) : null]))))));

/** Shows it. What the checker says besides, the outcomes and how to read them, is folded. */
export function interleaving(found, own) {
  return [
    columns("The interleaving", found.threads, found.rows.map((row) => html("tr", { class: row.part ? "part" : "" },
      row.cells.map((cell) => html("td", { class: kind(cell, own), style: `padding-left: ${1 + depth(cell)}ch` },
        cell.trim()))))),
    html("p", { class: "quiet" }, html("span", { class: "own" }, "Marked"), ": a line of yours. Bold: a call of the test."),
    html("details", { class: "output" }, html("summary", {}, "What the model checker says besides"),
      html("pre", { tabindex: "0" }, found.rest)),
  ];
}
