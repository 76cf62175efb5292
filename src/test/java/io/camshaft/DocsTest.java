package io.camshaft;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.conventions.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documents point to exists, and every test that the style guide names is there. */
class DocsTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)[^)]*\\)");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Test)`");

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @Test
    void noLinkIsDead() {
        assertThat(pages().flatMap(page -> deadLinks(page).stream())).isEmpty();
    }

    @Test
    void everyTestThatADocumentNamesExists() {
        List<String> tests = Surroundings.files(Path.of("src/test/java")).stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .toList();

        assertThat(pages().flatMap(page -> TEST.matcher(Surroundings.read(page))
                        .results()
                        .map(match -> match.group(1))
                        .filter(name -> !tests.contains(name))
                        .map(name -> page + " names " + name)))
                .isEmpty();
    }

    @Test
    void theGlossaryNamesCodeThatExists() {
        assertThat(unknownWords(Surroundings.read(Path.of("docs/glossary.md")), sources()))
                .isEmpty();
    }

    @Test
    void aWordThatTheCodeDoesNotUseIsFound() {
        assertThat(unknownWords(
                        "| 市场活动 | campaign | `Campaign`, `Promotion.of`, `…Overdue` | an event |", "class Campaign"))
                .containsExactly("Promotion", "of", "Overdue");
    }

    private static List<String> unknownWords(String glossary, String code) {
        return glossary.lines()
                .filter(line -> line.startsWith("|"))
                .flatMap(line -> CODE.matcher(line).results().map(match -> match.group(1)))
                .flatMap(quoted -> Stream.of(quoted.split("[^A-Za-z]+")))
                .filter(word -> !word.isEmpty() && !code.contains(word))
                .toList();
    }

    private static String sources() {
        return Stream.of("src/main/java", "processes", "forms")
                .flatMap(folder -> Surroundings.files(Path.of(folder)).stream())
                .map(Surroundings::read)
                .collect(Collectors.joining());
    }

    @Test
    void aDeadLinkIsFound(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(
                folder.resolve("page.md"),
                "[self](page.md#top) [web](https://example.org/x) [gone](gone.md \"title\")");

        assertThat(deadLinks(page)).containsExactly(page + " points to gone.md, which is not there");
    }

    private static List<String> deadLinks(Path page) {
        List<String> dead = new ArrayList<>();
        LINK.matcher(Surroundings.read(page))
                .results()
                .map(match -> match.group(1))
                .forEach(link -> {
                    String target = link.replaceAll("#.*", "");
                    boolean elsewhere = target.isEmpty() || target.contains(":") || target.startsWith("/");
                    if (!elsewhere && !Files.exists(page.toAbsolutePath().resolveSibling(target))) {
                        dead.add(page + " points to " + link + ", which is not there");
                    }
                });
        return dead;
    }

    private static Stream<Path> pages() {
        Stream<Path> docs = Surroundings.files(Path.of("docs")).stream()
                .filter(file -> file.toString().endsWith(".md"));
        return Stream.concat(docs, Stream.of(Path.of("README.md")).filter(Files::exists));
    }
}
