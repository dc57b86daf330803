// Who asks one question after another wants the answer to the last one.

/** Hands on the answer to what was asked last, for what was asked before may come later. */
export class Latest {
  #asked = 0;

  /** The answer, or undefined if something else has been asked meanwhile. */
  async of(question) {
    this.#asked += 1;
    const number = this.#asked;
    try {
      const answer = await question;
      return number === this.#asked ? answer : undefined;
    } catch (failure) {
      if (number === this.#asked) {
        throw failure;
      }
      return undefined;
    }
  }
}
