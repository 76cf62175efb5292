package io.camshaft.customer;

import io.camshaft.messaging.Letter;
import io.camshaft.messaging.Outbox;
import io.camshaft.platform.text.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Letters by mail go to the outbox; those by post are kept sealed with their request until somebody has posted them. */
@Component
class SealedLetters implements CustomerLetters {

    private final PersonalFiles files;
    private final LetterTemplates templates;
    private final RequestPapers papers;
    private final Outbox outbox;
    private final Texts texts;

    SealedLetters(PersonalFiles files, LetterTemplates templates, RequestPapers papers, Outbox outbox, Texts texts) {
        this.files = files;
        this.templates = templates;
        this.papers = papers;
        this.outbox = outbox;
        this.texts = texts;
    }

    @Override
    public RequestLetter compose(DataRequest request, Subject subject) {
        PersonalFiles.Addressee person = files.addressee(request.customerId()).orElse(null);
        Map<String, Object> facts = new HashMap<>();
        facts.put("kind", texts.get("customer.requestKind." + request.kind()));
        facts.put("givesFile", request.kind().givesFile());
        facts.put("partly", request.decision() == RequestDecision.GRANT_PARTLY);
        facts.put("reason", request.decisionReason() == null ? "" : request.decisionReason());
        facts.put(
                "purposes",
                request.purposes().stream()
                        .map(purpose -> texts.get("customer.purpose." + purpose))
                        .collect(Collectors.joining(", ")));
        return letter(request, subject, person, facts);
    }

    private RequestLetter letter(
            DataRequest request, Subject subject, PersonalFiles.Addressee person, Map<String, Object> facts) {
        String name = person == null ? "" : person.name();
        if (person != null && person.mail() != null) {
            facts.put("address", "");
            Letter mail = new Letter(
                    subject.template(),
                    request.requestNo(),
                    request.customerId(),
                    subject.name(),
                    person.mail(),
                    name,
                    facts);
            return new RequestLetter(request.requestNo(), mail, null);
        }
        facts.put("caseNo", request.requestNo());
        facts.put("name", name);
        facts.put("address", person == null || person.address() == null ? "" : person.address());
        return new RequestLetter(
                request.requestNo(), null, templates.render(subject.template(), texts.language(), facts));
    }

    @Override
    public void send(RequestLetter letter) {
        if (letter.mail() != null) {
            outbox.write(letter.mail());
        } else {
            papers.keepLetter(letter.requestNo(), letter.print());
        }
    }
}
