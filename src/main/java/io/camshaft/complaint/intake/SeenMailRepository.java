package io.camshaft.complaint.intake;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mails that were seen, and which node reads the mailbox. */
@Repository
class SeenMailRepository {

    private final JdbcClient jdbc;

    SeenMailRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param senderSealed null where nobody is named @param reason name of a {@link MailRefusal}, null where it was taken */
    record Seen(
            String mailMark,
            byte[] senderSealed,
            Long senderToken,
            int generation,
            String outcome,
            String reason,
            String complaintNo,
            long byteCount,
            int filesKept,
            int filesRefused,
            OffsetDateTime seenAt) {}

    /** The mailbox is the holder's until then; false where another node has it. */
    boolean hold(String holder, OffsetDateTime now, OffsetDateTime until) {
        return jdbc.sql(
                                """
                                update complaint_mailbox_lease set holder = :holder, held_until = :until
                                where id = 1 and (holder = :holder or held_until < :now)
                                """)
                        .param("holder", holder)
                        .param("until", until)
                        .param("now", now)
                        .update()
                == 1;
    }

    boolean knows(String mailMark) {
        return jdbc.sql("select count(*) from complaint_mail where mail_mark = ?")
                        .param(mailMark)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void add(Seen seen) {
        jdbc.sql(
                        """
                        insert into complaint_mail (mail_mark, sender_sealed, sender_token, generation, outcome, reason,
                            complaint_no, byte_count, files_kept, files_refused, seen_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        seen.mailMark(),
                        seen.senderSealed(),
                        seen.senderToken(),
                        seen.generation(),
                        seen.outcome(),
                        seen.reason(),
                        seen.complaintNo(),
                        seen.byteCount(),
                        seen.filesKept(),
                        seen.filesRefused(),
                        seen.seenAt())
                .update();
    }

    /** Mails of the sender that opened or reached a case. */
    long takenFrom(Collection<Long> senderTokens, OffsetDateTime since) {
        return jdbc.sql(
                        """
                        select count(*) from complaint_mail
                        where sender_token in (:tokens) and seen_at > :since and outcome <> 'REFUSED'
                        """)
                .param("tokens", senderTokens)
                .param("since", since)
                .query(Long.class)
                .single();
    }

    long seenSince(OffsetDateTime since) {
        return jdbc.sql("select count(*) from complaint_mail where seen_at > ? and outcome <> 'REFUSED'")
                .param(since)
                .query(Long.class)
                .single();
    }

    /** Newest first. */
    List<Seen> refused(int most) {
        return jdbc.sql(
                        """
                        select mail_mark, sender_sealed, sender_token, generation, outcome, reason, complaint_no, byte_count,
                            files_kept, files_refused, seen_at
                        from complaint_mail where outcome = 'REFUSED' order by seen_at desc fetch first :most rows only
                        """)
                .param("most", most)
                .query(RecordRows.of(Seen.class))
                .list();
    }

    int forgetBefore(OffsetDateTime moment) {
        return jdbc.sql("delete from complaint_mail where seen_at < ?")
                .param(moment)
                .update();
    }
}
