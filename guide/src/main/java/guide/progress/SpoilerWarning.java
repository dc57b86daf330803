package guide.progress;

import guide.book.Kata;

/** What a reader is asked before the reference of a kata is shown that is not green yet. */
public record SpoilerWarning(Kata kata) {

    /**
     * The warning alone.
     *
     * @return a sentence
     */
    public String text() {
        return kata.name() + " is not green yet, and this shows the reference.";
    }

    /**
     * The warning as a question.
     *
     * @return two sentences, to be answered with yes or no
     */
    public String question() {
        return text() + " See it all the same?";
    }
}
