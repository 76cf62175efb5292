package io.camshaft.customer;

import io.camshaft.customer.ReadingFinding.Result;
import io.camshaft.customer.ReadingFindingRepository.Span;
import io.camshaft.customer.UnusualReadings.Unusual;
import io.camshaft.organisation.StaffNumbers;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.jdbc.BusinessNumbers;
import io.camshaft.platform.jdbc.StaleRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The monthly look at who read personal data in unusual ways. */
@Service
@Transactional
public class ReadingFindings {

    private static final int SAMPLE = 10;

    private final ReadingFindingRepository findings;
    private final UnusualReadings unusual;
    private final StaffNumbers staff;
    private final BusinessNumbers numbers;
    private final Clock clock;

    ReadingFindings(
            ReadingFindingRepository findings,
            UnusualReadings unusual,
            StaffNumbers staff,
            BusinessNumbers numbers,
            Clock clock) {
        this.findings = findings;
        this.unusual = unusual;
        this.staff = staff;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * A look at one month.
     *
     * @param findings what nobody was asked about before
     */
    public record Audit(String caseNo, YearMonth month, int findings) {}

    /** Looks at last month and writes what is new; a second look at the same month asks nobody twice. */
    public Audit lookAtLastMonth() {
        YearMonth month = YearMonth.now(clock).minusMonths(1);
        String caseNo = numbers.next("RDA");
        int turn = 0;
        for (Unusual found : unusual.in(span(month), staff.mobiles())) {
            if (!findings.isKnown(month.atDay(1), found.count().readerId(), found.rule())) {
                findings.insert(caseNo, turn, month.atDay(1), found.rule(), found.count(), found.usual());
                turn++;
            }
        }
        return new Audit(caseNo, month, turn);
    }

    private Span span(YearMonth month) {
        return new Span(start(month), start(month.plusMonths(1)));
    }

    private OffsetDateTime start(YearMonth month) {
        return month.atDay(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    @Transactional(readOnly = true)
    public List<ReadingFinding> ofCase(String caseNo) {
        return findings.ofCase(caseNo);
    }

    @Transactional(readOnly = true)
    public ReadingFinding finding(String caseNo, int turn) {
        return findings.find(caseNo, turn).orElseThrow(() -> new BusinessRefusal("customer.finding.unknown", caseNo));
    }

    /** Up to ten cases for which the reader read in the finding's month, "–" for none. */
    @Transactional(readOnly = true)
    public List<String> sampleOf(ReadingFinding finding) {
        LocalDate first = finding.monthStart();
        return findings.sample(span(YearMonth.from(first)), finding.readerId(), SAMPLE);
    }

    /** What the review says; never that of the reader. */
    public void review(String caseNo, int turn, Result result, String reason, String by) {
        ReadingFinding finding = finding(caseNo, turn);
        if (by.equals(finding.readerId())) {
            throw new BusinessRefusal("customer.finding.own");
        }
        if (reason == null) {
            throw new BusinessRefusal("customer.finding.reasonMissing");
        }
        if (!findings.review(finding.id(), result, reason, by, OffsetDateTime.now(clock))) {
            throw new StaleRecord(caseNo);
        }
    }
}
