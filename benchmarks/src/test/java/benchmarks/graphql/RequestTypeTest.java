package benchmarks.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class RequestTypeTest {

    private static final int POSTS = 20;

    @Test
    void bothLoadersLoadTheSame() {
        assertThat(RequestType.BATCH_LOADER.create(POSTS).serve())
                .as("the authors of twenty posts, who are two, in the order of the posts")
                .isEqualTo(RequestType.JAVA_DATALOADER.create(POSTS).serve());
    }

    @Test
    void bothExecutorsAnswerTheSame() {
        assertThat(RequestType.QUERY_EXECUTOR.create(POSTS).serve())
                .as("twenty posts with their authors").isEqualTo(RequestType.GRAPHQL_JAVA.create(POSTS).serve())
                .extracting("posts").asInstanceOf(InstanceOfAssertFactories.LIST)
                .as("all of them").hasSize(POSTS);
    }
}
