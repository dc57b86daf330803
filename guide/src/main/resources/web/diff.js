// Two texts side by side.

import { button, html } from "./dom.js";

/** Equal lines that stand around a difference. */
const CONTEXT = 3;
const SIGNS = { equal: "", change: "≠", insert: "+", delete: "−" };

/** A line of Java with its colors. Within a comment of several lines each looks like code, but for its star. */
function colored(text) {
  const code = html("span", {}, text);
  if (/^\s*(\/\*\*?|\*)/.test(text)) {
    code.className = "hljs-comment";
  } else if (globalThis.hljs) {
    // What it returns has all of the text escaped.
    code.innerHTML = hljs.highlight(text, { language: "java", ignoreIllegals: true }).value;
  }
  return code;
}

/** Marks the letters from one place to another, wherever they lie in colored text. */
function mark(element, from, to) {
  const range = new Range();
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (from >= at && from <= at + text.length) {
      range.setStart(text, from - at);
    }
    if (to >= at && to <= at + text.length) {
      range.setEnd(text, to - at);
    }
    at += text.length;
  }
  CSS.highlights.get("changed").add(range);
}

/** More than this part of a line is all of it. */
const ALL = 0.7;

/** Marks what differs within two lines: what lies between their common beginning and their common end. */
function markChange(line, left, right) {
  if (line.kind !== "change" || !globalThis.CSS?.highlights) {
    return;
  }
  const shorter = Math.min(line.left.length, line.right.length);
  let start = 0;
  while (start < shorter && line.left[start] === line.right[start]) {
    start++;
  }
  let end = 0;
  while (end < shorter - start && line.left.at(-1 - end) === line.right.at(-1 - end)) {
    end++;
  }
  const longer = Math.max(line.left.length, line.right.length);
  if (longer - start - end <= ALL * longer) {
    mark(left, start, line.left.length - end);
    mark(right, start, line.right.length - end);
  }
}

const rowWith = (meanings) => (line) => {
  const left = colored(line.left);
  const right = colored(line.right);
  markChange(line, left, right);
  return html("tr", { class: line.kind },
    html("td", { class: "number" }, line.leftNumber || ""),
    html("td", { class: "text left" }, left),
    html("td", { class: "sign" }, html("span", { title: meanings[line.kind] }, SIGNS[line.kind])),
    html("td", { class: "number" }, line.rightNumber || ""),
    html("td", { class: "text right" }, right));
};

/** Stands for lines until somebody wants to see them. */
function folded(lines, row, what) {
  const fold = html("tr", { class: "fold" }, html("td", { colspan: "5" },
    button(`Show ${what}`, () => fold.replaceWith(...lines.map(row)))));
  return fold;
}

const COMMENT = /^\s*(\/\*|\*|$)/;
const TYPE = /^(\w+ )*(class|record|interface|enum) /;

/** From where to where the comment on the type reaches: what differs in it is not what the code does otherwise. */
function comment(lines) {
  const end = lines.findIndex((line) => TYPE.test(line.left) || TYPE.test(line.right));
  let start = Math.max(end, 0);
  while (start > 0 && COMMENT.test(lines[start - 1].left) && COMMENT.test(lines[start - 1].right)) {
    start--;
  }
  return [start, Math.max(end, 0)];
}

function rows(lines, row) {
  const shown = [];
  for (let start = 0; start < lines.length;) {
    let end = start;
    while (end < lines.length && lines[end].kind === "equal") {
      end++;
    }
    const before = start === 0 ? 0 : CONTEXT;
    const after = end === lines.length ? 0 : CONTEXT;
    if (end - start > before + after + 2) {
      const hidden = lines.slice(start + before, end - after);
      shown.push(...lines.slice(start, start + before).map(row), folded(hidden, row, `${hidden.length} equal lines`),
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

/** The comment on the type is folded where it differs: one begins to read at the code. */
function parts(lines, row) {
  const [start, end] = comment(lines);
  if (lines.slice(start, end).every((line) => line.kind === "equal")) {
    return rows(lines, row);
  }
  return [...rows(lines.slice(0, start), row), folded(lines.slice(start, end), row, "what the comments on both say"),
    ...rows(lines.slice(end), row)];
}

/** Two files side by side, under their names. */
export function comparison(answer, leftName, rightName) {
  const meanings = { equal: "", change: "changed", insert: `only in ${rightName.toLowerCase()}`,
    delete: `only in ${leftName.toLowerCase()}` };
  const row = rowWith(meanings);
  if (answer.rows.every((line) => line.kind === "equal")) {
    return html("p", {}, `${leftName} and ${rightName.toLowerCase()} are the same.`);
  }
  globalThis.CSS?.highlights?.set("changed", new Highlight());
  return html("div", { class: "scroll", tabindex: "0", role: "region",
    "aria-label": `${leftName} and ${rightName.toLowerCase()}` },
    html("table", { class: "diff" },
      html("thead", {}, html("tr", {}, html("th", { colspan: "2", scope: "colgroup" }, leftName),
        html("td", {}), html("th", { colspan: "2", scope: "colgroup" }, rightName))),
      html("tbody", {}, parts(answer.rows, row))));
}
