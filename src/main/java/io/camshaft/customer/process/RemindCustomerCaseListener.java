package io.camshaft.customer.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Reminds the one who claimed the task, or all who may. */
@Component
class RemindCustomerCaseListener implements TaskListener {

    private final CustomerNews news;

    RemindCustomerCaseListener(CustomerNews news) {
        this.news = news;
    }

    @Override
    public void notify(DelegateTask task) {
        news.remind(
                task.getExecution().getProcessBusinessKey(),
                task.getName(),
                "reminder-" + task.getId(),
                news.workersOn(task));
    }
}
