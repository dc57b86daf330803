package guide.stub;

/** A text that cannot be used as it stands. The message says where, what is wrong, and what to do about it. */
public final class SourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String problem;

    /**
     * Makes an exception with the message {@code file:line: problem}.
     *
     * @param file the name of the file, as its author knows it, not null
     * @param line the line, counted from 1
     * @param problem what is wrong, with the remedy, not null
     */
    public SourceException(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
        this.file = file;
        this.line = line;
        this.problem = problem;
    }

    /**
     * Which file it is.
     *
     * @return the name that was given, not null
     */
    public String file() {
        return file;
    }

    /**
     * Which line it is.
     *
     * @return the line, counted from 1
     */
    public int line() {
        return line;
    }

    /**
     * What is wrong.
     *
     * @return the problem with its remedy, without the place
     */
    public String problem() {
        return problem;
    }
}
