// A chapter opens again where its reader was.
{
  const chapter = document.querySelector("article.chapter");
  const key = `place:${location.pathname}`;

  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null; // Storage may be switched off.
    }
  };

  const write = (place) => {
    try {
      localStorage.setItem(key, JSON.stringify(place));
    } catch {
      // Then the chapter opens at its beginning.
    }
  };

  /** The last heading above the middle of the window, and how far below it the window begins. */
  const here = () => {
    const passed = [...chapter.querySelectorAll("h2[id], h3[id]")]
      .filter((heading) => heading.getBoundingClientRect().top < innerHeight / 2);
    const heading = passed.at(-1);
    return heading ? {heading: heading.id, below: -heading.getBoundingClientRect().top} : null;
  };

  const tell = (heading) => {
    const note = document.createElement("p");
    note.className = "returned";
    note.setAttribute("role", "status");
    const back = document.createElement("a");
    back.href = "#main";
    back.textContent = "To the beginning";
    note.append(`You were here: ${heading.firstChild.textContent.trim()}. `, back);
    document.body.append(note);
    const away = () => note.remove();
    back.addEventListener("click", away);
    setTimeout(away, 8000);
  };

  const comeBack = () => {
    const place = read();
    const heading = place && document.getElementById(place.heading);
    const [visit] = performance.getEntriesByType("navigation");
    // A browser that goes back or loads again knows the place itself.
    if (heading && location.hash === "" && visit?.type === "navigate") {
      scrollTo({top: heading.getBoundingClientRect().top + scrollY + place.below, behavior: "instant"});
      tell(heading);
    }
  };

  if (chapter) {
    comeBack();
    let waiting = 0;
    addEventListener("scroll", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => write(here()), 300);
    }, {passive: true});
  }
}
