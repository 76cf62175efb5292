package io.camshaft.complaint.intake;

import io.camshaft.complaint.ComplaintCodes;
import io.camshaft.complaint.Complaints;
import io.camshaft.complaint.intake.FileIntakeRepository.Kept;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.protection.Protection;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/** Files with complaints: kept sealed and looked at, then taken line by line, each line a case and a transaction of its own. */
@Service
public class FileIntake {

    private final Complaints complaints;
    private final ComplaintCodes codes;
    private final FileIntakeRepository files;
    private final Protection protection;
    private final Clock clock;

    FileIntake(
            Complaints complaints,
            ComplaintCodes codes,
            FileIntakeRepository files,
            Protection protection,
            Clock clock) {
        this.complaints = complaints;
        this.codes = codes;
        this.files = files;
        this.protection = protection;
        this.clock = clock;
    }

    /** @param wrong key of the sentence, null where the line can be taken @param words beginning, nothing else of the line */
    public record Line(int number, String wrong, String words) {}

    /** @param waiting true until it is taken */
    public record Looked(
            long id, String fileName, boolean waiting, List<Line> lines, int taken, int again, int refused) {}

    /** @param wrong refusals of lines */
    public record Report(int taken, int again, List<Refused> wrong) {}

    public record Refused(int number, BusinessRefusal why) {}

    /** Keeps the file; refuses what is no file with complaints. */
    public long keep(String fileName, byte[] content, String by) {
        String text = FileText.decoded(content);
        if (FileText.rows(text).isEmpty()) {
            throw new BusinessRefusal("complaint.file.noRows");
        }
        String name = fileName == null || fileName.isBlank() ? "csv" : fileName;
        return files.add(
                name.length() > 200 ? name.substring(0, 200) : name,
                protection.seal(SealedIntake.FILE, text),
                protection.generation(),
                by,
                OffsetDateTime.now(clock));
    }

    public Looked look(long id) {
        Kept kept = kept(id);
        Set<String> problems = codes.problems("en").keySet();
        List<Line> lines = rows(kept).stream()
                .map(row -> new Line(row.number(), row.wrong(problems), beginning(row)))
                .toList();
        return new Looked(
                id,
                kept.fileName(),
                kept.takenAt() == null,
                lines,
                kept.rowsTaken(),
                kept.rowsAgain(),
                kept.rowsRefused());
    }

    /** Lines that were taken before, from whatever file, give their case again. */
    public Report take(long id, String by) {
        Kept kept = kept(id);
        if (kept.takenAt() != null) {
            throw new BusinessRefusal("complaint.file.takenBefore");
        }
        Set<String> problems = codes.problems("en").keySet();
        List<Refused> wrong = new ArrayList<>();
        int taken = 0;
        int again = 0;
        for (FileRow row : rows(kept)) {
            try {
                if (one(row, problems, by).again()) {
                    again++;
                } else {
                    taken++;
                }
            } catch (BusinessRefusal refusal) {
                wrong.add(new Refused(row.number(), refusal));
            } catch (DataAccessException e) {
                wrong.add(new Refused(row.number(), new BusinessRefusal("complaint.file.unreadable")));
            }
        }
        files.taken(id, taken, again, wrong.size(), OffsetDateTime.now(clock));
        return new Report(taken, again, wrong);
    }

    private Complaints.Receipt one(FileRow row, Set<String> problems, String by) {
        String wrong = row.wrong(problems);
        if (wrong != null) {
            throw new BusinessRefusal(wrong);
        }
        return complaints.take(row.complaint(), by);
    }

    private List<FileRow> rows(Kept kept) {
        List<FileRow> rows = new ArrayList<>();
        String text = protection.open(SealedIntake.FILE, kept.contentSealed());
        if (text != null) {
            int number = 1;
            for (var cells : FileText.rows(text)) {
                rows.add(new FileRow(++number, cells));
            }
        }
        return rows;
    }

    private static String beginning(FileRow row) {
        String words = row.cells().getOrDefault(FileColumn.WORDS, "");
        return words.codePointCount(0, words.length()) <= 80
                ? words
                : words.substring(0, words.offsetByCodePoints(0, 80)) + "…";
    }

    private Kept kept(long id) {
        return files.find(id).orElseThrow(() -> new BusinessRefusal("complaint.file.unknown"));
    }
}
