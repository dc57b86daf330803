package katas.loadbalancing;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks {@link StickySessions} in a process of its own. */
final class OtherJvm {

    private OtherJvm() {
    }

    /**
     * Prints where clients go.
     *
     * @param args the names of the servers, two dashes, the clients
     */
    public static void main(String[] args) {
        List<String> texts = List.of(args);
        int dashes = texts.indexOf("--");
        Fleet fleet = Fleet.of(texts.subList(0, dashes).toArray(String[]::new));
        System.out.println(answers(fleet, texts.subList(dashes + 1, texts.size())));
    }

    /** Where clients go, in this process. */
    static String answers(Fleet fleet, List<String> clients) {
        StickySessions balancer = new StickySessions(fleet, Health.ALWAYS);
        return clients.stream().map(client -> client + " to " + balancer.pick(client))
                .collect(Collectors.joining("; "));
    }

    /** Where clients go, in another process. */
    static String run(Fleet fleet, List<String> clients) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-cp", Stream.of(StickySessions.class, OtherJvm.class).map(OtherJvm::home).distinct()
                        .collect(Collectors.joining(System.getProperty("path.separator"))), OtherJvm.class.getName()));
        fleet.servers().forEach(server -> command.add(server.name()));
        command.add("--");
        command.addAll(clients);
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        byte[] output = process.getInputStream().readAllBytes();
        process.waitFor();
        return new String(output, StandardCharsets.UTF_8).strip();
    }

    /** The folder or archive from which a class was loaded. */
    private static String home(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("where is " + type + "?", impossible);
        }
    }
}
