// What the features of a page share. All files of this folder are put together to page.js, this one first.
const page = (() => {
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

  return {root, assets, load, whenIdle};
})();
