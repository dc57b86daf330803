// Contents of this page: open beside the text, folded above it; shows where the reader is.
{
  const here = document.querySelector(".here details");
  if (here) {
    const wide = matchMedia("(min-width: 80rem)");
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
}
