package katas.rest;

import java.util.Objects;

/** Says that the answer to a request is an error, and which. It is about the client's request, or meant for clients. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final transient Headers headers;

    /**
     * Makes one without header fields.
     *
     * @param problem what is wrong, not null
     */
    public ProblemException(Problem problem) {
        this(problem, Headers.NONE);
    }

    /**
     * Makes one.
     *
     * @param problem what is wrong, not null
     * @param headers what the answer's header has to say of it, such as {@code Allow}; not null
     */
    public ProblemException(Problem problem, Headers headers) {
        super(problem.status() + " " + problem.title() + problem.detail().map(detail -> ": " + detail).orElse(""));
        this.problem = problem;
        this.headers = Objects.requireNonNull(headers, "headers");
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** What the answer's header has to say of it. */
    public Headers headers() {
        return headers;
    }
}
