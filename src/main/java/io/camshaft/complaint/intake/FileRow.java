package io.camshaft.complaint.intake;

import io.camshaft.complaint.ComplaintChannel;
import io.camshaft.complaint.ComplaintKind;
import io.camshaft.complaint.NewComplaint;
import io.camshaft.complaint.NewComplaint.Contact;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A line of a file as a complaint. @param number line in the file, the heading is 1 */
record FileRow(int number, Map<FileColumn, String> cells) {

    /** Key of the sentence that says what is missing; null where the line can be tried. */
    String wrong(Set<String> problemTypes) {
        if (!cells.containsKey(FileColumn.WORDS)) {
            return "complaint.service.wordsMissing";
        }
        if (!cells.containsKey(FileColumn.PHONE) && !cells.containsKey(FileColumn.MAIL)) {
            return "complaint.service.contactMissing";
        }
        if (cells.containsKey(FileColumn.KIND) && kind() == null) {
            return "complaint.file.kindUnknown";
        }
        String problem = cells.get(FileColumn.PROBLEM_TYPE);
        if (problem != null && !problemTypes.contains(problem.toUpperCase(Locale.ROOT))) {
            return "complaint.refusal.problemUnknown";
        }
        String vin = cells.get(FileColumn.VIN);
        return vin != null && !vin.replaceAll("\\s", "").matches("(?i)[A-HJ-NPR-Z0-9]{17}")
                ? "complaint.refusal.vinMalformed"
                : null;
    }

    NewComplaint complaint() {
        String problem = cells.get(FileColumn.PROBLEM_TYPE);
        return new NewComplaint(
                kind(),
                ComplaintChannel.FILE,
                problem == null ? null : problem.toUpperCase(Locale.ROOT),
                null,
                new Contact(cells.get(FileColumn.NAME), cells.get(FileColumn.PHONE), cells.get(FileColumn.MAIL)),
                cells.get(FileColumn.VIN),
                cells.get(FileColumn.DEALER),
                cells.get(FileColumn.CITY),
                null,
                cells.get(FileColumn.WORDS),
                Map.of(),
                Set.of(),
                reference());
    }

    private ComplaintKind kind() {
        String named =
                cells.getOrDefault(FileColumn.KIND, "").toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_");
        for (ComplaintKind each : ComplaintKind.values()) {
            if (each.name().equals(named)) {
                return each;
            }
        }
        return null;
    }

    /** The same line, in whatever file, is the same case. */
    private String reference() {
        try {
            byte[] content = cells.toString().getBytes(StandardCharsets.UTF_8);
            return "file:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
