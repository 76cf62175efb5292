package io.camshaft.customer.process;

import io.camshaft.organisation.Roles;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The deadline passed without an answer: privacy and the director are told. Nothing is decided by itself. */
@Component
class DeadlineReportedDelegate implements JavaDelegate {

    private final CustomerNews news;
    private final CustomerSteps steps;
    private final Roles roles;

    DeadlineReportedDelegate(CustomerNews news, CustomerSteps steps, Roles roles) {
        this.news = news;
        this.steps = steps;
        this.roles = roles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<String> people = Stream.of(roles.hqPrivacy(), steps.nextLevel("request"))
                .flatMap(group -> news.members(group).stream())
                .distinct()
                .toList();
        news.deadlinePassed(execution.getProcessBusinessKey(), people);
    }
}
