package katas.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StickySessionsTest {

    private static final Server ONE = new Server("10.0.0.1:8080");
    private static final Server TWO = new Server("10.0.0.2:8080");
    private static final Server THREE = new Server("10.0.0.3:8080");
    private static final Server FOUR = new Server("10.0.0.4:8080");
    private static final Server FIVE = new Server("10.0.0.5:8080");
    private static final Fleet ALL = new Fleet(List.of(ONE, TWO, THREE, FOUR, FIVE));
    private static final Fleet WITHOUT_TWO = new Fleet(List.of(ONE, THREE, FOUR, FIVE));
    private static final List<String> CLIENTS =
            IntStream.range(0, 10_000).mapToObj(number -> "session-" + number).toList();

    private final Outages outages = new Outages();

    @Test
    void aClientStaysWithItsServer() {
        StickySessions balancer = new StickySessions(ALL, outages);
        List<Server> first = picks(balancer);
        assertThat(picks(balancer)).as("where 10,000 clients go the second time").isEqualTo(first);
    }

    @Test
    void anyTextIsAClient() {
        StickySessions balancer = new StickySessions(WITHOUT_TWO, outages);
        StickySessions odd = new StickySessions(new Fleet(List.of(ONE, TWO, THREE)), outages);
        for (String client : List.of("", "polygenelubricants", "Zürich", "\uD83D\uDE00", "x".repeat(10_000))) {
            assertThat(balancer.pick(client)).as("the server of \"%.20s\", whose hash code is %d", client,
                    client.hashCode()).isIn(WITHOUT_TWO.servers());
            assertThat(odd.pick(client)).as("its server of three").isIn(ONE, TWO, THREE);
        }
    }

    @Test
    void clientsAreSpreadEvenly() {
        StickySessions balancer = new StickySessions(ALL, outages);
        List<Server> picks = picks(balancer);
        for (Server server : ALL.servers()) {
            assertThat(Collections.frequency(picks, server)).as("of 10,000 clients, those of %s, one of five", server)
                    .isCloseTo(2_000, within(400));
        }
    }

    @Test
    void namesWithEqualHashCodesAreToldApart() {
        Server aa = new Server("server-Aa");
        Server bb = new Server("server-BB");
        StickySessions balancer = new StickySessions(new Fleet(List.of(aa, bb)), outages);
        StickySessions reversed = new StickySessions(new Fleet(List.of(bb, aa)), outages);
        List<Server> picks = picks(balancer);
        assertThat(picks(reversed)).as("the fleet in another order; String.hashCode is the same for both names")
                .isEqualTo(picks);
        assertThat(Collections.frequency(picks, aa)).as("of 10,000 clients, those of %s, one of two", aa)
                .isCloseTo(5_000, within(1_000));
    }

    @Test
    void balancersWithTheSameServersAgree() {
        List<Server> reversed = new ArrayList<>();
        ALL.servers().forEach(server -> reversed.add(0, new Server(copy(server.name()))));
        StickySessions balancer = new StickySessions(ALL, outages);
        StickySessions other = new StickySessions(new Fleet(reversed), outages);
        for (String client : CLIENTS.subList(0, 1_000)) {
            assertThat(other.pick(copy(client))).as("another balancer, the fleet in another order: the server of %s",
                    client).isEqualTo(balancer.pick(client));
        }
    }

    @Test
    void everyJvmGivesTheSameAnswer() throws IOException, InterruptedException {
        List<String> clients = CLIENTS.subList(0, 100);
        String here = OtherJvm.answers(ALL, clients);
        assertThat(OtherJvm.run(ALL, clients)).as("the servers of 100 clients, asked for in another process")
                .isEqualTo(here);
    }

    @Test
    void onlyTheClientsOfAServerThatLeavesMove() {
        StickySessions balancer = new StickySessions(ALL, outages);
        List<Server> before = picks(balancer);
        balancer.update(WITHOUT_TWO);
        assertThat(moved(before, picks(balancer))).as("the servers whose clients have moved when %s left", TWO)
                .containsOnly(TWO);
    }

    @Test
    void onlyTheClientsOfAServerThatIsNotAdmittedMove() {
        StickySessions balancer = new StickySessions(ALL, outages);
        List<Server> before = picks(balancer);
        outages.begin(TWO);
        List<Server> during = picks(balancer);
        assertThat(during).as("%s is out and gets nobody", TWO).doesNotContain(TWO);
        assertThat(moved(before, during)).as("the servers whose clients have moved while %s is out", TWO)
                .containsOnly(TWO);
        outages.end(TWO);
        assertThat(picks(balancer)).as("%s is back, and so are its clients", TWO).isEqualTo(before);
    }

    @Test
    void theClientsOfALostServerAreSharedByAllOthers() {
        StickySessions balancer = new StickySessions(ALL, outages);
        outages.begin(TWO);
        List<Server> picks = picks(balancer);
        for (Server server : WITHOUT_TWO.servers()) {
            assertThat(Collections.frequency(picks, server)).as("of 10,000 clients, those of %s, one of four left",
                    server).isCloseTo(2_500, within(500));
        }
    }

    @Test
    void aNewServerTakesItsShareAndNobodyElseMoves() {
        StickySessions balancer = new StickySessions(WITHOUT_TWO, outages);
        List<Server> before = picks(balancer);
        balancer.update(ALL);
        List<Server> after = picks(balancer);
        assertThat(moved(after, before)).as("where the clients that have moved are now").containsOnly(TWO);
        assertThat(Collections.frequency(after, TWO)).as("of 10,000 clients, those that the fifth server takes over")
                .isCloseTo(2_000, within(400));
    }

    @Test
    void whenNoServerIsAdmittedAllAre() {
        StickySessions balancer = new StickySessions(ALL, outages);
        List<Server> before = picks(balancer);
        ALL.servers().forEach(outages::begin);
        assertThat(picks(balancer)).as("all are out, so all count as admitted and everyone stays").isEqualTo(before);
    }

    @Test
    void nothingIsNull() {
        StickySessions balancer = new StickySessions(ALL, outages);
        Server before = balancer.pick("session-1");
        assertThatNullPointerException().as("a fleet is not null").isThrownBy(() -> new StickySessions(null, outages));
        assertThatNullPointerException().as("a health is not null").isThrownBy(() -> new StickySessions(ALL, null));
        assertThatNullPointerException().as("a client is not null").isThrownBy(() -> balancer.pick(null));
        assertThatNullPointerException().as("a new fleet is not null").isThrownBy(() -> balancer.update(null));
        assertThat(balancer.pick("session-1")).as("a refused update changes nothing").isEqualTo(before);
    }

    private static List<Server> picks(StickySessions balancer) {
        return CLIENTS.stream().map(balancer::pick).toList();
    }

    /** The servers at which clients were before, of those clients who are elsewhere now. */
    private static List<Server> moved(List<Server> before, List<Server> now) {
        return IntStream.range(0, before.size()).filter(client -> !before.get(client).equals(now.get(client)))
                .mapToObj(before::get).toList();
    }

    /** An equal text that is another object. */
    private static String copy(String text) {
        return String.valueOf(text.toCharArray());
    }
}
