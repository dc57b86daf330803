package katas.sharding;

/** A shard did not answer, so that the answer of all shards would not be one. */
public final class ShardFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String shard;

    /**
     * Reports a failure.
     *
     * @param shard the name of the shard, not null
     * @param cause what went wrong there, not null
     */
    public ShardFailedException(String shard, Throwable cause) {
        super("shard " + shard + " failed: " + cause.getMessage(), cause);
        this.shard = shard;
    }

    /**
     * The shard that failed.
     *
     * @return its name
     */
    public String shard() {
        return shard;
    }
}
