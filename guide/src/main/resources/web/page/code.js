// Code: copied with a button, highlighted.
{
  const {assets, load, whenIdle} = page;

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

  const code = document.querySelectorAll('code[class^="language-"]');
  if (code.length > 0) {
    whenIdle(async () => {
      await load(`${assets}highlight.min.js`);
      hljs.configure({ignoreUnescapedHTML: true});
      code.forEach((block) => hljs.highlightElement(block));
    });
  }
}
