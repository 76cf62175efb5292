package io.camshaft.revisit.process;

import io.camshaft.revisit.Notice;
import io.camshaft.revisit.Notices;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The time is up: the level above may answer too and learns of it. */
@Component
class EscalateNoticeDelegate implements JavaDelegate {

    private final Notices notices;
    private final RevisitWording words;
    private final RevisitNews news;

    EscalateNoticeDelegate(Notices notices, RevisitWording words, RevisitNews news) {
        this.notices = notices;
        this.words = words;
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Notice notice = notices.notice(RectificationNotice.NOTICE_NO.in(execution));
        String above = words.above(notice);
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        for (Task task : RevisitNews.open(execution)) {
            tasks.addCandidateGroup(task.getId(), above);
            // Who claimed it and fell silent would keep the next level out.
            tasks.setAssignee(task.getId(), null);
            news.tell(
                    "escalated",
                    notice.noticeNo(),
                    "escalated-" + task.getId(),
                    news.members(above),
                    Map.of("taskName", task.getName()));
        }
    }
}
