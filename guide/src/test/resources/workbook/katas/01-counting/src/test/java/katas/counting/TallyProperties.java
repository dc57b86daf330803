package katas.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import testkit.Script;

class TallyProperties {

    @Property(tries = 50)
    void countsLikeAList(@ForAll("adds") List<Add> adds) {
        Tally tally = new Tally();
        List<String> words = new ArrayList<>();
        Script.replay("tally = new Tally()", adds, add -> {
            tally.add(add.word());
            words.add(add.word());
            for (String word : List.of("a", "b")) {
                assertThat(tally.count(word)).as("a word's count is that in a list of all words")
                        .isEqualTo(Collections.frequency(words, word));
            }
        });
    }

    @Provide
    Arbitrary<List<Add>> adds() {
        return Arbitraries.of("a", "b").map(Add::new).list().ofMinSize(1).ofMaxSize(8);
    }

    record Add(String word) {
        @Override
        public String toString() {
            return "tally.add(\"" + word + "\")";
        }
    }
}
