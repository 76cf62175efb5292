package io.camshaft.complaint.intake;

import io.camshaft.complaint.ComplaintCodes;
import io.camshaft.complaint.Complaints.Receipt;
import io.camshaft.complaint.intake.IntakeLimits.Act;
import io.camshaft.platform.BusinessRefusal;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The public form: what machines send in masses is held off, what people send is checked and taken. */
@Service
public class ServiceDesk {

    private final WebIntake intake;
    private final FormStamp stamps;
    private final IntakeLimits limits;
    private final ComplaintCodes codes;

    ServiceDesk(WebIntake intake, FormStamp stamps, IntakeLimits limits, ComplaintCodes codes) {
        this.intake = intake;
        this.stamps = stamps;
        this.limits = limits;
        this.codes = codes;
    }

    public ServiceForm empty() {
        return ServiceForm.empty(stamps.fresh());
    }

    /**
     * @param receipt null where something is wrong
     * @param wrong keys of sentences by field; "form" stands for the whole
     * @param busy true where too much was sent
     */
    public record Answer(Receipt receipt, Map<String, String> wrong, boolean busy, ServiceForm form) {

        static Answer refused(String textKey, boolean busy, ServiceForm form) {
            return new Answer(null, Map.of("form", textKey), busy, form);
        }
    }

    /** @param address of the sender @param language "en" or "zh" */
    public Answer send(ServiceForm form, String address, String language) {
        if (!limits.allow(Act.ATTEMPT, address)) {
            return Answer.refused("complaint.service.tooMany", true, form);
        }
        Optional<FormStamp.Read> stamp = stamps.read(form.stamp());
        if (!form.homepage().isEmpty()) {
            return Answer.refused("complaint.service.homepageFilled", false, form);
        }
        Map<String, String> wrong =
                FormFindings.of(form, codes.problems(language).keySet());
        if (!wrong.isEmpty()) {
            return new Answer(null, wrong, false, stamp.isPresent() ? form : form.stamped(stamps.fresh()));
        }
        if (stamp.isEmpty()) {
            return Answer.refused("complaint.service.sendAgain", false, form.stamped(stamps.fresh()));
        }
        if (stamp.get().age().compareTo(FormStamp.SHORTEST) < 0) {
            return Answer.refused("complaint.service.tooFast", false, form);
        }
        if (!limits.allow(Act.SENT, address) || !limits.allow(Act.SENT_BY_ALL, "")) {
            return Answer.refused("complaint.service.tooMany", true, form);
        }
        return taken(form, stamp.get().reference(), language);
    }

    private Answer taken(ServiceForm form, String reference, String language) {
        try {
            return new Answer(intake.take(form, reference, language), Map.of(), false, form);
        } catch (BusinessRefusal refusal) {
            // The words were changed after they were sent once: they are new words.
            return Answer.refused("complaint.service.sendAgain", false, form.stamped(stamps.fresh()));
        }
    }
}
