package io.camshaft.customer;

import io.camshaft.platform.protection.Protection;
import io.camshaft.platform.text.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Composes letters and keeps them sealed with their request until somebody has printed and posted them. */
@Component
class SealedLetters implements CustomerLetters {

    private final PersonalFiles files;
    private final LetterTemplates templates;
    private final DataRequestRepository requests;
    private final Protection protection;
    private final Texts texts;

    SealedLetters(
            PersonalFiles files,
            LetterTemplates templates,
            DataRequestRepository requests,
            Protection protection,
            Texts texts) {
        this.files = files;
        this.templates = templates;
        this.requests = requests;
        this.protection = protection;
        this.texts = texts;
    }

    @Override
    public RequestLetter compose(DataRequest request, Subject subject) {
        PersonalFiles.Addressee person = files.addressee(request.customerId()).orElse(null);
        Map<String, Object> facts = new HashMap<>();
        facts.put("requestNo", request.requestNo());
        facts.put("name", person == null ? "" : person.name());
        facts.put("address", person == null || person.address() == null ? "" : person.address());
        facts.put("kind", texts.get("customer.requestKind." + request.kind()));
        facts.put("givesFile", request.kind().givesFile());
        facts.put("partly", request.decision() == RequestDecision.GRANT_PARTLY);
        facts.put("reason", request.decisionReason() == null ? "" : request.decisionReason());
        facts.put(
                "purposes",
                request.purposes().stream()
                        .map(purpose -> texts.get("customer.purpose." + purpose))
                        .collect(Collectors.joining(", ")));
        return new RequestLetter(
                request.requestNo(),
                templates.render(subject.template(), texts.language(), facts),
                person == null ? null : person.mail());
    }

    @Override
    public void send(RequestLetter letter) {
        requests.keepLetter(letter.requestNo(), protection.seal(SealedFields.REQUEST_LETTER, letter.text()));
    }
}
