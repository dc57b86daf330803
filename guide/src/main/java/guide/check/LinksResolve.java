package guide.check;

import guide.book.Chapter;
import guide.book.Workbook;
import guide.engine.TestRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every link within the workbook leads somewhere. */
final class LinksResolve implements Rule {

    @Override
    public String statement() {
        return "Links, pictures and anchors in the book resolve";
    }

    @Override
    public List<Violation> check(Workbook book, TestRunner runner) {
        List<Path> pages = new ArrayList<>(book.chapters().stream().map(Chapter::id).map(book::page).toList());
        for (String page : List.of("README.md", "CONTRIBUTING.md")) {
            pages.add(book.root().resolve(page));
        }
        Path glossary = book.root().resolve("guide/glossary.md");
        if (Files.exists(glossary)) {
            pages.add(glossary);
        }
        List<Violation> violations = new ArrayList<>();
        for (Path page : pages) {
            if (!Files.exists(page)) {
                violations.add(new Violation(page, "The page is missing.", "Write it."));
                continue;
            }
            for (String link : Workbook.links(page)) {
                if (!link.matches("[a-z]+:.*") && !resolves(page, link)) {
                    violations.add(new Violation(page, "The link " + link + " leads nowhere.",
                            "Mend the path, or the anchor after #."));
                }
            }
        }
        return violations;
    }

    private static boolean resolves(Path page, String link) {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        Path target = path.isEmpty() ? page : page.resolveSibling(path).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return hash < 0 || !target.toString().endsWith(".md")
                || Workbook.anchors(target).contains(link.substring(hash + 1));
    }
}
