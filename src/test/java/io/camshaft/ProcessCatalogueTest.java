package io.camshaft;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.conventions.DecisionModel;
import io.camshaft.conventions.DiagramPictures;
import io.camshaft.conventions.ProcessCatalogue;
import io.camshaft.conventions.ProcessModel;
import io.camshaft.conventions.Surroundings;
import io.camshaft.conventions.Visits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/processes.md and the pictures say what the models say. */
class ProcessCatalogueTest {

    private static final Path PAGE = Path.of("docs/processes.md");
    private static final String REMEDY =
            "write it again: mvn -q test -Dtest=ProcessCatalogueTest -Dcatalogue.write=true";

    /** Greatest size of a picture, in bytes. */
    private static final long LARGEST = 150 * 1024;

    @BeforeAll
    static void write() throws IOException {
        if (Boolean.getBoolean("catalogue.write")) {
            Files.writeString(PAGE, ProcessCatalogue.of(processes(), decisions()));
            if (DiagramPictures.browser().isPresent()) {
                DiagramPictures.draw(DiagramPictures.browser().get(), processes());
            }
        }
    }

    @Test
    void theCatalogueIsWrittenFromTheModelsAsTheyAre() throws IOException {
        String page = ProcessCatalogue.of(processes(), decisions());

        assertThat(PAGE).as(REMEDY).exists();
        assertThat(Files.readString(PAGE)).as(REMEDY).isEqualTo(page);
    }

    @Test
    void everyProcessHasAPictureThatLoadsFast() {
        assertThat(processes())
                .extracting(model -> ProcessCatalogue.pictureOf(model.process().getId()))
                .allSatisfy(picture -> {
                    assertThat(picture).as(REMEDY).exists();
                    assertThat(Files.size(picture)).as(picture.toString()).isLessThanOrEqualTo(LARGEST);
                });
    }

    @Test
    void aChangedModelChangesThePage() {
        ProcessModel before = Visits.process(text -> text);
        ProcessModel renamed = Visits.process(text -> text.replace("Decide on the visit", "Judge the visit"));
        ProcessModel moved = Visits.process(text -> text.replace("x=\"160\" y=\"60\"", "x=\"160\" y=\"50\""));

        assertThat(page(renamed)).contains("| Judge the visit |").isNotEqualTo(page(before));
        assertThat(page(moved)).as("the mark of the picture").isNotEqualTo(page(before));
    }

    private static String page(ProcessModel model) {
        return ProcessCatalogue.of(List.of(model), List.of());
    }

    private static List<ProcessModel> processes() {
        return models(".bpmn")
                .map(file -> ProcessModel.of(
                        capability(file),
                        file.getFileName().toString(),
                        Surroundings.read(file),
                        Visits.surroundings()))
                .toList();
    }

    private static List<DecisionModel> decisions() {
        return models(".dmn")
                .map(file -> DecisionModel.of(
                        capability(file),
                        file.getFileName().toString(),
                        Surroundings.read(file),
                        Visits.surroundings()))
                .toList();
    }

    private static Stream<Path> models(String extension) {
        return Surroundings.files(Path.of("processes")).stream()
                .filter(file -> file.toString().endsWith(extension));
    }

    private static String capability(Path file) {
        return file.getParent().getFileName().toString();
    }
}
