package io.camshaft.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.support.JarProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** The packaged application as people meet it: a real browser, the real Tasklist, once in each language. */
class BrowserIT {

    private static final Path PICTURES = Path.of("target/screenshots");
    /** See {@link Screen}. */
    private static final String TASK_READ_TOO_LATE =
            "Exception while closing command context: Cannot find task with id";

    private static Path browser;

    @BeforeAll
    static void findABrowser() {
        Optional<Path> found = Chrome.find();
        if (found.isEmpty()) {
            System.err.println(Chrome.HOW);
        }
        Assumptions.assumeTrue(found.isPresent(), Chrome.HOW);
        browser = found.get();
    }

    @ParameterizedTest(name = "in language {0}")
    @ValueSource(strings = {"en", "zh"})
    void casesGoFromDeskToDesk(String language) throws IOException {
        Path data = Path.of("target/browser-test", language);
        FileSystemUtils.deleteRecursively(data);
        Files.deleteIfExists(data.resolveSibling(language + ".log"));
        Files.createDirectories(PICTURES);
        try (JarProcess jar = JarProcess.startQuickly(
                        data, "--spring.profiles.active=demo", "--camshaft.locale=" + language);
                Chrome chrome = new Chrome(browser)) {
            Words words = new Words(language);
            campaign(new CampaignStory(chrome, jar.address("").toString(), words, PICTURES));
            customer(new CustomerStory(chrome, jar.address("").toString(), words, PICTURES));
            complaint(new ComplaintStory(chrome, jar.address("").toString(), words, PICTURES));
            revisit(new RevisitStory(chrome, jar.address("").toString(), words, PICTURES));
            survey(new SurveyStory(chrome, jar.address("").toString(), words, PICTURES));
            assertThat(jar.output().lines().filter(line -> line.contains(" ERROR ")))
                    .allMatch(line -> line.contains(TASK_READ_TOO_LATE));
        }
    }

    /** From the dealer's idea to the file of headquarters. */
    private static void campaign(CampaignStory story) {
        story.theDealerProposes();
        story.theRegionAudits();
        story.headquartersReviewsAndFunds();
        story.headquartersFiles();
        story.theDealerIsTold();
        story.onAPhone();
    }

    /** From the first entry to the erasure that the person asks for. */
    private static void customer(CustomerStory story) {
        story.theDealerEntersSomebodyTwice();
        story.theManagerComparesAndJoins();
        story.thePersonAsksToBeForgotten();
        story.headquartersErases();
        story.headquartersLooksIntoReadings();
        story.onAPhone();
    }

    /** From the customer's words to the solution that they agreed to, through the queue. */
    private static void complaint(ComplaintStory story) {
        story.aCustomerWrites();
        story.theAgentTakesItByKeys();
        story.theDepartmentAnswers();
        story.theSupervisorHandsWorkOver();
        story.theColleagueAgreesWithTheCustomer();
        story.onAPhone();
    }

    /** From the morning's call to the customer who says that it is solved. */
    private static void revisit(RevisitStory story) {
        story.theAgentsHour();
        story.theWorkshopAnswers();
        story.theAgentAcceptsAndCallsAgain();
        story.headquartersLooksAtTheMatrix();
    }

    /** From the letter after a visit to the measure that solves it, and the second pair of eyes on calls and records. */
    private static void survey(SurveyStory story) {
        story.theLetterIsWritten();
        story.theCustomerAnswersOnAPhone();
        story.theManagerCallsUntilItIsSolved();
        story.headquartersLooksAtSatisfaction();
        story.theLeadChecksACall();
        story.aSecondVoiceConfirmsACorrection();
    }
}
