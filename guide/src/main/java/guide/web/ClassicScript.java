package guide.web;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Modules as one script of the old kind: a page that is opened from a folder may load scripts, but no modules. Knows
 * the few forms of import and export that ours have.
 *
 * @param modules the text of each module by its name, each after those that it imports at its beginning
 */
record ClassicScript(Map<String, String> modules) {

    private static final Pattern IMPORT = Pattern.compile(
            "(?m)^import (?<names>\\{[^}]*}) from \"\\./(?<module>[^\"]+)\";$");
    private static final Pattern EXPORT = Pattern.compile(
            "(?m)^export (?<rest>(?:async )?(?:const|function|class) (?<name>\\w+))");

    /** The script. */
    String text() {
        StringBuilder script = new StringBuilder("{\nconst modules = {};\n"
                + "const imported = async (path) => modules[path.replace(\"./\", \"\")];\n");
        modules.forEach((name, text) -> script.append("modules[\"").append(name).append("\"] = (() => {\n")
                .append(body(text))
                .append("return { ").append(String.join(", ", exports(text))).append(" };\n})();\n"));
        return script.append("}\n").toString();
    }

    private static String body(String text) {
        Matcher imports = IMPORT.matcher(text);
        String withoutImports = imports.replaceAll(found -> Matcher.quoteReplacement(
                "const " + imports.group("names") + " = modules[\"" + imports.group("module") + "\"];"));
        Matcher exports = EXPORT.matcher(withoutImports);
        return exports.replaceAll(found -> Matcher.quoteReplacement(exports.group("rest")))
                .replace("await import(", "await imported(");
    }

    private static List<String> exports(String text) {
        return EXPORT.matcher(text).results().map(MatchResult::group)
                .map(export -> export.substring(export.lastIndexOf(' ') + 1)).toList();
    }
}
