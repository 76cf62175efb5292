package io.camshaft.knowledge;

import io.camshaft.conventions.Surroundings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The articles of the demonstration: title, keywords, problem types, audience, a blank line, text. */
record DemoTexts(String name, String language, ArticleText text) {

    static List<DemoTexts> all() {
        List<DemoTexts> all = new ArrayList<>();
        for (Path file : Surroundings.files(Path.of("src/main/resources/demo/knowledge"))) {
            String[] lines = Surroundings.read(file).split("\n", 6);
            String name = file.getFileName().toString().replace(".txt", "");
            all.add(new DemoTexts(
                    name,
                    name.substring(name.length() - 2),
                    new ArticleText(
                            lines[0],
                            lines[1],
                            lines[2],
                            Audience.valueOf(lines[3]),
                            lines[5],
                            LocalDate.parse("2027-01-31"))));
        }
        return all;
    }
}
