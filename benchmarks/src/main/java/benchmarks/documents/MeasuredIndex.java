package benchmarks.documents;

import java.util.List;

/** An index that is filled, as it is measured. For one thread. */
@FunctionalInterface
interface MeasuredIndex {

    /**
     * Answers a question.
     *
     * @param question which, from 0 to {@link Corpus#QUESTIONS} less one
     * @return the numbers of the documents
     */
    List<Integer> find(int question);
}
