package guide.book;

/** A part of the book: some chapters in a row. */
public enum Part {

    /** Machines, and how work comes to them. */
    FOUNDATIONS("I", "Foundations", 1, 2),

    /** What is kept close by, and what has to go. */
    CACHING("II", "Caching", 3, 5),

    /** What must not be lost. */
    DATA("III", "Data", 6, 13),

    /** What others build upon. */
    APIS("IV", "APIs", 14, 17),

    /** What keeps it all running. */
    STAYING_UP("V", "Staying up", 18, 23);

    private final String numeral;
    private final String title;
    private final int first;
    private final int last;

    Part(String numeral, String title, int first, int last) {
        this.numeral = numeral;
        this.title = title;
        this.first = first;
        this.last = last;
    }

    /**
     * The part's number.
     *
     * @return in Roman numerals
     */
    public String numeral() {
        return numeral;
    }

    /**
     * The part's title.
     *
     * @return in words
     */
    public String title() {
        return title;
    }

    /**
     * Whether a chapter belongs to this part.
     *
     * @return whether its number is one of the part's
     */
    public boolean holds(Chapter chapter) {
        return holds(chapter.number());
    }

    /**
     * Whether a chapter of a number belongs to this part, be it written or to come.
     *
     * @param number a chapter's number
     * @return whether it is one of the part's
     */
    public boolean holds(int number) {
        return first <= number && number <= last;
    }
}
