package io.camshaft.complaint.web;

import io.camshaft.complaint.intake.AgentRights;
import io.camshaft.complaint.intake.RefusedMails;
import io.camshaft.platform.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Complaints in the navigation: a new one for those who take them, the channels for those who answer for them. */
@Configuration(proxyBeanMethods = false)
class ComplaintNavigation {

    @Bean
    NavigationEntry newComplaintEntry(AgentRights agents) {
        return NavigationEntry.beginning(
                "/complaints/new", "complaint.nav.new", "complaint.new.title", 8, agents::mayTake);
    }

    @Bean
    NavigationEntry complaintChannelsEntry(RefusedMails mails) {
        return NavigationEntry.of("/complaints/mailbox", "complaint.nav.channels", 25, mails::mayRead);
    }
}
