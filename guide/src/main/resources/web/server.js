// Talks to the server that sent this page.

const token = document.querySelector('meta[name="kata-token"]')?.content ?? "";

async function ask(path, options) {
  let answer;
  try {
    answer = await fetch(path, options);
  } catch {
    throw new Error("The server does not answer. Start it again: ./kata guide");
  }
  if (!answer.ok) {
    throw new Error((await answer.text()).trim() || `The server answered ${answer.status}.`);
  }
  return answer;
}

/** What is at an address, as an object. */
export const get = async (path) => (await ask(path, { cache: "no-store" })).json();

/** Asks for something to be done. */
export const post = (path) => ask(path, { method: "POST", headers: { "X-Kata-Token": token } });
