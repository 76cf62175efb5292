package io.camshaft.complaint;

import io.camshaft.complaint.ComplaintCodeRepository.Codes;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tables of codes in the installation's language. */
@Service
@Transactional(readOnly = true)
public class ComplaintCodes {

    private final ComplaintCodeRepository codes;
    private final Texts texts;

    ComplaintCodes(ComplaintCodeRepository codes, Texts texts) {
        this.codes = codes;
        this.texts = texts;
    }

    /** The code itself where nobody knows it; null for null. */
    public String problem(String code) {
        return name(Codes.PROBLEM, code);
    }

    public String cause(String code) {
        return name(Codes.CAUSE, code);
    }

    public String measure(String code) {
        return name(Codes.MEASURE, code);
    }

    private String name(Codes kind, String code) {
        return code == null ? null : codes.name(kind, code, texts.language()).orElse(code);
    }

    /** Names by code, those in use. */
    public Map<String, String> problems() {
        return codes.names(Codes.PROBLEM, texts.language());
    }

    /** The same in a language of the reader's: "en" or "zh". */
    public Map<String, String> problems(String language) {
        return codes.names(Codes.PROBLEM, language);
    }

    public Map<String, String> causes() {
        return codes.names(Codes.CAUSE, texts.language());
    }

    public Map<String, String> measures() {
        return codes.names(Codes.MEASURE, texts.language());
    }

    /** Fields of its own that the kind has, by name. */
    public Map<String, String> fields(ComplaintKind kind) {
        return kind == null ? Map.of() : codes.fields(kind, texts.language());
    }

    public List<SavedReply> replies() {
        return codes.replies(texts.language());
    }

    public Optional<SavedReply> reply(String code) {
        return replies().stream().filter(reply -> reply.code().equals(code)).findFirst();
    }

    void refuseUnknown(String causeCode, String measureCode) {
        if (causeCode == null || !causes().containsKey(causeCode)) {
            throw new BusinessRefusal("complaint.refusal.causeMissing");
        }
        if (measureCode == null || !measures().containsKey(measureCode)) {
            throw new BusinessRefusal("complaint.refusal.measureMissing");
        }
    }
}
