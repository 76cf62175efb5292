package io.camshaft.revisit.process;

import io.camshaft.revisit.RevisitCalls;
import io.camshaft.revisit.quality.CallCheck;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells of findings; what was found is read in the case of the call and on the page of data quality. */
@Component
class FindingNews {

    private final RevisitCalls calls;
    private final MissedCalls teams;
    private final RevisitNews news;
    private final RevisitWording words;

    FindingNews(RevisitCalls calls, MissedCalls teams, RevisitNews news, RevisitWording words) {
        this.calls = calls;
        this.teams = teams;
        this.news = news;
        this.words = words;
    }

    /** Not to the one who found it. */
    void tellCallerAndLead(CallCheck check) {
        Set<String> people = leads(check);
        people.add(check.callerId());
        people.remove(check.doneBy());
        tell(check, people);
    }

    void tellLead(CallCheck check) {
        tell(check, leads(check));
    }

    private Set<String> leads(CallCheck check) {
        return new LinkedHashSet<>(news.members(teams.lead(calls.call(check.callNo()))));
    }

    private void tell(CallCheck check, Set<String> people) {
        news.tell(
                "finding",
                check.callNo(),
                "finding-" + check.checkNo(),
                people,
                Map.of("findings", words.findings(check.findings())));
    }
}
