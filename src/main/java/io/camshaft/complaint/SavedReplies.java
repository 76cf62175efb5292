package io.camshaft.complaint;

import io.camshaft.complaint.SavedReplyRepository.Row;
import io.camshaft.platform.BusinessRefusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saved replies as supervisors keep them, in both languages. */
@Service
@Transactional
public class SavedReplies {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_BODY = 2000;

    private final SavedReplyRepository replies;
    private final ComplaintCodes codes;
    private final ComplaintOwners owners;
    private final Clock clock;

    SavedReplies(SavedReplyRepository replies, ComplaintCodes codes, ComplaintOwners owners, Clock clock) {
        this.replies = replies;
        this.codes = codes;
        this.owners = owners;
        this.clock = clock;
    }

    /**
     * A reply in both languages.
     *
     * @param problemType code, or null for every problem
     * @param active false where it is not offered any more
     * @param changedBy who wrote it last; null as delivered
     */
    public record Reply(
            String code,
            String problemType,
            String titleEn,
            String bodyEn,
            String titleZh,
            String bodyZh,
            boolean active,
            String changedBy,
            OffsetDateTime changedAt) {}

    public boolean mayEdit(String personId) {
        return owners.supervises(personId);
    }

    public Set<String> placeholders() {
        return new java.util.TreeSet<>(Placeholders.KNOWN);
    }

    @Transactional(readOnly = true)
    public List<Reply> all() {
        Map<String, Map<String, Row>> byCode = new LinkedHashMap<>();
        replies.all().forEach(row -> byCode.computeIfAbsent(row.code(), any -> new LinkedHashMap<>())
                .put(row.language(), row));
        return byCode.values().stream().map(SavedReplies::reply).toList();
    }

    private static Reply reply(Map<String, Row> languages) {
        Row any = languages.values().iterator().next();
        Optional<Row> english = Optional.ofNullable(languages.get("en"));
        Optional<Row> chinese = Optional.ofNullable(languages.get("zh"));
        return new Reply(
                any.code(),
                any.problemType(),
                english.map(Row::title).orElse(""),
                english.map(Row::body).orElse(""),
                chinese.map(Row::title).orElse(""),
                chinese.map(Row::body).orElse(""),
                any.active(),
                any.changedBy(),
                any.changedAt());
    }

    /** Writes both languages. Refuses what is empty, too long, or has a placeholder that no case can fill. */
    public void save(Reply reply, String by) {
        if (!mayEdit(by)) {
            throw new BusinessRefusal("complaint.refusal.notYours");
        }
        if (reply.code() == null || !CODE.matcher(reply.code()).matches()) {
            throw new BusinessRefusal("complaint.refusal.replyCode");
        }
        String problem = problem(reply);
        OffsetDateTime at = OffsetDateTime.now(clock);
        Row english = new Row(
                reply.code(), "en", problem, title(reply.titleEn()), body(reply.bodyEn()), reply.active(), by, at);
        Row chinese = new Row(
                reply.code(), "zh", problem, title(reply.titleZh()), body(reply.bodyZh()), reply.active(), by, at);
        replies.save(english);
        replies.save(chinese);
    }

    private String problem(Reply reply) {
        String problem = ComplaintForm.line(reply.problemType(), LONGEST_TITLE);
        if (problem != null && !codes.problems().containsKey(problem)) {
            throw new BusinessRefusal("complaint.refusal.problemUnknown");
        }
        return problem;
    }

    private static String title(String typed) {
        String title = ComplaintForm.line(typed, LONGEST_TITLE);
        if (title == null) {
            throw new BusinessRefusal("complaint.refusal.replyTitle");
        }
        return title;
    }

    private static String body(String typed) {
        String body = ComplaintForm.line(typed, LONGEST_BODY);
        if (body == null) {
            throw new BusinessRefusal("complaint.refusal.replyBody");
        }
        Set<String> unknown = Placeholders.unknownIn(body);
        if (!unknown.isEmpty()) {
            throw new BusinessRefusal("complaint.refusal.placeholderUnknown", Placeholders.written(unknown));
        }
        return body;
    }
}
