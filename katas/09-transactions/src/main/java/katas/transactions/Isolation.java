package katas.transactions;

/** What a transaction of {@link MvccStore} is promised about the others. */
public enum Isolation {

    /** It reads one moment of the store, and overwrites nothing that was committed since that moment. */
    SNAPSHOT,

    /** In addition, the transactions that committed could have run one after another with the same results. */
    SERIALIZABLE
}
