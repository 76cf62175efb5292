package io.camshaft.demo;

import io.camshaft.organisation.Organisation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills an empty database once; a second start finds its own headquarters and leaves everything alone. */
@Component
@Profile("demo")
class DemoData implements ApplicationRunner {

    static final String PASSWORD = "Camshaft-Demo-1";

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

    private final Organisation organisation;
    private final DemoOrganisation people;
    private final DemoCampaigns campaigns;
    private final DemoCustomers customers;
    private final DemoKnowledge knowledge;
    private final DemoDealerSystem dealerSystem;

    DemoData(
            Organisation organisation,
            DemoOrganisation people,
            DemoCampaigns campaigns,
            DemoCustomers customers,
            DemoKnowledge knowledge,
            DemoDealerSystem dealerSystem) {
        this.organisation = organisation;
        this.people = people;
        this.campaigns = campaigns;
        this.customers = customers;
        this.knowledge = knowledge;
        this.dealerSystem = dealerSystem;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        LOG.warn(
                "Profile demo: everybody signs in with a password that is printed on the sign-in page. Never for real data.");
        if (organisation.unit(DemoOrganisation.HEADQUARTERS).isPresent()) {
            return;
        }
        people.create();
        campaigns.create();
        knowledge.create();
        customers.createFirst();
        LOG.info("Demonstration data is ready; more customers come as files in the background");
        Thread files = new Thread(dealerSystem::send, "demo-files");
        files.setDaemon(true);
        files.start();
    }
}
