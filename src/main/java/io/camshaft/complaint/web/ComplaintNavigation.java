package io.camshaft.complaint.web;

import io.camshaft.complaint.intake.RefusedMails;
import io.camshaft.platform.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** The channels in the navigation, for those who answer for them. */
@Component
class ComplaintNavigation implements NavigationEntry {

    private final RefusedMails mails;

    ComplaintNavigation(RefusedMails mails) {
        this.mails = mails;
    }

    @Override
    public String href() {
        return "/complaints/mailbox";
    }

    @Override
    public String textKey() {
        return "complaint.nav.channels";
    }

    @Override
    public boolean shownTo(String personId) {
        return mails.mayRead(personId);
    }

    @Override
    public int rank() {
        return 25;
    }
}
