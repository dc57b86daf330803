package katas.sharding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

class ScatterGatherProperties {

    private static FourShards shards;

    @AfterContainer
    static void close() {
        if (shards != null) {
            shards.close();
            shards = null;
        }
    }

    @Property(tries = 50)
    void pagesAreThoseOfOneSortedList(@ForAll("placed") List<Placed> placed,
            @ForAll @IntRange(min = 1, max = 6) int limit) {
        ScatterGather gathered = new ScatterGather(empty().dataSources(), Runnable::run);
        placed.stream().collect(Collectors.groupingBy(Placed::shard, Collectors.mapping(Placed::post,
                Collectors.toList()))).forEach((shard, posts) -> shards.put(shard, posts.toArray(Post[]::new)));
        List<Post> sorted = placed.stream().map(Placed::post).sorted(Post.BEST_FIRST).toList();
        assertThat(gathered.count()).as("how many posts there are").isEqualTo(sorted.size());
        List<Post> byKey = new ArrayList<>(gathered.page(0, limit));
        for (int offset = 0; offset <= sorted.size(); offset += limit) {
            List<Post> expected = sorted.subList(offset, Math.min(offset + limit, sorted.size()));
            assertThat(gathered.page(offset, limit)).as("%d posts from %d on", limit, offset).isEqualTo(expected);
            if (!expected.isEmpty()) {
                byKey.addAll(gathered.after(expected.get(expected.size() - 1), limit));
            }
        }
        assertThat(byKey).as("the first page, and then always the page behind the last post").isEqualTo(sorted);
    }

    @Provide
    Arbitrary<List<Placed>> placed() {
        return Combinators.combine(Arbitraries.of("north", "east", "south", "west"),
                        Arbitraries.longs().between(0, 99), Arbitraries.integers().between(-2, 2))
                .as((shard, id, score) -> new Placed(shard, new Post(id, score, "post " + id)))
                .list().uniqueElements(each -> each.post.id()).ofMaxSize(20);
    }

    /** The same four databases for all tries: only what is in them changes. */
    private static FourShards empty() {
        if (shards == null) {
            shards = new FourShards();
        }
        shards.clear();
        return shards;
    }

    /** A post and where it is. */
    private record Placed(String shard, Post post) {
    }
}
