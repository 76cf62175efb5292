package io.camshaft.survey;

import io.camshaft.complaint.ComplaintCodes;
import io.camshaft.organisation.Visibility;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.protection.Protection;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Satisfaction by dealer, for those who may see the dealer. */
@Service
@Transactional(readOnly = true)
public class SurveyFigures {

    /** Days of a period at most: more is a report, not a page. */
    static final int LONGEST = 92;

    private static final int MOST = 200;
    /** Sealed words are opened one by one. */
    static final int MOST_WORDS = 50;

    private final SurveyCountRepository counts;
    private final FigureRepository figures;
    private final ComplaintCodes codes;
    private final SurveySettings settings;
    private final Protection protection;

    SurveyFigures(
            SurveyCountRepository counts,
            FigureRepository figures,
            ComplaintCodes codes,
            SurveySettings settings,
            Protection protection) {
        this.counts = counts;
        this.figures = figures;
        this.codes = codes;
        this.settings = settings;
        this.protection = protection;
    }

    /** What the figures are measured by. */
    public SurveySettings promises() {
        return settings;
    }

    /** @param from first day, @param until last day on which the surveys were chosen */
    public record Period(LocalDate from, LocalDate until) {

        public Period {
            if (until.isBefore(from) || ChronoUnit.DAYS.between(from, until) >= LONGEST) {
                throw new BusinessRefusal("survey.refusal.period", LONGEST);
            }
        }

        /** The last 30 days. */
        public static Period before(LocalDate today) {
            return new Period(today.minusDays(29), today);
        }
    }

    /** @param cause in words, null until it is solved, as the measure */
    public record FollowedUp(
            String surveyNo,
            int overall,
            OffsetDateTime answeredAt,
            FollowUpState state,
            String cause,
            String measure,
            boolean solvedInTime,
            String complaintNo) {}

    /** What a customer wrote, without who it was: a dealer learns from the words, not from the name. */
    public record Written(OffsetDateTime answeredAt, Subject subject, int overall, String words) {

        /** Without the words: objects end up in logs. */
        @Override
        public String toString() {
            return "Written[" + overall + "]";
        }
    }

    /** Of customers who were content, newest first, at most 50; those of the others are in the form of their call. */
    public List<Written> words(String dealerCode, Period period) {
        return figures.words(dealerCode, period.from(), period.until(), MOST_WORDS).stream()
                .map(row -> new Written(
                        row.answeredAt(),
                        row.subject(),
                        row.overall(),
                        protection.open(SealedNames.WORDS, row.wordsSealed())))
                .toList();
    }

    /** One line for each dealer that has any. */
    public List<Figures> of(Visibility sight, Period period) {
        return counts.figures(period.from(), period.until(), sight.everything() ? null : sight.dealerCodes());
    }

    /** All lines in one, without a dealer. */
    public static Figures sum(List<Figures> lines) {
        return lines.stream().reduce(new Figures(null, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), Figures::plus);
    }

    /** The dealer's follow-ups, newest first, at most 200. */
    public List<FollowedUp> followUps(String dealerCode, Period period) {
        Map<String, String> causes = new HashMap<>();
        Map<String, String> measures = new HashMap<>();
        return figures.followUps(dealerCode, period.from(), period.until(), MOST).stream()
                .map(line -> new FollowedUp(
                        SurveyNo.of(line.id()),
                        line.overall(),
                        line.answeredAt(),
                        line.state(),
                        causes.computeIfAbsent(line.causeCode(), codes::cause),
                        measures.computeIfAbsent(line.measureCode(), codes::measure),
                        line.solvedInTime(),
                        line.complaintNo()))
                .toList();
    }
}
