// Two answers side by side in a dialog: yours and the reference, or the reference and a trap.

import { button } from "./dom.js";
import { get } from "./server.js";
import { comparison } from "./diff.js";
import { confirmed, open } from "./dialog.js";

/** Gets something that the reader may have to agree to; null if the reader does not. */
export async function agreed(path) {
  const answer = await get(path);
  return !answer.ask ? answer : await confirmed(answer.ask) ? get(path + "?confirmed=yes") : null;
}

/** Shows what differs between two answers to a kata. */
export async function compare(path, kata, left, right) {
  const answer = await agreed(path);
  if (answer) {
    open(`${left} and ${right.toLowerCase()}: ${kata}`, comparison(answer, left, right));
  }
}

for (const figure of document.querySelectorAll("figure.code[data-trap]")) {
  const { kata, trap } = figure.dataset;
  const beside = button("Beside the reference", async () => {
    try {
      await compare(`/katas/${kata}/traps/${trap}`, kata, "The reference", "The trap");
    } catch (failure) {
      beside.textContent = failure.message;
    }
  }, { class: "beside" });
  figure.querySelector("figcaption").append(" ", beside);
}
