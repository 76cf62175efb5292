package io.camshaft;

import io.camshaft.platform.text.ModelTexts;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rules of texts. Each looks at a project folder (with {@code src/main}, {@code processes}, {@code forms}) and returns its
 * findings: what is wrong, where, and what to do.
 */
final class TextRules {

    /** Chinese sentences are written without a Chinese character only where the word is the same in both languages. */
    private static final Pattern CJK = Pattern.compile("\\p{IsHan}");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)|\\{\\{(.*?)}}");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private static final Pattern WORDS = Pattern.compile("\\p{Ll}|\\p{IsHan}");

    /** Places where Java and templates name a key; in Java, {@code text("title")} without a dot names a variable. */
    private static final List<Pattern> USES = List.of(
            Pattern.compile("\\btext\\(\\s*\"([^\".]+\\.[^\"]*)\""),
            Pattern.compile("\\bnew BusinessRefusal\\(\\s*\"([^\"]+)\""),
            Pattern.compile("\\btexts\\(?\\)?\\s*\\.get\\(\\s*\"([^\"]+)\""),
            Pattern.compile("\\btexts\\(?\\)?\\s*\\.in\\([^\"()]*,\\s*\"([^\"]+)\""));

    private static final Pattern LITERAL = Pattern.compile("[\"']([a-z]+\\.[A-Za-z0-9_.-]+)[\"']");

    private final Path project;
    private final Set<String> sameInBoth;
    private final Map<String, Set<String>> families;

    /**
     * @param sameInBoth keys and values that may be the same in Chinese, for example "KPI"
     * @param families keys that code builds: the literal beginning, which ends with a dot, and every name that can follow
     */
    TextRules(Path project, Set<String> sameInBoth, Map<String, Set<String>> families) {
        this.project = project;
        this.sameInBoth = sameInBoth;
        this.families = families;
    }

    List<String> bothLanguagesHaveTheSameKeys() {
        return forEachModule((module, english, chinese, findings) -> {
            missing(english, chinese)
                    .forEach(key -> findings.add(
                            "add to texts/" + module + "/messages_zh.properties: " + key + "=" + english.get(key)));
            missing(chinese, english)
                    .forEach(key -> findings.add(
                            "add to texts/" + module + "/messages_en.properties: " + key + "=" + chinese.get(key)));
        });
    }

    List<String> keysStartWithTheirModule() {
        return forEachModule((module, english, chinese, findings) -> english.keySet().stream()
                .filter(key -> !key.startsWith(module + "."))
                .forEach(key -> findings.add("texts/" + module + ": rename " + key + " to " + module + "." + key)));
    }

    List<String> bothLanguagesHaveTheSamePlaceholders() {
        return forEachModule((module, english, chinese, findings) -> common(english, chinese)
                .filter(key -> !placeholders(english.get(key)).equals(placeholders(chinese.get(key))))
                .forEach(key -> findings.add("texts/" + module + ": " + key + " has placeholders "
                        + placeholders(english.get(key)) + " in English, " + placeholders(chinese.get(key))
                        + " in Chinese")));
    }

    List<String> noTextIsEmptyOrLosesItsQuotes() {
        return forEachModule((module, english, chinese, findings) -> Stream.of(english, chinese)
                .flatMap(bundle -> bundle.entrySet().stream())
                .forEach(text -> {
                    if (text.getValue().isBlank()) {
                        findings.add("texts/" + module + ": " + text.getKey() + " is empty");
                    }
                    if (text.getValue().contains("'") && text.getValue().contains("{0}")) {
                        findings.add("texts/" + module + ": " + text.getKey() + " needs ’ in place of '");
                    }
                }));
    }

    List<String> chineseIsChinese() {
        List<String> findings = forEachModule((module, english, chinese, found) ->
                found.addAll(notChinese("texts/" + module + "/messages_zh.properties", chinese)));
        for (String capability : capabilities()) {
            findings.addAll(notChinese("texts/" + capability + "/models_zh.properties", models(capability)));
        }
        return findings;
    }

    List<String> everyTextIsUsed() {
        Set<String> literals = literals();
        return forEachModule((module, english, chinese, findings) -> english.keySet().stream()
                .filter(key -> !literals.contains(key) && literals.stream().noneMatch(buildsKey(key)))
                .forEach(key -> findings.add("texts/" + module + ": nobody uses " + key + ", delete it")));
    }

    List<String> everyUsedTextExists() {
        Set<String> known = new TreeSet<>();
        forEachModule((module, english, chinese, findings) -> known.addAll(english.keySet()));
        List<String> findings = new ArrayList<>();
        for (Path file : sources()) {
            String content = read(file);
            for (Pattern use : USES) {
                use.matcher(content)
                        .results()
                        .map(match -> match.group(1))
                        .flatMap(this::keysOf)
                        .filter(key -> !known.contains(key))
                        .forEach(key -> findings.add(file.getFileName() + " uses " + key + ", which no bundle has"));
            }
        }
        return findings;
    }

    /** A key as it is; for the beginning of built keys, the key of every name that can follow. */
    private Stream<String> keysOf(String use) {
        if (!use.endsWith(".")) {
            return Stream.of(use);
        }
        return families.containsKey(use)
                ? families.get(use).stream().map(name -> use + name)
                : Stream.of(use + "… (say in TextsTest which names can follow)");
    }

    List<String> everyModelIsTranslated() {
        List<String> findings = new ArrayList<>();
        for (String capability : capabilities()) {
            Map<String, String> english = new TreeMap<>();
            modelFiles(capability).forEach(file -> english.putAll(ModelTexts.extract(file.toString(), bytes(file))));
            Map<String, String> chinese = models(capability);
            String bundle = "texts/" + capability + "/models_zh.properties";
            missing(english, chinese)
                    .forEach(key -> findings.add("add to " + bundle + ": " + key + "="
                            + english.get(key).replace("\n", "\\n")));
            missing(chinese, english)
                    .forEach(key -> findings.add("delete from " + bundle + ", no model has it: " + key));
            common(english, chinese)
                    .filter(key -> !placeholders(english.get(key)).equals(placeholders(chinese.get(key))))
                    .forEach(key -> findings.add(bundle + ": " + key + " needs " + placeholders(english.get(key))));
        }
        return findings;
    }

    /** Messages to people: {@code templates/<module>/mail/<name>_en.ftl} and {@code _zh.ftl}, {@code sms} likewise. */
    List<String> everyMessageIsInBothLanguages() {
        List<String> findings = new ArrayList<>();
        for (Path file : files(project.resolve("src/main/resources/templates"), path -> isMessage(path))) {
            String name = file.getFileName().toString();
            Matcher language = Pattern.compile("(.+)_(en|zh)(\\.ftlh?)").matcher(name);
            if (!language.matches()) {
                findings.add(file + ": name it " + name.replaceFirst("\\.", "_en.") + " and "
                        + name.replaceFirst("\\.", "_zh."));
                continue;
            }
            String other = language.group(1) + "_" + (language.group(2).equals("en") ? "zh" : "en") + language.group(3);
            if (!Files.exists(file.resolveSibling(other))) {
                findings.add("write " + file.resolveSibling(other));
            }
        }
        return findings;
    }

    private static boolean isMessage(Path path) {
        String folder = path.getParent().getFileName().toString();
        return (folder.equals("mail") || folder.equals("sms"))
                && path.toString().matches(".*\\.ftlh?");
    }

    private Predicate<String> buildsKey(String key) {
        return literal -> literal.endsWith(".")
                && key.startsWith(literal)
                && families.getOrDefault(literal, Set.of()).contains(key.substring(literal.length()));
    }

    private List<String> notChinese(String bundle, Map<String, String> chinese) {
        return chinese.entrySet().stream()
                .filter(text -> !CJK.matcher(text.getValue()).find())
                .filter(text ->
                        text.getValue().replaceAll("\\{.*?}", "").chars().anyMatch(Character::isLetter))
                .filter(text -> !sameInBoth.contains(text.getKey()) && !sameInBoth.contains(text.getValue()))
                .map(text -> bundle + ": translate " + text.getKey() + "=" + text.getValue())
                .toList();
    }

    private Set<String> literals() {
        return sources().stream()
                .flatMap(file -> LITERAL.matcher(read(file)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private List<Path> sources() {
        return files(project.resolve("src/main"), path -> path.toString().matches(".*\\.(java|ftlh?)"));
    }

    private List<String> capabilities() {
        return Stream.of("processes", "forms")
                .flatMap(folder -> folders(project.resolve(folder)).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private List<Path> modelFiles(String capability) {
        return Stream.of("processes", "forms")
                .flatMap(folder -> files(project.resolve(folder).resolve(capability), path -> path.toString()
                                .matches(".*\\.(bpmn|dmn|form)"))
                        .stream())
                .toList();
    }

    private Map<String, String> models(String capability) {
        return bundle(project.resolve("src/main/resources/texts/" + capability + "/models_zh.properties"));
    }

    private List<String> forEachModule(ModuleRule rule) {
        List<String> findings = new ArrayList<>();
        Path texts = project.resolve("src/main/resources/texts");
        for (String module : folders(texts)) {
            rule.look(
                    module,
                    bundle(texts.resolve(module).resolve("messages_en.properties")),
                    bundle(texts.resolve(module).resolve("messages_zh.properties")),
                    findings);
        }
        return findings;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group(1) != null
                        ? match.group(1)
                        : withoutWords(match.group(2).strip()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Sentences in quotes are translated; codes in quotes, which are in capitals, are not. */
    private static String withoutWords(String template) {
        return QUOTED.matcher(template)
                .replaceAll(quoted ->
                        WORDS.matcher(quoted.group()).find() ? "\"…\"" : Matcher.quoteReplacement(quoted.group()));
    }

    private static Stream<String> missing(Map<String, String> from, Map<String, String> in) {
        return from.keySet().stream().filter(key -> !in.containsKey(key));
    }

    private static Stream<String> common(Map<String, String> one, Map<String, String> other) {
        return one.keySet().stream().filter(other::containsKey);
    }

    private static Map<String, String> bundle(Path file) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(file.toString(), e);
            }
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private static List<String> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory)
                    .map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path parent, Predicate<Path> wanted) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(parent)) {
            return all.filter(Files::isRegularFile).filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    @FunctionalInterface
    private interface ModuleRule {
        void look(String module, Map<String, String> english, Map<String, String> chinese, List<String> findings);
    }
}
