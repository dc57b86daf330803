// The button that switches between light and dark.
{
  const {root} = page;

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
}
