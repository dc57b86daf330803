// Two texts side by side.

import { button, html } from "./dom.js";

/** Equal lines that stand around a difference. */
const CONTEXT = 3;
const SIGNS = { equal: "", change: "≠", insert: "+", delete: "−" };
const MEANINGS = { equal: "", change: "changed", insert: "only in the reference", delete: "only in yours" };

function row(line) {
  return html("tr", { class: line.kind },
    html("td", { class: "number" }, line.leftNumber || ""),
    html("td", { class: "text left" }, line.left),
    html("td", { class: "sign" }, html("span", { title: MEANINGS[line.kind] }, SIGNS[line.kind])),
    html("td", { class: "number" }, line.rightNumber || ""),
    html("td", { class: "text right" }, line.right));
}

/** Stands for equal lines until somebody wants to see them. */
function folded(lines) {
  const fold = html("tr", { class: "fold" }, html("td", { colspan: "5" },
    button(`Show ${lines.length} equal lines`, () => fold.replaceWith(...lines.map(row)))));
  return fold;
}

function rows(lines) {
  const shown = [];
  for (let start = 0; start < lines.length;) {
    let end = start;
    while (end < lines.length && lines[end].kind === "equal") {
      end++;
    }
    const before = start === 0 ? 0 : CONTEXT;
    const after = end === lines.length ? 0 : CONTEXT;
    if (end - start > before + after + 2) {
      shown.push(...lines.slice(start, start + before).map(row), folded(lines.slice(start + before, end - after)),
        ...lines.slice(end - after, end).map(row));
    } else {
      shown.push(...lines.slice(start, end).map(row));
    }
    if (end < lines.length) {
      shown.push(row(lines[end]));
    }
    start = end + 1;
  }
  return shown;
}

/** Yours on the left, the reference on the right. */
export function comparison(answer) {
  if (answer.rows.every((line) => line.kind === "equal")) {
    return html("p", {}, "Yours and the reference are the same.");
  }
  return html("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Yours and the reference" },
    html("table", { class: "diff" },
      html("thead", {}, html("tr", {}, html("th", { colspan: "2", scope: "colgroup" }, "Yours"),
        html("td", {}), html("th", { colspan: "2", scope: "colgroup" }, "The reference"))),
      html("tbody", {}, rows(answer.rows))));
}
