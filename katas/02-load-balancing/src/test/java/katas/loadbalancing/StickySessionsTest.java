package katas.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        List<String> clients = new ArrayList<>(Names.someOfEach());
        clients.addAll(List.of("polygenelubricants", "\uD83D\uDE00", "x".repeat(10_000)));
        for (String client : clients) {
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
    void namesThatAWellKnownHashTakesForOneMakeNoTie() {
        // Both have 4eac0c95540867e4 as their FNV-1a of 64 bits.
        String one = "8yn0iYCKYHlIj4-BwPqk";
        String other = "GReLUrM4wMqfg9yzV3KQ";
        StickySessions balancer = new StickySessions(Fleet.of(one, "b", other), Health.ALWAYS);
        StickySessions reversed = new StickySessions(Fleet.of(other, "b", one), Health.ALWAYS);
        for (int client = 0; client < 100; client++) {
            assertThat(reversed.pick("client" + client)).as("the server of client%d, whichever comes first", client)
                    .isEqualTo(balancer.pick("client" + client));
        }
    }

    @Test
    void everyJvmGivesTheSameAnswer() throws IOException, InterruptedException {
        List<String> here = OtherJvm.answers();
        List<String> there = OtherJvm.ask();
        assertThat(there).as("answers of another process").hasSameSizeAs(here);
        for (int answer = 0; answer < here.size(); answer++) {
            assertThat(there.get(answer)).as("where a client goes in another process, whose default charset and "
                    + "language are others").isEqualTo(here.get(answer));
        }
    }

    @Test
    void largeFleetsAgreeInAnyOrder() {
        List<Server> servers = new ArrayList<>(
                Fleet.of(IntStream.range(0, 200).mapToObj(n -> "10.0.0." + n).toArray(String[]::new)).servers());
        StickySessions balancer = new StickySessions(new Fleet(servers), outages);
        Collections.reverse(servers);
        StickySessions reversed = new StickySessions(new Fleet(servers), outages);
        for (int client = 0; client < 3_000; client++) {
            assertThat(reversed.pick("c" + client))
                    .as("the server of c%d among 200, the fleet in reverse order", client)
                    .isEqualTo(balancer.pick("c" + client));
        }
    }

    @Test
    void clientsOfEveryKindAreSpreadEvenly() {
        StickySessions balancer = new StickySessions(ALL, outages);
        for (String kind : Names.CLIENTS.keySet()) {
            List<Server> picks = Names.clients(kind, 3_000).stream().map(balancer::pick).toList();
            for (Server server : ALL.servers()) {
                assertThat(Collections.frequency(picks, server))
                        .as("of 3000 clients with keys like \"%s\", those of %s, one of five", kind, server)
                        .isCloseTo(600, within(120));
            }
        }
    }

    @Test
    void fleetsOfEveryKindShareTheClientsEvenly() {
        Fleet sixty = Fleet.of(Names.numbered("server-", 1, 60));
        for (Fleet fleet : List.of(Names.NODES, Names.ADDRESSES, Names.ODD, sixty)) {
            StickySessions balancer = new StickySessions(fleet, outages);
            Map<Server, Integer> counts = new HashMap<>();
            for (int client = 0; client < 800 * fleet.size(); client++) {
                counts.merge(balancer.pick("session-" + client), 1, Integer::sum);
            }
            for (Server server : fleet.servers()) {
                assertThat(counts.getOrDefault(server, 0)).as("of %d clients, those of %s, one of %d servers",
                        800 * fleet.size(), server, fleet.size()).isCloseTo(800, within(160));
            }
        }
    }

    @Test
    void aFleetThatGrowsMovesAsFewAsItCan() {
        for (int size : List.of(1, 2, 18)) {
            List<Server> some = Names.NODES.servers().subList(0, size);
            Server joining = Names.NODES.servers().get(size);
            StickySessions balancer = new StickySessions(new Fleet(some), outages);
            List<Server> before = picks(balancer);
            balancer.update(new Fleet(Names.NODES.servers().subList(0, size + 1)));
            List<Server> after = picks(balancer);
            assertThat(moved(after, before)).as("where the clients that have moved are, when %s joins %d others",
                    joining, size).containsOnly(joining);
            assertThat(Collections.frequency(after, joining) * (size + 1.0))
                    .as("of 10,000 clients, those that %s takes over from %d others, times %d", joining, size, size + 1)
                    .isCloseTo(10_000, within(2_500.0));
        }
    }

    @Test
    void whoeverIsOutOnlyItsClientsMove() {
        StickySessions balancer = new StickySessions(Names.ODD, outages);
        List<String> clients = Names.someOfEach();
        List<Server> before = clients.stream().map(balancer::pick).toList();
        for (Server lost : Names.ODD.servers()) {
            outages.begin(lost);
            List<Server> during = clients.stream().map(balancer::pick).toList();
            assertThat(during).as("%s is out and gets nobody", lost).doesNotContain(lost);
            assertThat(moved(before, during)).as("the servers whose clients have moved while %s is out", lost)
                    .allMatch(lost::equals);
            outages.end(lost);
        }
        assertThat(clients.stream().map(balancer::pick).toList()).as("all are back, and so are their clients")
                .isEqualTo(before);
    }

    @Test
    void aServerIsAskedAboutAtMostOnceForAPick() {
        Questions questions = new Questions(outages);
        StickySessions balancer = new StickySessions(ALL, questions);
        for (int out = 0; out <= ALL.size(); out++) {
            outages.endAll();
            ALL.servers().subList(0, out).forEach(outages::begin);
            for (String client : CLIENTS.subList(0, 50)) {
                balancer.pick(client);
                assertThat(questions.mostAboutOne()).as("how often one of five servers was asked about for the pick of "
                        + "%s, while %d are out", client, out).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void aFleetOfOneHasEveryone() {
        StickySessions balancer = new StickySessions(Fleet.of("a"), outages);
        assertThat(picks(balancer)).as("a is the only server").containsOnly(new Server("a"));
        outages.begin(new Server("a"));
        assertThat(picks(balancer)).as("a is the only server, and out").containsOnly(new Server("a"));
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
        assertThatThrownBy(() -> new StickySessions(null, outages), "a fleet is not null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new StickySessions(ALL, null), "a health is not null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> balancer.pick(null), "a client is not null").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> balancer.update(null), "a new fleet is not null")
                .isInstanceOf(NullPointerException.class);
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
