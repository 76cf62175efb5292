package io.camshaft.revisit.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Reminds the department before the time is up. */
@Component
class DepartmentRemindedDelegate implements JavaDelegate {

    private final RevisitNews news;

    DepartmentRemindedDelegate(RevisitNews news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String no = RectificationNotice.NOTICE_NO.in(execution);
        for (Task task : RevisitNews.open(execution)) {
            news.tell(
                    "reminded",
                    no,
                    "reminded-" + task.getId(),
                    news.workers(execution, task),
                    Map.of("taskName", task.getName()));
        }
    }
}
