// Diagrams, drawn from the text that stands in their place.
{
  const {root, assets, load, whenIdle} = page;

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
    dispatchEvent(new Event("drawn"));
  };
  if (diagrams.length > 0) {
    whenIdle(async () => {
      await load(`${assets}mermaid.min.js`);
      await draw();
      addEventListener("themechange", draw);
    });
  }
}
