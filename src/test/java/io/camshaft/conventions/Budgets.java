package io.camshaft.conventions;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How long a class and a method may be: what fits on a screen is read, the rest is believed. */
public final class Budgets {

    static final int CLASS_LINES = 200;
    static final int METHOD_LINES = 25;

    /** Classes that are longer, with their greatest length. They may shrink, and then the entry goes. */
    static final Map<String, Integer> LONG_CLASSES = Map.of(
            // All SQL of a module is in one place, in text blocks.
            "CampaignRepository.java", 240,
            "AnnualPlanRepository.java", 245,
            // The demonstration is a story told in one place.
            "DemoCampaigns.java", 247,
            // A life of a made-up customer.
            "DemoCustomers.java", 234,
            // One engine configuration with its stand-ins.
            "ReplayEngine.java", 250);

    /** Methods that are longer: lists of facts, of checks or of columns, which a second method would only hide. */
    static final Map<String, Integer> LONG_METHODS = Map.ofEntries(
            entry("AnnualPlanRepository.withContent", 26),
            entry("AnnualPlanService.check", 42),
            entry("Attachments.keep", 30),
            entry("BudgetRepository.allocate", 28),
            entry("CampaignRepository.saveProposal", 28),
            entry("ClockRow.moved", 30),
            entry("ClockRow.started", 29),
            entry("Changes.opened", 30),
            entry("Changes.with", 31),
            entry("DemoCampaigns.handedIn", 38),
            entry("DeployedModels.newerOnesOfDesigners", 30),
            entry("DiagramState.of", 26),
            entry("PlanFormFacts.ofApproval", 38),
            entry("PlanFormFacts.ofEntry", 26),
            entry("TimelineTeller.line", 43));

    private static final int COLLABORATORS = 5;

    /** Classes with more collaborators: each gathers what one page, one form or one model asks. */
    public static final Map<String, Integer> MANY_COLLABORATORS = Map.of(
            "AbsenceDesk", 6,
            "CampaignCaseView", 6,
            "CampaignSteps", 8,
            "CasePage", 6,
            "DemoCampaigns", 9,
            "DemoData", 6,
            "OrganisationDesk", 6,
            "PlanController", 7,
            "ProposeFormFacts", 6);

    private Budgets() {}

    static int collaboratorsOf(String simpleName) {
        return MANY_COLLABORATORS.getOrDefault(simpleName, COLLABORATORS);
    }

    public static List<Finding> classesFitOnAPage(Path file, String text) {
        String name = file.getFileName().toString();
        int lines = text.split("\n").length;
        int most = LONG_CLASSES.getOrDefault(name, CLASS_LINES);
        if (LONG_CLASSES.containsKey(name) && lines <= CLASS_LINES) {
            return List.of(new Finding(name, "class", "fits on a page now", "take it out of Budgets.LONG_CLASSES"));
        }
        return lines <= most
                ? List.of()
                : List.of(new Finding(name, "class", lines + " lines, at most " + most, "split it by subject"));
    }

    public static List<Finding> methodsFitOnAScreen(Path file, String text) {
        String type = file.getFileName().toString().replace(".java", "");
        List<Finding> findings = new ArrayList<>();
        for (Method method : methods(text)) {
            String name = type + "." + method.name();
            int most = LONG_METHODS.getOrDefault(name, METHOD_LINES);
            if (method.lines() > most) {
                findings.add(new Finding(
                        name, "method", method.lines() + " lines, at most " + most, "give the steps names"));
            }
        }
        return findings;
    }

    /** Entries whose method has become short, or is gone. */
    public static List<String> entriesOutOfUse(Map<Path, String> sources) {
        Set<String> longOnes = new TreeSet<>();
        sources.forEach((file, text) -> methods(text).stream()
                .filter(method -> method.lines() > METHOD_LINES)
                .forEach(method -> longOnes.add(file.getFileName().toString().replace("java", "") + method.name())));
        return LONG_METHODS.keySet().stream()
                .filter(entry -> !longOnes.contains(entry))
                .sorted()
                .toList();
    }

    private record Method(String name, int lines) {}

    /** The formatter puts the brace that ends a method alone on a line, as far in as the line that begins it. */
    private static List<Method> methods(String text) {
        List<Method> methods = new ArrayList<>();
        List<String> lines = List.of(text.split("\n"));
        for (int end = 1; end < lines.size(); end++) {
            if (!lines.get(end).matches(" {4}(?: {4})?}")) {
                continue;
            }
            String indent = lines.get(end).replace("}", "");
            int start = end - 1;
            while (start > 0 && !lines.get(start).matches(indent + "\\S.*")) {
                start--;
            }
            int open = start;
            while (open < end && !lines.get(open).endsWith("{")) {
                open++;
            }
            String first = lines.get(start).strip();
            if (first.matches("[^(]*\\w\\(.*")
                    && !first.matches("(if|for|while|switch|try|}).*|.*\\b(class|record|enum|interface)\\b.*")) {
                methods.add(new Method(first.replaceAll("\\(.*", "").replaceAll(".* ", ""), end - open - 1));
            }
        }
        return methods;
    }
}
