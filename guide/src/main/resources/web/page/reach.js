// What scrolls in itself can be reached with the keyboard.
{
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
  addEventListener("drawn", reach);
}
