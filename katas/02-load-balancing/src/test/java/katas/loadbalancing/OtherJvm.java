package katas.loadbalancing;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import testkit.JavaProcess;

/** Asks {@link StickySessions} in a process of its own, where charset and language are others than here. */
final class OtherJvm {

    private OtherJvm() {
    }

    /** Prints {@link #answers}. */
    public static void main(String[] args) {
        System.out.println(String.join("\n", answers()));
    }

    /** Where clients go in some fleets, in this process; in ASCII, whatever the names are. */
    static List<String> answers() {
        List<String> answers = new ArrayList<>();
        for (Fleet fleet : List.of(Names.NODES, Names.ODD)) {
            StickySessions balancer = new StickySessions(fleet, Health.ALWAYS);
            for (String client : Names.someOfEach()) {
                answers.add(ascii(client) + " to " + ascii(balancer.pick(client).name()));
            }
        }
        return answers;
    }

    /** The same, in another process. */
    static List<String> ask() throws IOException, InterruptedException {
        String charset = Charset.defaultCharset().equals(StandardCharsets.UTF_8) ? "ISO-8859-1" : "UTF-8";
        Process process = JavaProcess.of(OtherJvm.class, List.of("-Dfile.encoding=" + charset, "-Duser.language=tr",
                "-Duser.country=TR", "-Duser.extensions=u-nu-arab"))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        byte[] output = process.getInputStream().readAllBytes();
        process.waitFor();
        return new String(output, StandardCharsets.US_ASCII).lines().toList();
    }

    private static String ascii(String text) {
        String beginning = text.length() > 40 ? text.substring(0, 40) + "..." + text.length() : text;
        return beginning.chars().mapToObj(each -> each < 127 ? Character.toString(each) : "\\u%04X".formatted(each))
                .collect(Collectors.joining());
    }

    /** The folder or archive from which a class was loaded. */}
