// What every page can do, on a server as well as from a folder: theme, copying, highlighting, diagrams, search.
{
  const root = document.documentElement;
  const assets = document.currentScript.src.replace(/[^/]*$/, "");

  /** Loads a script of ours once; resolves when it has run. */
  const scripts = new Map();
  const load = (source) => {
    if (!scripts.has(source)) {
      scripts.set(source, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = source;
        script.onload = resolve;
        script.onerror = () => reject(new Error(`${source} does not load`));
        document.head.append(script);
      }));
    }
    return scripts.get(source);
  };

  const whenIdle = (work) => {
    const idle = () => (window.requestIdleCallback ?? setTimeout)(work);
    if (document.readyState === "complete") {
      idle();
    } else {
      addEventListener("load", idle, {once: true});
    }
  };

  // Theme.
  const toggle = document.querySelector(".theme");
  const label = () => {
    toggle.textContent = root.dataset.theme === "dark" ? "Light" : "Dark";
    toggle.setAttribute("aria-label", `Switch to ${toggle.textContent.toLowerCase()} colors`);
  };
  toggle.hidden = false;
  label();
  toggle.addEventListener("click", () => {
    root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
    try {
      localStorage.setItem("theme", root.dataset.theme);
    } catch {
      // Then the choice lasts as long as the page.
    }
    dispatchEvent(new Event("themechange"));
  });
  addEventListener("themechange", label);

  // Copying.
  for (const figure of document.querySelectorAll("figure.code")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      const text = figure.querySelector("code").textContent;
      try {
        await navigator.clipboard.writeText(text);
        button.textContent = "Copied";
      } catch {
        getSelection().selectAllChildren(figure.querySelector("code"));
        button.textContent = "Selected";
      }
      setTimeout(() => {
        button.textContent = "Copy";
      }, 2000);
    });
    figure.append(button);
  }

  // What scrolls in itself can be reached with the keyboard.
  const reach = () => {
    for (const box of document.querySelectorAll(".scroll, pre, figure.diagram")) {
      if (box.scrollWidth > box.clientWidth) {
        box.tabIndex = 0;
      } else {
        box.removeAttribute("tabindex");
      }
    }
  };
  addEventListener("load", reach);
  addEventListener("resize", reach);

  // Highlighting.
  const code = document.querySelectorAll('code[class^="language-"]');
  if (code.length > 0) {
    whenIdle(async () => {
      await load(`${assets}highlight.min.js`);
      hljs.configure({ignoreUnescapedHTML: true});
      code.forEach((block) => hljs.highlightElement(block));
    });
  }

  // Diagrams.
  const diagrams = [...document.querySelectorAll("pre.mermaid")];
  const sources = diagrams.map((diagram) => diagram.textContent);
  const draw = async () => {
    const dark = root.dataset.theme === "dark";
    mermaid.initialize({
      startOnLoad: false,
      securityLevel: "strict",
      theme: dark ? "dark" : "neutral",
      fontFamily: getComputedStyle(document.querySelector(".top")).fontFamily,
      flowchart: {htmlLabels: false},
    });
    for (const [i, diagram] of diagrams.entries()) {
      const {svg} = await mermaid.render(`diagram-${i}`, sources[i]);
      const drawn = document.createElement("div");
      drawn.className = "drawn";
      drawn.innerHTML = svg;
      const picture = drawn.querySelector("svg");
      // On a narrow page a diagram scrolls before its text becomes too small to be read.
      picture.style.minWidth = `min(${picture.style.maxWidth || "100%"}, 36rem)`;
      picture.setAttribute("role", "img");
      picture.setAttribute("aria-label", `Diagram: ${sources[i].replace(/\s+/g, " ").trim()}`);
      const figure = diagram.closest("figure");
      figure.querySelector(".drawn")?.remove();
      figure.append(drawn);
      diagram.hidden = true;
    }
    reach();
  };
  if (diagrams.length > 0) {
    whenIdle(async () => {
      await load(`${assets}mermaid.min.js`);
      await draw();
      addEventListener("themechange", draw);
    });
  }

  // Contents of this page: open beside the text, folded above it; shows where the reader is.
  const here = document.querySelector(".here details");
  if (here) {
    const wide = matchMedia("(min-width: 84rem)");
    const unfold = () => {
      here.open = wide.matches;
    };
    unfold();
    wide.addEventListener("change", unfold);
    const links = new Map([...here.querySelectorAll("a")].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
    const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
    let waiting = false;
    const follow = () => {
      waiting = false;
      const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
      const at = passed.at(-1)?.id;
      links.forEach((link, id) => {
        if (id === at) {
          link.setAttribute("aria-current", "true");
        } else {
          link.removeAttribute("aria-current");
        }
      });
    };
    const later = () => {
      if (!waiting) {
        waiting = true;
        requestAnimationFrame(follow);
      }
    };
    addEventListener("scroll", later, {passive: true});
    follow();
  }

  // Search: every word must occur; a section whose heading has the words comes first.
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
    const at = Math.max(0, Math.min(...words.map((word) => lower.indexOf(word)).filter((i) => i >= 0), text.length) - 60);
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

  const search = async () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) {
      found.hidden = true;
      told.textContent = "";
      return;
    }
    await load(`${up}search-index.js`);
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

  // On paper, what was folded is open; what a link leads to is, too.
  const open = (details) => details.forEach((element) => {
    element.open = true;
  });
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("article details:not([open])")];
    open(folded);
  });
  addEventListener("afterprint", () => folded.forEach((element) => {
    element.open = false;
  }));
}
