package io.camshaft.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camshaft.complaint.ComplaintProgressRepository.Triaged;
import io.camshaft.complaint.ComplaintRepeatRepository.Counted;
import io.camshaft.complaint.ComplaintTextRepository.Text;
import io.camshaft.complaint.ComplaintTextRepository.Written;
import io.camshaft.complaint.ComplaintTieRepository.Tie;
import io.camshaft.complaint.ComplaintWorkRepository.Asked;
import io.camshaft.complaint.ComplaintWorkRepository.Call;
import io.camshaft.platform.protection.Protection;
import io.camshaft.platform.protection.RotatedKeys;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every statement about complaints, and what is left of them after the keys changed. */
abstract class ComplaintTablesTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-05-26T10:00+08:00");
    private static final String WORDS = "漏油 <b>😀</b> and a very long drive";

    private ComplaintRepository complaints;
    private ComplaintProgressRepository progress;
    private ComplaintTextRepository texts;
    private ComplaintTieRepository ties;
    private ComplaintWorkRepository work;
    private ComplaintRepeatRepository repeats;
    private ComplaintCodeRepository codes;
    private RotatedKeys keys;
    private Protection protection;
    private ComplaintSeals seals;
    private int count;

    abstract DataSource freshDatabase();

    @BeforeEach
    void empty() {
        DataSource database = freshDatabase();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/complaint")
                .load()
                .migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        complaints = new ComplaintRepository(jdbc);
        progress = new ComplaintProgressRepository(jdbc);
        texts = new ComplaintTextRepository(jdbc);
        ties = new ComplaintTieRepository(jdbc);
        work = new ComplaintWorkRepository(jdbc);
        repeats = new ComplaintRepeatRepository(jdbc);
        codes = new ComplaintCodeRepository(jdbc);
        keys = new RotatedKeys(database);
        protection = keys.first();
        seals = new ComplaintSeals(protection);
    }

    private static NewComplaint asked(String vin, String dealer, String problem, Set<Danger> dangers) {
        return new NewComplaint(
                ComplaintKind.AFTER_SALES,
                ComplaintChannel.PHONE,
                problem,
                7L,
                new NewComplaint.Contact("赵袋熊", "+8613900001234", "zhao@customer.example"),
                vin,
                dealer,
                "Tianjin",
                "Oil leak",
                WORDS,
                Map.of(),
                dangers,
                null);
    }

    private String written(NewComplaint asked, OffsetDateTime at) {
        String no = "CMP-2026-" + ++count;
        complaints.insert(no, asked, seals.contact(asked), null, "feng.yu", at);
        return no;
    }

    private String written() {
        return written(asked("LFV2A21K000000001", "D1001", "OIL_LEAK", Set.of()), NOW);
    }

    private Text text(String name, String value) {
        return seals.text(name, value, "feng.yu", NOW);
    }

    @Test
    void aCaseComesBackAsItWasTaken() {
        String no = written(
                asked("LFV2A21K000000001", "D1001", "OIL_LEAK", Set.of(Danger.INJURY, Danger.FIRE)), NOW.minusDays(3));

        Complaint found = complaints.find(no).orElseThrow();
        assertThat(found.receivedAt()).isEqualTo(NOW.minusDays(3));
        assertThat(found.status()).isEqualTo(ComplaintStatus.RECEIVED);
        assertThat(found.vin()).isEqualTo("LFV2A21K000000001");
        assertThat(complaints.dangers(no)).containsExactlyInAnyOrder(Danger.INJURY, Danger.FIRE);
        assertThat(seals.words(complaints.contact(no)))
                .isEqualTo(new ComplaintWords("Oil leak", WORDS, "赵袋熊", "+8613900001234", "zhao@customer.example"));
        assertThat(complaints.findAll(List.of(no, "CMP-0"))).containsExactly(found);
        assertThat(complaints.findAll(List.of())).isEmpty();
        assertThat(complaints.find("CMP-0")).isEmpty();
        assertThat(complaints.ofCustomer(7)).containsExactly(no);
        assertThat(complaints.isEmpty()).isFalse();
    }

    @Test
    void earlierCasesAreThoseAboutTheSameCarAndProblem() {
        String old = written(asked("LFV2A21K000000001", "D1001", "OIL_LEAK", Set.of()), NOW.minusYears(2));
        String young = written(asked("LFV2A21K000000001", "D1001", "OIL_LEAK", Set.of()), NOW.minusDays(2));
        written(asked("LFV2A21K000000001", "D1001", "BRAKE", Set.of()), NOW);
        written(asked("LFV2A21K000000002", "D1001", "OIL_LEAK", Set.of()), NOW);
        String latest = written();

        assertThat(complaints.about("LFV2A21K000000001", "OIL_LEAK", NOW.minusYears(1)))
                .extracting(Complaint::complaintNo)
                .containsExactly(latest, young)
                .doesNotContain(old);
    }

    @Test
    void aCaseClosesOnceAndNeverWithoutTheCustomersWord() {
        String no = written();
        progress.triaged(no, new Triaged(2, "call-agent", 1, null, NOW.plusHours(1), NOW.plusHours(24)));
        progress.assessed(
                no,
                new Assessment(
                        ComplaintKind.AFTER_SALES,
                        "BRAKE",
                        "SERVICE",
                        SolutionPath.DEPARTMENTS,
                        List.of(),
                        null,
                        false),
                ComplaintStatus.AT_DEPARTMENTS,
                NOW);
        progress.solved(no, false, ComplaintStatus.REVISITING, NOW.plusHours(2));
        progress.level(no, 2);
        progress.extended(no);
        progress.satisfaction(no, null, "feng.yu", ComplaintStatus.ASSESSING);

        byte[] measure = seals.seal(SealedNames.MEASURE, "new seal");
        assertThat(progress.closed(no, "WORKSHOP", "REPAIRED", measure, "feng.yu", NOW))
                .isFalse();
        progress.satisfaction(no, Satisfaction.SATISFIED, "feng.yu", ComplaintStatus.REVISITING);
        assertThat(progress.closed(no, "WORKSHOP", "REPAIRED", measure, "feng.yu", NOW))
                .isTrue();
        assertThat(progress.closed(no, "WORKSHOP", "REPAIRED", measure, "han.mei", NOW))
                .isFalse();
        assertThat(progress.ended(no, ComplaintStatus.WITHDRAWN, null, null, "han.mei", NOW))
                .isFalse();

        Complaint closed = complaints.find(no).orElseThrow();
        assertThat(closed.status()).isEqualTo(ComplaintStatus.CLOSED);
        assertThat(closed.dissatisfied()).isEqualTo(1);
        assertThat(closed.roundNo()).isEqualTo(1);
        assertThat(closed.levelNo()).isEqualTo(2);
        assertThat(closed.problemType()).isEqualTo("BRAKE");
        assertThat(closed.closedBy()).isEqualTo("feng.yu");
        assertThat(closed.isLate(NOW)).isTrue();
    }

    @Test
    void departmentsAnswerOnceAndCallsAreCounted() {
        String no = written();
        byte[] question = seals.seal(SealedNames.QUESTION, "What happened?");
        work.ask(no, asked(1, question), seals.generation());
        byte[] answer = seals.seal(SealedNames.ANSWER, "A seal was missing.");

        assertThat(work.answer(no, 1, 0, "OURS", answer, "jin.bo", NOW)).isTrue();
        assertThat(work.answer(no, 1, 0, "NOT_OURS", answer, "gao.feng", NOW)).isFalse();
        assertThat(work.department(no, 1, 0).orElseThrow().answeredBy()).isEqualTo("jin.bo");
        assertThat(work.departments(no)).extracting(Asked::finding).containsExactly("OURS");
        assertThatThrownBy(() -> work.ask(no, asked(1, question), 1)).isInstanceOf(DuplicateKeyException.class);

        work.call(no, call(1), seals.generation());
        work.call(no, call(2), seals.generation());
        assertThat(work.calls(no)).extracting(Call::attempt).containsExactly(1, 2);
        assertThatThrownBy(() -> work.call(no, call(2), 1)).isInstanceOf(DuplicateKeyException.class);
    }

    private static Asked asked(int round, byte[] question) {
        return new Asked(round, 0, "hq-quality", "hq-quality.HQ", question, null, null, NOW, null, null);
    }

    private Call call(int attempt) {
        return new Call(
                1,
                attempt,
                CallResult.NOT_REACHED,
                seals.seal(SealedNames.CALL, "busy"),
                NOW.plusDays(attempt),
                "feng.yu");
    }

    @Test
    void aReferenceIsTakenOnceAndTiesAreSeenFromBothSides() {
        String one = written();
        String other = written();
        ties.take("mail:1", one, 42, NOW);
        ties.link(one, other, "LINKED", "feng.yu", NOW);
        ties.link(one, other, "LINKED", "feng.yu", NOW);

        assertThat(ties.taken("mail:1").orElseThrow().complaintNo()).isEqualTo(one);
        assertThat(ties.taken("mail:2")).isEmpty();
        assertThatThrownBy(() -> ties.take("mail:1", other, 43, NOW)).isInstanceOf(DuplicateKeyException.class);
        assertThat(ties.ties(one)).containsExactly(new Tie(other, "LINKED"));
        assertThat(ties.ties(other)).containsExactly(new Tie(one, "LINKED"));
    }

    @Test
    void tooManyOfAKindAreCountedForADealer() {
        for (int i = 0; i < 4; i++) {
            written(asked(null, "D1001", "OIL_LEAK", Set.of()), NOW.minusDays(i));
            written(asked(null, "D1002", "OIL_LEAK", Set.of()), NOW.minusDays(40));
        }

        List<Counted> counted = repeats.count(NOW.minusDays(30), NOW.minusDays(90), NOW);

        assertThat(counted).containsExactly(new Counted("D1001", "OIL_LEAK", 4, 4, 0));
        Counted found = counted.get(0);
        LocalDate may = LocalDate.parse("2026-05-01");
        assertThat(repeats.isKnown(found, "MONTH", may)).isFalse();
        RepeatFinding finding =
                new RepeatFinding("CRR-1", 0, "D1001", "OIL_LEAK", "MONTH", may, 4, 0, null, null, null, null);
        repeats.insert(finding, seals.generation(), NOW);
        assertThat(repeats.isKnown(found, "MONTH", may)).isTrue();
        assertThat(repeats.behind(finding, NOW.minusDays(30))).hasSize(4);
        byte[] reason = seals.seal(SealedNames.REPEAT, "agreed");
        assertThat(repeats.decided("CRR-1", 0, "CONFIRMED", BigDecimal.TEN, reason, "gao.feng", NOW))
                .isTrue();
        assertThat(repeats.decided("CRR-1", 0, "REJECTED", null, reason, "jin.bo", NOW))
                .isFalse();
        assertThat(repeats.find("CRR-1", 0).orElseThrow().decidedBy()).isEqualTo("gao.feng");
        assertThat(repeats.of("CRR-1")).hasSize(1);
    }

    @Test
    void whatIsForgottenLeavesTheCaseForStatistics() {
        String no = talked();

        texts.forget(List.of(no));

        assertThat(complaints.find(no)).isPresent();
        assertThat(seals.words(complaints.contact(no))).isEqualTo(new ComplaintWords(null, null, null, null, null));
        assertThat(texts.details(no)).isEmpty();
        assertThat(texts.notes(no)).extracting(Written::sealed).containsExactly((byte[]) null);
        assertThat(texts.withWords(protection.tokens(SealedNames.WORD, "漏油"), 10))
                .isEmpty();
        assertThat(ties.isContact(no, protection.tokens(SealedNames.PHONE, "+8613900001234"), List.of()))
                .isFalse();
    }

    /** A case with something in every sealed column. */
    private String talked() {
        String no = written();
        int generation = seals.generation();
        texts.detail(no, "where", seals.seal(SealedNames.DETAIL, "at the gate"), generation);
        texts.message(no, text(SealedNames.MESSAGE, "We call you."), "OUT", ComplaintChannel.PHONE);
        texts.note(no, text(SealedNames.NOTE, "calls at night"));
        texts.extension(no, 60, text(SealedNames.EXTENSION, "waits for a part"));
        texts.word(no, seals.seal(SealedNames.WORD, "漏油"), protection.token(SealedNames.WORD, "漏油"), generation);
        texts.word(no, seals.seal(SealedNames.WORD, "漏油"), protection.token(SealedNames.WORD, "漏油"), generation);
        work.ask(no, asked(1, seals.seal(SealedNames.QUESTION, "What happened?")), generation);
        work.answer(no, 1, 0, "OURS", seals.seal(SealedNames.ANSWER, "A seal."), "jin.bo", NOW);
        work.call(no, call(1), generation);
        return no;
    }

    @Test
    void afterTheKeysChangedEverythingIsReadAndFoundWithTheNewOnes() {
        String no = talked();
        SealedComplaints tables = new SealedComplaints();

        Protection young = keys.second(List.of(
                tables.sealedComplaint(),
                tables.sealedComplaintDetails(),
                tables.sealedComplaintWords(),
                tables.sealedComplaintDepartments(),
                tables.sealedComplaintCalls(),
                tables.sealedComplaintNotes(),
                tables.sealedComplaintMessages(),
                tables.sealedComplaintExtensions(),
                tables.sealedComplaintRepeats()));

        ComplaintSeals opened = new ComplaintSeals(young);
        assertThat(opened.words(complaints.contact(no)).words()).isEqualTo(WORDS);
        assertThat(opened.words(complaints.contact(no)).phone()).isEqualTo("+8613900001234");
        assertThat(opened.open(SealedNames.DETAIL, texts.details(no).get("where")))
                .isEqualTo("at the gate");
        assertThat(opened.open(SealedNames.NOTE, texts.notes(no).get(0).sealed()))
                .isEqualTo("calls at night");
        assertThat(opened.open(
                        SealedNames.ANSWER,
                        work.department(no, 1, 0).orElseThrow().answer()))
                .isEqualTo("A seal.");
        assertThat(opened.open(SealedNames.CALL, work.calls(no).get(0).words())).isEqualTo("busy");
        assertThat(texts.withWords(young.tokens(SealedNames.WORD, "漏油"), 10)).containsExactly(Map.entry(no, 1));
        assertThat(ties.isContact(no, young.tokens(SealedNames.PHONE, "+8613900001234"), List.of()))
                .isTrue();
        assertThat(ties.isContact(no, protection.tokens(SealedNames.PHONE, "+8613900001234"), List.of()))
                .isFalse();
    }

    @Test
    void codesAreNamedInBothLanguagesAndRepliesAreThere() {
        for (String language : List.of("en", "zh")) {
            assertThat(codes.names(ComplaintCodeRepository.Codes.PROBLEM, language))
                    .containsKey("OIL_LEAK");
            assertThat(codes.name(ComplaintCodeRepository.Codes.CAUSE, "WORKSHOP", language))
                    .isPresent();
            assertThat(codes.fields(ComplaintKind.MEDIA, language)).isNotEmpty();
            assertThat(codes.replies(language)).isNotEmpty();
        }
        assertThat(codes.name(ComplaintCodeRepository.Codes.MEASURE, "NO_SUCH", "en"))
                .isEmpty();
    }
}
