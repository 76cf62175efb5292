package io.camshaft.revisit.report;

import io.camshaft.revisit.Notice;
import io.camshaft.revisit.Notices;
import java.text.Normalizer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From a number of a report to its calls and notices. Whose they may be is the caller's business. */
@Service
@Transactional(readOnly = true)
public class CasesOfReport {

    public static final int PAGE = 50;
    /** Notices that are opened for a search by words: these are sealed one by one, and no index knows them. */
    public static final int MOST_READ = 500;

    private final DrillRepository drill;
    private final Notices notices;
    private final Clock clock;

    CasesOfReport(DrillRepository drill, Notices notices, Clock clock) {
        this.drill = drill;
        this.notices = notices;
        this.clock = clock;
    }

    /** @param more true where a next page begins after the last line */
    public record Page<T>(List<T> lines, boolean more) {

        static <T> Page<T> of(List<T> found) {
            boolean more = found.size() > PAGE;
            return new Page<>(more ? List.copyOf(found.subList(0, PAGE)) : found, more);
        }
    }

    public Page<CallLine> calls(CallQuery query) {
        return Page.of(drill.calls(query, PAGE + 1));
    }

    /** Newest first. */
    public Page<NoticeLine> notices(NoticeQuery query) {
        return Page.of(drill.notices(query, OffsetDateTime.now(clock), clock.getZone(), PAGE + 1));
    }

    /** Those of the newest 500 in which every word occurs, whoever wrote it; at most a page. */
    public Page<NoticeLine> notices(NoticeQuery query, String words) {
        List<String> wanted = Stream.of(plain(words).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<NoticeLine> lines = drill.notices(query, OffsetDateTime.now(clock), clock.getZone(), MOST_READ);
        Set<String> holding = notices
                .all(lines.stream().map(NoticeLine::noticeNo).toList())
                .stream()
                .filter(notice -> wanted.stream().allMatch(text(notice)::contains))
                .map(Notice::noticeNo)
                .collect(Collectors.toSet());
        return Page.of(
                lines.stream().filter(line -> holding.contains(line.noticeNo())).toList());
    }

    private static String text(Notice notice) {
        return Stream.<Function<Notice, String>>of(Notice::problem, Notice::answer, Notice::evidence, Notice::reason)
                .map(part -> part.apply(notice))
                .filter(part -> part != null)
                .map(CasesOfReport::plain)
                .collect(Collectors.joining("\n"));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
