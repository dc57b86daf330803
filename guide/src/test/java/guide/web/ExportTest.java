package guide.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guide.Fixture;
import guide.book.Workbook;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The export, of the book as it is and of one in miniature. */
final class ExportTest {

    @TempDir
    private static Path whole;
    private static Workbook book;
    /** Those of the book as it is. */
    private static Map<Path, Document> pages;

    @TempDir
    private Path folder;
    @TempDir
    private Path workbook;

    @BeforeAll
    static void exportTheBook() throws IOException {
        book = Workbook.open(Path.of("..").toRealPath());
        new Export(book, "", note -> { }).to(whole);
        pages = pagesIn(whole);
    }

    private static Map<Path, Document> pagesIn(Path site) throws IOException {
        Map<Path, Document> found = new HashMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".html")).toList()) {
                found.put(file, Jsoup.parse(file.toFile()));
            }
        }
        return found;
    }

    @Test
    void everyLinkAndAnchorOfTheBookIsValid() {
        List<String> broken = new ArrayList<>();
        pages.forEach((page, document) -> {
            for (Element element : document.select("a[href], link[href], script[src], img[src]")) {
                String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                if (!isValid(page, link)) {
                    broken.add(whole.relativize(page) + ": " + link);
                }
            }
        });
        assertThat(pages).as("pages of the export").hasSizeGreaterThan(book.chapters().size() + book.katas().size());
        assertThat(broken).as("links that lead nowhere").isEmpty();
    }

    private static boolean isValid(Path page, String link) {
        if (link.matches("https?:.*")) {
            return true;
        }
        String path = URLDecoder.decode(link.replaceFirst("#.*", ""), StandardCharsets.UTF_8);
        Path target = path.isEmpty() ? page : page.resolveSibling(path).normalize();
        return Files.isRegularFile(target) && !link.startsWith("/") && (!link.contains("#")
                || pages.get(target).getElementById(link.substring(link.indexOf('#') + 1)) != null);
    }

    @Test
    void noPageLoadsAnythingFromElsewhere() {
        pages.forEach((file, page) -> {
            assertThat(page.select("[src^=http], [src^=//], link[href^=http], link[href^=//], iframe, object, embed"))
                    .as("what " + whole.relativize(file) + " loads from elsewhere").isEmpty();
            assertThat(page.select("script:not([src])")).as("scripts within " + file.getFileName()).isEmpty();
        });
    }

    @Test
    void eachPageHasWhatAPreviewShows() throws IOException {
        Path site = folder.resolve("site");
        new Export(Fixture.in(workbook).book(), "https://example.org/katas/", note -> { }).to(site);
        Document page = Jsoup.parse(site.resolve("chapters/02-bounds.html").toFile());
        assertThat(page.select("meta[name=description]").attr("content")).as("description").isNotEmpty();
        Map<String, String> shown = new HashMap<>();
        page.select("meta[property^=og:]").forEach(meta -> shown.put(meta.attr("property"), meta.attr("content")));
        assertThat(shown).as("title, picture and address of a preview").containsEntry("og:title", "Bounds")
                .containsEntry("og:image", "https://example.org/katas/preview/02-bounds.png")
                .containsEntry("og:url", "https://example.org/katas/chapters/02-bounds.html")
                .containsKeys("og:description", "og:type", "og:image:width", "og:image:height");
        assertThat(Files.readAllBytes(site.resolve("preview/02-bounds.png"))).as("the picture, a PNG")
                .startsWith(0x89, 'P', 'N', 'G');
        pagesIn(site).forEach((file, each) -> {
            String picture = each.select("meta[property=og:image]").attr("content");
            assertThat(site.resolve(picture.replaceFirst("https://example.org/katas/", "")))
                    .as("the picture of " + file).isNotEmptyFile();
            assertThat(each.select("meta[name=description]")).as("the description of " + file).hasSize(1);
        });
    }

    @Test
    void withoutAnAddressAPictureIsNamedFromThePage() throws IOException {
        new Export(Fixture.in(workbook).book(), "", note -> { }).to(folder.resolve("site"));
        Document page = Jsoup.parse(folder.resolve("site/chapters/02-bounds.html").toFile());
        assertThat(page.select("meta[property=og:image]").attr("content")).as("the picture")
                .isEqualTo("../preview/02-bounds.png");
        assertThat(page.select("meta[property=og:url]")).as("the address, which nobody knows").isEmpty();
    }

    @Test
    void whatIsInAFolderIsNotLost() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "my own");
        Export export = export();
        assertThatThrownBy(() -> export.to(folder)).as("a folder with something else in it")
                .isInstanceOf(IllegalArgumentException.class).hasMessage(folder
                        + " is not empty, and no earlier export. Choose a new or an empty folder.");
        assertThat(folder).as("the folder after the refusal").isDirectoryContaining("regex:.*thesis\\.txt")
                .isDirectoryNotContaining("regex:.*\\.html");
        assertThatThrownBy(() -> export.to(folder.resolve("thesis.txt"))).as("a file in place of a folder")
                .isInstanceOf(IllegalArgumentException.class).hasMessageEndingWith(
                        "thesis.txt is a file. Choose a new or an empty folder.");
    }

    @Test
    void anEarlierExportIsReplaced() throws IOException {
        Fixture fixture = Fixture.in(workbook);
        new Export(fixture.book(), "", note -> { }).to(folder);
        Files.writeString(folder.resolve("CNAME"), "example.org");
        fixture.onlyClamp();
        new Export(fixture.book(), "", note -> { }).to(folder);
        assertThat(folder.resolve("chapters")).as("the chapters that are left")
                .isDirectoryNotContaining("regex:.*01-counting.*").isDirectoryContaining("regex:.*02-bounds.*");
        assertThat(folder.resolve("CNAME")).as("a file that was added by hand").hasContent("example.org");
    }

    @Test
    void aListThatNamesFilesElsewhereIsRefused(@TempDir Path root) throws IOException {
        Path own = Files.writeString(root.resolve("own.txt"), "my own");
        Path target = Files.createDirectory(root.resolve("site"));
        Files.writeString(target.resolve(".kata-guide"), "../own.txt\n");
        assertThatThrownBy(() -> export().to(target)).as("a list that leads out of the folder")
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(own).as("a file beside the folder").hasContent("my own");
    }

    private Export export() {
        return new Export(Fixture.in(workbook).book(), "", note -> { });
    }
}
