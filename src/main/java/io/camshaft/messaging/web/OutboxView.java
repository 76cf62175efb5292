package io.camshaft.messaging.web;

import io.camshaft.messaging.Mailbox;
import io.camshaft.messaging.MessageLine;
import io.camshaft.messaging.MessageStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The list as the page prints it.
 *
 * @param next id where older messages begin, null at the end
 */
public record OutboxView(
        boolean seesAll,
        boolean mine,
        String status,
        List<State> states,
        List<Line> lines,
        String next,
        boolean newest) {

    /** A state with its count, "999+" from a thousand on. */
    public record State(String status, String count) {}

    /** @param hasPage true where the number leads to a case that the viewer may open, @param subject null for short messages */
    public record Line(
            String id,
            String caseNo,
            boolean hasPage,
            String subject,
            String personId,
            String recipient,
            String status,
            String writtenAt) {}

    static OutboxView of(
            Mailbox.Stretch stretch,
            Set<String> cases,
            boolean seesAll,
            boolean mine,
            MessageStatus status,
            Long before,
            Moments moments) {
        List<State> states = Arrays.stream(MessageStatus.values())
                .map(each -> new State(each.name(), count(stretch.counts().get(each))))
                .toList();
        return new OutboxView(
                seesAll,
                mine,
                status == null ? "" : status.name(),
                states,
                stretch.lines().stream()
                        .map(line -> line(line, cases.contains(line.caseNo()), moments))
                        .toList(),
                stretch.next() == null ? null : stretch.next().toString(),
                before == null);
    }

    private static Line line(MessageLine line, boolean hasPage, Moments moments) {
        return new Line(
                Long.toString(line.id()),
                line.caseNo(),
                hasPage,
                line.subject(),
                line.personId(),
                line.recipient(),
                line.status().name(),
                moments.of(line.createdAt()));
    }

    private static String count(int counted) {
        return counted >= Mailbox.COUNT_CEILING ? (Mailbox.COUNT_CEILING - 1) + "+" : Integer.toString(counted);
    }
}
