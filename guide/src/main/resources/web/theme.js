// Runs before anything is painted: the reader's choice of light or dark, or else the system's.
{
  const systemIsDark = matchMedia("(prefers-color-scheme: dark)");
  const choice = () => {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null; // Storage may be switched off.
    }
  };
  const apply = () => {
    document.documentElement.dataset.theme = choice() ?? (systemIsDark.matches ? "dark" : "light");
  };
  apply();
  systemIsDark.addEventListener("change", () => {
    apply();
    dispatchEvent(new Event("themechange"));
  });
}
