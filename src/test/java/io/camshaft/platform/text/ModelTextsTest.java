package io.camshaft.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class ModelTextsTest {

    private static final String PROCESS = "processes/greeting/greetingCard.bpmn";
    private static final String TABLE = "processes/greeting/greetingTone.dmn";
    private static final String FORM = "forms/greeting/greeting-write.form";

    private final Map<String, String> chinese = ModelTexts.bundle("greeting", "zh");

    @Test
    void everyTextOfProcessTableAndFormHasItsKeyAndNothingElse() throws Exception {
        Set<String> keys = new LinkedHashSet<>();
        for (String name : new String[] {PROCESS, TABLE, FORM}) {
            keys.addAll(ModelTexts.extract(name, content(name)).keySet());
        }

        assertThat(keys).containsExactlyInAnyOrderElementsOf(chinese.keySet());
    }

    @Test
    void theEnglishTextsAreThoseOfTheFile() throws Exception {
        assertThat(ModelTexts.extract(PROCESS, content(PROCESS)))
                .containsEntry("greetingCard.Task_WriteCard", "Write card")
                .containsEntry("greetingCard.Task_WriteCard.documentation", "Kind words, at most three & no more")
                .doesNotContainKey("greetingCard.Message_CardReturned");
    }

    @Test
    void aTranslatedProcessKeepsItsDrawingAndItsCodes() throws Exception {
        BpmnModelInstance before = Bpmn.readModelFromStream(new ByteArrayInputStream(content(PROCESS)));
        BpmnModelInstance after = Bpmn.readModelFromStream(
                new ByteArrayInputStream(ModelTexts.translate(PROCESS, content(PROCESS), chinese)));

        FlowNode task = after.getModelElementById("Task_WriteCard");
        assertThat(task.getName()).isEqualTo("撰写 <贺卡>");
        assertThat(task.getDocumentations().iterator().next().getTextContent()).isEqualTo("三个词以内 & 要亲切");
        Message message = after.getModelElementById("Message_CardReturned");
        assertThat(message.getName()).isEqualTo("greeting.cardReturned");
        assertThat(after.getModelElementsByType(BpmnShape.class))
                .hasSameSizeAs(before.getModelElementsByType(BpmnShape.class));
    }

    @Test
    void aTranslatedFormKeepsKeysConditionsAndValues() throws Exception {
        JsonNode form = new ObjectMapper().readTree(ModelTexts.translate(FORM, content(FORM), chinese));

        assertThat(form.at("/components/3/values/0/label").asText()).isEqualTo("白色");
        assertThat(form.at("/components/3/values/0/value").asText()).isEqualTo("WHITE");
        assertThat(form.at("/components/4/columns/0/label").asText()).isEqualTo("寄出日期");
        assertThat(form.at("/components/2/appearance/suffixAdorner").asText()).isEqualTo("!");
        assertThat(form.at("/components/7/conditional/hide").asText()).isEqualTo("=greetingPaper = \"BLUE\"");
    }

    @Test
    void aTranslationTwiceGivesTheSameBytes() throws Exception {
        for (String name : new String[] {PROCESS, TABLE, FORM}) {
            assertThat(ModelTexts.translate(name, content(name), chinese))
                    .isEqualTo(ModelTexts.translate(name, content(name), chinese));
        }
    }

    @Test
    void inEnglishTheFileStaysAsItIs() throws Exception {
        assertThat(ModelTexts.translate(PROCESS, content(PROCESS), ModelTexts.bundle("greeting", "en")))
                .isEqualTo(content(PROCESS));
    }

    @Test
    void aTextWithoutTranslationStaysEnglish() throws Exception {
        byte[] half = ModelTexts.translate(PROCESS, content(PROCESS), Map.of("greetingCard.EndEvent_CardSent", "已寄出"));

        assertThat(new String(half, StandardCharsets.UTF_8))
                .contains("Write card")
                .contains("已寄出");
    }

    @Test
    void aSentenceInsideATemplateIsATextAndACodeIsNot() {
        byte[] form =
                """
                {"id": "note-read", "components": [
                  {"type": "text", "id": "Text_Late", "text": "{{if late then \\"Too late.\\" else \\"\\"}}"},
                  {"type": "text", "id": "Text_Code", "text": "{{if a = \\"OPEN\\" or a = \\"SHUT\\" then b else c}}"}]}
                """
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(ModelTexts.extract("forms/note/note-read.form", form)).containsOnlyKeys("note-read.Text_Late.text");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> ModelTexts.extract("processes/x/broken.bpmn", "<a".getBytes(StandardCharsets.UTF_8)))
                .hasMessageStartingWith("processes/x/broken.bpmn cannot be read");
        assertThatThrownBy(() -> ModelTexts.extract("forms/x/broken.form", "{".getBytes(StandardCharsets.UTF_8)))
                .hasMessageStartingWith("forms/x/broken.form cannot be read");
    }

    @Test
    void noFileIsReadFromOutside() {
        String attack = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";

        assertThatThrownBy(() -> ModelTexts.extract("a.bpmn", attack.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("DOCTYPE");
    }

    private static byte[] content(String name) throws Exception {
        return new ClassPathResource("deployer/one/" + name).getContentAsByteArray();
    }
}
