package guide.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The script {@code kata}, in a folder of its own, with a path on which there is nothing but what a test puts there. It
 * is a script for a POSIX shell; Windows has another.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final List<String> TOOLS = List.of("dirname", "find", "grep", "head", "mkdir", "rm", "sed", "sort",
            "tail", "mv");

    @TempDir
    private Path folder;
    private Path root;
    private Path bin;

    @BeforeEach
    void copy() throws IOException {
        root = Files.createDirectories(folder.toRealPath().resolve("my katas"));
        bin = Files.createDirectories(folder.resolve("bin"));
        Files.copy(project().resolve("kata"), root.resolve("kata"));
        Files.createDirectories(root.resolve("guide"));
        for (String tool : TOOLS) {
            script(tool, "exec '" + onThePath(tool) + "' \"$@\"");
        }
        // The script waits for Maven second by second; nobody needs to.
        script("sleep", "exit 0");
    }

    @Test
    void withoutJavaItSaysWhatToInstall() throws Exception {
        answer(4, "There is no Java. Install a JDK of version 17 or newer, and set JAVA_HOME to it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8", "9", "11", "16"})
    void anOldJavaIsNamed(String version) throws Exception {
        java(version);
        answer(4, "Java " + version + " is too old: Backend Katas needs a JDK of version 17 or newer.",
                "Install one, and set JAVA_HOME to it. This Java is " + bin.resolve("java") + ".");
    }

    @Test
    void anOldJavaIsNamedAfterTheBuildToo() throws Exception {
        built();
        java("11");
        answer(4, "Java 11 is too old: Backend Katas needs a JDK of version 17 or newer.",
                "Install one, and set JAVA_HOME to it. This Java is " + bin.resolve("java") + ".");
    }

    @Test
    void aJavaThatDoesNotRunIsNamed() throws Exception {
        script("java", "exit 1");
        answer(4, "This Java does not run: " + bin.resolve("java") + ".",
                "Install a JDK of version 17 or newer, and set JAVA_HOME to it.");
    }

    @Test
    void withoutMavenItSaysWhatToInstall() throws Exception {
        java("17");
        answer(4, "There is no Maven on the PATH, and the program must be built once.",
                "Install Maven 3.8 or newer and try again.");
    }

    @Test
    void aFileInPlaceOfTheFolderForTheProgramIsNamed() throws Exception {
        java("17");
        script("mvn", "exit 0");
        Files.writeString(root.resolve("guide/target"), "in the way");
        answer(4, "The folder " + root.resolve("guide/target")
                + " cannot be made, and the program must be built there.",
                "Move away what is in its place, or clone the workbook to a place of your own.");
        assertThat(root.resolve("guide/target")).as("what is in the way").hasContent("in the way");
    }

    @Test
    void aBuildThatFailsShowsItsErrors() throws Exception {
        java("17");
        script("mvn", "echo '[INFO] fetching'; echo '[ERROR] no network'; exit 1");
        Run run = run("list");
        assertThat(run.status()).as("status").isEqualTo(4);
        assertThat(run.errors()).as("complaints").startsWith("Building the program").endsWith("[ERROR] no network\n"
                + "The build failed; " + root.resolve("guide/target/build.log") + " has it all.\n");
    }

    @Test
    void aBuildThatFailsWithoutAnErrorShowsItsLastWords() throws Exception {
        java("17");
        script("mvn", "echo 'JAVA_HOME is not defined correctly'; exit 1");
        assertThat(run().errors()).as("complaints").endsWith("JAVA_HOME is not defined correctly\n"
                + "The build failed; " + root.resolve("guide/target/build.log") + " has it all.\n");
    }

    @Test
    void theProgramIsBuiltOnceAndStarted() throws Exception {
        java("17");
        script("mvn", "mkdir -p guide/target/lib; : >guide/target/built; echo once >>builds");
        Run first = run("test", "Lru Cache");
        assertThat(first.status()).as("the program's own status").isEqualTo(3);
        assertThat(first.output()).as("how the program is started").contains("-Dkata.root=" + root + "\n",
                "-Dkata.terminal=false\n").endsWith("guide.Main\ntest\nLru Cache\n");
        Run second = run("list");
        assertThat(second.errors()).as("complaints the second time").isEmpty();
        assertThat(second.output()).as("how the program is started").endsWith("guide.Main\nlist\n");
        assertThat(Files.readAllLines(root.resolve("builds"))).as("builds").containsExactly("once");
    }

    @Test
    void aChangedSourceIsBuiltAnew() throws Exception {
        java("17");
        built();
        script("mvn", "echo '[ERROR] asked to build'; exit 1");
        assertThat(run().status()).as("status while all is old").isEqualTo(3);
        Files.createDirectories(root.resolve("guide/src/main/java"));
        Path source = Files.writeString(root.resolve("guide/src/main/java/New.java"), "class New { }");
        Files.setLastModifiedTime(source, FileTime.from(Files.getLastModifiedTime(
                root.resolve("guide/target/built")).toInstant().plusSeconds(10)));
        assertThat(run().errors()).as("complaints").contains("[ERROR] asked to build");
    }

    @Test
    void aBuildThatWasBrokenOffIsBegunAnew() throws Exception {
        java("17");
        script("mvn", "mkdir -p guide/target/lib; kill -9 $$");
        assertThat(run().status()).as("the status of a build that was ended").isEqualTo(4);
        script("mvn", "mkdir -p guide/target/lib; : >guide/target/built");
        assertThat(run("list").status()).as("the program's own status after a whole build").isEqualTo(3);
    }

    @Test
    void aBuildOfAnotherProgramIsWaitedFor() throws Exception {
        java("17");
        script("mvn", "echo '[ERROR] built over the other'; exit 1");
        Path lock = Files.createDirectories(root.resolve("guide/target/building"));
        Files.writeString(lock.resolve("pid"), ProcessHandle.current().pid() + "\n");
        script("sleep", "mkdir -p '" + root.resolve("guide/target/lib") + "'; : >'"
                + root.resolve("guide/target/built") + "'; rm -rf '" + lock + "'");
        Run run = run("list");
        assertThat(run.errors()).as("what is said").isEqualTo("Another program is building; waiting for it .\n");
        assertThat(run.status()).as("the program's own status").isEqualTo(3);
        assertThat(lock).as("what keeps others from building").doesNotExist();
    }

    @Test
    void aBuildWhoseProgramHasDiedKeepsNobodyWaiting() throws Exception {
        java("17");
        script("mvn", "mkdir -p guide/target/lib; : >guide/target/built");
        Process dead = new ProcessBuilder(onThePath("sh").toString(), "-c", "exit 0").start();
        dead.waitFor();
        Path lock = Files.createDirectories(root.resolve("guide/target/building"));
        Files.writeString(lock.resolve("pid"), dead.pid() + "\n");
        Run run = run("list");
        assertThat(run.errors()).as("what is said").startsWith("Building the program");
        assertThat(run.status()).as("the program's own status").isEqualTo(3);
        assertThat(lock).as("what keeps others from building").doesNotExist();
    }

    @Test
    void aFolderBeyondAsciiIsFoundInAnAsciiLocale() throws Exception {
        Path accented = Files.move(root, root.resolveSibling("my café"));
        root = accented;
        java("17");
        built();
        script("locale", "printf 'C\\nC.utf8\\nPOSIX\\n'");
        script("java", "case \"$*\" in\n*-version*) echo '    java.specification.version = 17' >&2 ;;\n"
                + "*) echo \"$LC_ALL\"; exit 3 ;;\nesac");
        assertThat(run("list").output()).as("the locale that Java is started in").isEqualTo("C.utf8\n");
        script("locale", "echo POSIX");
        assertThat(run("list")).as("the answer where there is no such locale").isEqualTo(new Run(4, "", "The folder "
                + accented + " has a letter beyond ASCII in its name, and the locale is not UTF-8.\n"
                + "Set LC_ALL to a UTF-8 locale of this system, or clone the workbook to a folder with a plain name."
                + "\n"));
    }

    /** What a run of the script has come to. */
    private record Run(int status, String output, String errors) {
    }

    private void answer(int status, String... complaints) throws Exception {
        assertThat(run("list")).as("the answer").isEqualTo(
                new Run(status, "", String.join("\n", complaints) + "\n"));
    }

    private Run run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(onThePath("sh").toString(), root.resolve("kata").toString()));
        command.addAll(List.of(words));
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectOutput(output.toFile()).redirectError(errors.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", bin.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        int status = process.waitFor();
        return new Run(status, Files.readString(output), Files.readString(errors));
    }

    /**
     * Puts a Java on the path that tells its version, and otherwise shows how it was started and ends with status 3.
     */
    private void java(String version) throws IOException {
        script("java", "case \"$*\" in\n*-version*) echo '    java.specification.version = " + version + "' >&2 ;;\n"
                + "*) printf '%s\\n' \"$@\"; exit 3 ;;\nesac");
    }

    private void built() throws IOException {
        Files.createDirectories(root.resolve("guide/target/lib"));
        Files.writeString(root.resolve("guide/target/built"), "");
    }

    private void script(String name, String text) throws IOException {
        Path script = Files.writeString(bin.resolve(name), "#!" + onThePath("sh") + "\n" + text + "\n",
                StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path onThePath(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(entry -> Path.of(entry, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no " + tool + " on the PATH"));
    }

    private static Path project() {
        Path path = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(path.resolve("kata"))) {
            path = path.getParent();
        }
        return path;
    }
}
