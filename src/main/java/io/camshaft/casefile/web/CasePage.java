package io.camshaft.casefile.web;

import io.camshaft.casefile.Attachment;
import io.camshaft.casefile.Attachments;
import io.camshaft.casefile.CaseViews;
import io.camshaft.casefile.RunningCases;
import io.camshaft.casefile.Timeline;
import io.camshaft.platform.journal.CaseFile;
import io.camshaft.platform.journal.CaseJournal;
import io.camshaft.platform.journal.JournalEntry;
import io.camshaft.platform.journal.JournalKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the case page prints. The caller has checked that the person may see the case. */
@Component
class CasePage {

    private final CaseJournal journal;
    private final CaseViews views;
    private final RunningCases running;
    private final Attachments attachments;
    private final PageWords words;
    private final CaseClockLines clocks;

    CasePage(
            CaseJournal journal,
            CaseViews views,
            RunningCases running,
            Attachments attachments,
            PageWords words,
            CaseClockLines clocks) {
        this.clocks = clocks;
        this.journal = journal;
        this.views = views;
        this.running = running;
        this.attachments = attachments;
        this.words = words;
    }

    private PageWords.TableRow row(JournalEntry entry) {
        int version = Integer.parseInt(entry.text("version"));
        return words.row(entry, running.ruleTexts(entry.text("decision"), version));
    }

    /** A table that was asked several times in a moment is told once. */
    private List<PageWords.TableRow> tables(List<JournalEntry> entries) {
        return entries.stream()
                .filter(CasePage::isDecision)
                .map(this::row)
                .distinct()
                .toList();
    }

    void fill(Model model, CaseFile file, String personId) {
        List<JournalEntry> entries = journal.of(file.caseNo());
        Timeline everything = words.timeline(
                entries,
                views.of(file).map(view -> view.happeningsOf(file.caseNo())).orElse(List.of()));
        model.addAttribute("file", file);
        model.addAttribute("title", views.titleOf(file));
        model.addAttribute("timeline", everything.told());
        model.addAttribute("everything", everything);
        model.addAttribute("tables", tables(entries));
        views.of(file).ifPresent(view -> {
            model.addAttribute("facts", view.factsOf(file.caseNo()));
            model.addAttribute(
                    "decisions",
                    view.decisionsOf(file.caseNo()).stream()
                            .map(words::decision)
                            .toList());
            model.addAttribute("panels", view.panelsFor(file.caseNo(), personId));
            model.addAttribute("actions", view.actionsFor(file.caseNo(), personId));
        });
        fillTasks(model, entries, personId);
        fillDiagram(model, entries);
        model.addAttribute("clocks", clocks.of(file.caseNo(), entries));
        fillAttachments(model, file, personId);
    }

    private void fillTasks(Model model, List<JournalEntry> entries, String personId) {
        Set<String> instances = entries.stream()
                .map(entry -> entry.model().instanceId())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        model.addAttribute(
                "tasks",
                running.openTasks(instances).stream()
                        .map(task -> words.task(task, personId))
                        .toList());
    }

    private static void fillDiagram(Model model, List<JournalEntry> entries) {
        DiagramState state = DiagramState.of(entries);
        model.addAttribute("steps", state.currentNames());
        model.addAttribute("current", String.join(" ", state.current()));
        model.addAttribute("passed", String.join(" ", state.done()));
    }

    private void fillAttachments(Model model, CaseFile file, String personId) {
        List<Attachment> files = attachments.of(file.caseNo());
        model.addAttribute("attachments", files.stream().map(words::attachment).toList());
        model.addAttribute("mayAttach", attachments.mayAdd(file, personId));
        model.addAttribute(
                "attachmentTypes", String.join(", ", attachments.settings().types()));
        model.addAttribute(
                "attachmentAccept",
                attachments.settings().types().stream().map(type -> "." + type).collect(Collectors.joining(",")));
        model.addAttribute("attachmentBytes", attachments.settings().maxSize().toBytes());
        model.addAttribute(
                "attachmentMegabytes", attachments.settings().maxSize().toMegabytes());
    }

    private static boolean isDecision(JournalEntry entry) {
        return entry.kind() == JournalKind.DECISION_EVALUATED;
    }
}
