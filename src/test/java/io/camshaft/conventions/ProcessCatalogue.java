package io.camshaft.conventions;

import io.camshaft.platform.text.ModelTexts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** docs/processes.md, written from the models: what runs, who acts, until when, and how it ends. */
public final class ProcessCatalogue {

    private static final String HEAD =
            """
            # Processes and decisions

            Written from the models by `ProcessCatalogueTest`; change the models, not this page. After a change:
            `mvn -q test -Dtest=ProcessCatalogueTest -Dcatalogue.write=true` writes this page and, where Chromium is installed,
            the pictures.
            """;

    private final StringBuilder page = new StringBuilder(HEAD);

    public static String of(List<ProcessModel> processes, List<DecisionModel> decisions) {
        ProcessCatalogue catalogue = new ProcessCatalogue();
        processes.forEach(catalogue::process);
        catalogue.decisions(decisions);
        return catalogue.page.toString();
    }

    private void process(ProcessModel model) {
        Function<BaseElement, String> chinese = chinese(model.capability(), base(model.file()));
        String key = model.process().getId();
        line("", "## " + model.process().getName() + " · " + chinese.apply(model.process()), "");
        line("`" + key + "`, [processes/" + model.capability() + "/" + model.file() + "](../processes/"
                + model.capability() + "/" + model.file() + "). " + documentation(model.process()));
        note(model).ifPresent(text -> line("", "> " + text));
        line(
                "",
                "![" + model.process().getName() + "](pictures/" + key + ".png \"drawn from " + mark(model.xml())
                        + "\")");
        line("", "| Task | 任务 | Who | Form | Due | Reminder |", "|---|---|---|---|---|---|");
        model.all(UserTask.class)
                .forEach(task -> line(row(
                        task.getName(),
                        chinese.apply(task),
                        code(task.getCamundaCandidateGroups()),
                        "[" + task.getCamundaFormRef() + "](../forms/" + model.capability() + "/"
                                + task.getCamundaFormRef() + ".form)",
                        code(task.getCamundaDueDate()),
                        reminder(task))));
        timers(model, chinese);
        list("Starts", model.all(StartEvent.class), chinese);
        list("Ends", model.all(EndEvent.class), chinese);
        List<String> messages = model.all(Message.class)
                .map(message -> "`" + message.getName() + "`")
                .toList();
        if (!messages.isEmpty()) {
            line("", "**Messages**: " + String.join(", ", messages));
        }
    }

    private void timers(ProcessModel model, Function<BaseElement, String> chinese) {
        List<TimerEventDefinition> timers = model.all(TimerEventDefinition.class)
                .filter(timer -> timer.getParentElement() instanceof BoundaryEvent)
                .toList();
        if (!timers.isEmpty()) {
            line("", "| Happens by itself | 自动发生 | When |", "|---|---|---|");
        }
        timers.forEach(timer -> {
            BoundaryEvent event = (BoundaryEvent) timer.getParentElement();
            line(row(event.getName(), chinese.apply(event), code(time(timer))));
        });
    }

    private void decisions(List<DecisionModel> decisions) {
        line("", "## Decision tables · 决策表", "", "| Table | 名称 | Key | Hit policy | Rows |", "|---|---|---|---|---|");
        for (DecisionModel model : decisions) {
            Map<String, String> bundle = ModelTexts.bundle(model.capability(), "zh");
            model.dmn()
                    .getModelElementsByType(Decision.class)
                    .forEach(decision -> line(row(
                            decision.getName(),
                            bundle.getOrDefault(base(model.file()) + "." + decision.getId(), "–"),
                            "[" + decision.getId() + "](../processes/" + model.capability() + "/" + model.file() + ")",
                            model.dmn()
                                    .getModelElementsByType(DecisionTable.class)
                                    .iterator()
                                    .next()
                                    .getHitPolicy()
                                    .name(),
                            String.valueOf(model.dmn()
                                    .getModelElementsByType(Rule.class)
                                    .size()))));
        }
    }

    private void list(String title, Stream<? extends FlowElement> events, Function<BaseElement, String> chinese) {
        line(
                "",
                "**" + title + "**: "
                        + String.join(
                                "; ",
                                events.map(event -> event.getName() + " · " + chinese.apply(event))
                                        .distinct()
                                        .toList()));
    }

    private static Function<BaseElement, String> chinese(String capability, String file) {
        Map<String, String> bundle = ModelTexts.bundle(capability, "zh");
        return element -> bundle.getOrDefault(file + "." + element.getId(), "–");
    }

    private static java.util.Optional<String> note(ProcessModel model) {
        return model.all(TextAnnotation.class)
                .map(note -> note.getText().getTextContent())
                .filter(text -> text.contains("Business key"))
                .findFirst();
    }

    private static String reminder(UserTask task) {
        return task.getExtensionElements() == null
                ? "–"
                : task
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener.class)
                        .list()
                        .stream()
                        .flatMap(listener -> listener.getChildElementsByType(TimerEventDefinition.class).stream())
                        .map(timer -> code(time(timer)))
                        .findFirst()
                        .orElse("–");
    }

    private static String time(TimerEventDefinition timer) {
        return Stream.<ModelElementInstance>of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
                .filter(time -> time != null)
                .map(time -> time.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    private static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(text -> text.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    private static String code(String expression) {
        return expression == null ? "–" : "`" + expression.replaceAll("^\\$\\{(.*)}$", "$1") + "`";
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String base(String file) {
        return file.substring(0, file.lastIndexOf('.'));
    }

    /** Tells the version of the model that a picture shows. */
    private static String mark(String xml) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(xml.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void line(String... lines) {
        for (String line : lines) {
            page.append(line).append('\n');
        }
    }

    public static Path pictureOf(String key) {
        return Path.of("docs/pictures", key + ".png");
    }
}
