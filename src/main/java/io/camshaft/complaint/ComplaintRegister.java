package io.camshaft.complaint;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases that people enter in the form; the process runs already. */
@Service
@Transactional
public class ComplaintRegister {

    private final ComplaintForm form;
    private final ComplaintIntake intake;

    ComplaintRegister(ComplaintForm form, ComplaintIntake intake) {
        this.form = form;
        this.intake = intake;
    }

    /** Number of the case. */
    public String open(NewComplaint asked, String by) {
        return intake.write(form.checked(asked), null, by);
    }
}
