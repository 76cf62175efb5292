package io.camshaft.revisit.process;

import io.camshaft.platform.worklist.WorkView;
import io.camshaft.revisit.Notices;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Notices in the queue: department, class and dealer. One question for a whole page. */
@Component
class NoticeWorkView implements WorkView {

    private final Notices notices;
    private final RevisitWording words;

    NoticeWorkView(Notices notices, RevisitWording words) {
        this.notices = notices;
        this.words = words;
    }

    @Override
    public String processKey() {
        return RectificationNotice.KEY;
    }

    @Override
    public Map<String, WorkLine> linesOf(Collection<String> caseNos, String readerId) {
        return notices.all(caseNos).stream()
                .collect(Collectors.toMap(
                        notice -> notice.noticeNo(),
                        notice -> new WorkLine(
                                notice.dealerCode() == null
                                        ? words.title(notice)
                                        : words.title(notice) + " · " + notice.dealerCode(),
                                null,
                                null,
                                null)));
    }
}
