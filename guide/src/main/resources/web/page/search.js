// Search: every word must occur; a section whose heading has the words comes first. A slip is forgiven.
{
  const {load} = page;

  const field = document.querySelector("#search");
  const up = field.dataset.up;
  const most = 12;
  const found = document.createElement("ul");
  found.className = "found";
  found.hidden = true;
  const told = document.createElement("p");
  told.className = "hidden";
  told.setAttribute("role", "status");
  field.form.append(found, told);

  const marked = (text, words) => {
    const line = document.createDocumentFragment();
    const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    text.split(new RegExp(`(${escaped.join("|")})`, "gi")).forEach((part, i) => {
      if (i % 2 === 1) {
        const mark = document.createElement("mark");
        mark.textContent = part;
        line.append(mark);
      } else {
        line.append(part);
      }
    });
    return line;
  };

  const excerpt = (text, words) => {
    const lower = text.toLowerCase();
    // Where only the heading has the words, the text is shown from its beginning.
    const places = words.map((word) => lower.indexOf(word)).filter((i) => i >= 0);
    const at = places.length === 0 ? 0 : Math.max(0, Math.min(...places) - 60);
    const from = at === 0 ? 0 : text.indexOf(" ", at) + 1;
    return (from > 0 ? "\u2026 " : "") + text.slice(from, from + 170) + (from + 170 < text.length ? " \u2026" : "");
  };

  const score = ([, title, heading, text], words) => {
    const head = heading.toLowerCase();
    const whole = `${title} ${heading} ${text}`.toLowerCase();
    if (!words.every((word) => whole.includes(word))) {
      return 0;
    }
    return 1 + words.filter((word) => head.includes(word)).length * 10 + (head === words.join(" ") ? 50 : 0);
  };

  const item = ([address, title, heading, text], words) => {
    const entry = document.createElement("li");
    const link = document.createElement("a");
    link.href = up + address;
    const strong = document.createElement("strong");
    strong.append(marked(heading, words));
    const where = document.createElement("small");
    where.textContent = title === heading ? "" : title;
    const quote = document.createElement("small");
    quote.append(marked(excerpt(text, words), words));
    link.append(strong, where, quote);
    entry.append(link);
    return entry;
  };

  /** How many letters must be changed, put in, left out or exchanged with their neighbor; more than two count as three. */
  const slips = (a, b) => {
    if (Math.abs(a.length - b.length) > 2) {
      return 3;
    }
    let before = [];
    let last = [...b, ""].map((_, i) => i);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = row;
    }
    return Math.min(3, last[b.length]);
  };

  // What depends on nothing but what it is given can be tried out alone.
  Object.assign(page, {slips, score});

  let vocabulary = null;

  /** The word of the book that was probably meant; the word itself where none is near, or it occurs. */
  const meant = (word) => {
    vocabulary ??= [...new Set(window.searchIndex.flatMap(([, title, heading, text]) =>
      `${title} ${heading} ${text}`.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? []))];
    if (word.length < 4 || vocabulary.some((known) => known.includes(word))) {
      return word;
    }
    const [, nearest] = vocabulary.map((known) => [slips(word, known), known])
      .reduce((best, next) => (next[0] < best[0] ? next : best), [word.length < 7 ? 2 : 3, word]);
    return nearest;
  };

  const search = async () => {
    let words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) {
      found.hidden = true;
      told.textContent = "";
      return;
    }
    await load(`${up}search-index.js`);
    if (!window.searchIndex.some((section) => score(section, words) > 0)) {
      words = words.map(meant);
    }
    const hits = window.searchIndex
      .map((section) => [score(section, words), section])
      .filter(([points]) => points > 0)
      .sort(([a], [b]) => b - a);
    const none = document.createElement("li");
    none.innerHTML = "<p>Nothing found.</p>";
    found.replaceChildren(...(hits.length > 0 ? hits.slice(0, most).map(([, section]) => item(section, words)) : [none]));
    found.hidden = false;
    told.textContent = `${hits.length} ${hits.length === 1 ? "section" : "sections"} found`;
  };

  const close = () => {
    found.hidden = true;
  };
  field.addEventListener("focus", () => load(`${up}search-index.js`), {once: true});
  field.addEventListener("input", search);
  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    found.querySelector("a")?.click();
  });
  field.form.addEventListener("keydown", (event) => {
    const stops = [field, ...found.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    if (event.key === "Escape") {
      close();
      field.focus();
    } else if (!found.hidden && (event.key === "ArrowDown" || event.key === "ArrowUp") && at >= 0) {
      event.preventDefault();
      stops[(at + (event.key === "ArrowDown" ? 1 : stops.length - 1)) % stops.length].focus();
    }
  });
  field.form.addEventListener("focusout", (event) => {
    if (!field.form.contains(event.relatedTarget)) {
      close();
    }
  });
  found.addEventListener("click", close);
  addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      field.focus();
    }
  });
}
