package katas.transactions;

import java.util.Objects;

/**
 * A job that a worker has claimed.
 *
 * @param id the job's number
 * @param payload what is to be done, not null
 * @param attempt how many times the job was claimed, this one counted; from 1
 */
public record Job(long id, String payload, int attempt) {

    /** Refuses null. */
    public Job {
        Objects.requireNonNull(payload, "payload");
    }
}
