package io.camshaft.complaint.web;

import io.camshaft.complaint.intake.AgentRights;
import io.camshaft.complaint.intake.RefusedMails;
import io.camshaft.platform.web.NavigationEntry;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Complaints in the navigation: a new one for those who take them, the channels for those who answer for them. */
@Configuration(proxyBeanMethods = false)
class ComplaintNavigation {

    @Bean
    NavigationEntry newComplaintEntry(AgentRights agents) {
        return new Entry("/complaints/new", "complaint.nav.new", "complaint.new.title", 8, agents::mayTake);
    }

    @Bean
    NavigationEntry complaintChannelsEntry(RefusedMails mails) {
        return new Entry("/complaints/mailbox", "complaint.nav.channels", null, 25, mails::mayRead);
    }

    private record Entry(String href, String textKey, String beginsKey, int rank, Predicate<String> shown)
            implements NavigationEntry {

        @Override
        public boolean shownTo(String personId) {
            return shown.test(personId);
        }
    }
}
