package io.camshaft.revisit.report;

import io.camshaft.revisit.report.Report.Row;
import io.camshaft.revisit.report.ReportRepository.Line;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers of a period beside those of the one before, told apart by name. */
record Compared(Side now, Side before) {

    /** @param calls of both periods, as notices; names that stand more than once are added up */
    static Compared of(Period period, List<Line<Figures>> calls, List<Line<NoticeFigures>> notices) {
        return new Compared(
                side(period.begins(), calls, notices), side(period.previous().begins(), calls, notices));
    }

    private static Side side(LocalDate begins, List<Line<Figures>> calls, List<Line<NoticeFigures>> notices) {
        return new Side(named(begins, calls, Figures::sum), named(begins, notices, NoticeFigures::sum));
    }

    private static <T> Map<String, T> named(LocalDate begins, List<Line<T>> lines, Function<Collection<T>, T> sum) {
        return sums(lines.stream().filter(line -> line.begins().equals(begins)), Line::name, Line::numbers, sum);
    }

    private static <L, T> Map<String, T> sums(
            Stream<L> lines, Function<L, String> name, Function<L, T> numbers, Function<Collection<T>, T> sum) {
        return lines.collect(Collectors.groupingBy(
                name, Collectors.mapping(numbers, Collectors.collectingAndThen(Collectors.toList(), sum::apply))));
    }

    /** One period. */
    private record Side(Map<String, Figures> calls, Map<String, NoticeFigures> notices) {

        Side under(UnaryOperator<String> other) {
            return new Side(joined(calls, other, Figures::sum), joined(notices, other, NoticeFigures::sum));
        }

        private static <T> Map<String, T> joined(
                Map<String, T> numbers, UnaryOperator<String> other, Function<Collection<T>, T> sum) {
            return sums(numbers.entrySet().stream(), each -> other.apply(each.getKey()), Map.Entry::getValue, sum);
        }

        Figures figures(String name) {
            return calls.getOrDefault(name, new Figures(Map.of()));
        }

        NoticeFigures noticesOf(String name) {
            return notices.getOrDefault(name, new NoticeFigures(Map.of()));
        }
    }

    /** All of either period, in order. */
    Set<String> names() {
        return Stream.of(now.calls(), before.calls(), now.notices(), before.notices())
                .flatMap(numbers -> numbers.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Added up under the name that another name stands for. */
    Compared under(UnaryOperator<String> other) {
        return new Compared(now.under(other), before.under(other));
    }

    Row row(String name) {
        return new Row(name, now.figures(name), before.figures(name), now.noticesOf(name), before.noticesOf(name));
    }

    Row total() {
        return under(name -> "").row("");
    }
}
