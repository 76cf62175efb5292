package io.camshaft.demo;

import io.camshaft.survey.Answering;
import io.camshaft.survey.ServiceStep;
import io.camshaft.survey.Subject;
import io.camshaft.survey.SurveyAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What customers answer through the link of their letter, and what comes of calling those who are not content. */
@Component
@Profile("demo")
class DemoSurveyWork {

    private static final String MANAGER = "liu.yang";
    /** Nothing is written by some; nine, so that the four dealers in turn get different ones. */
    private static final List<String> PRAISE = List.of(
            "服务顾问很耐心，每一项都讲清楚了。",
            "比约定的时间还早了半小时。",
            "",
            "洗车洗得很干净，休息区的茶也不错。",
            "取车时把旧件拿给我看了，放心。",
            "希望周日也能预约保养。",
            "",
            "电话里说的价格和账单一致。",
            "维修进度发到手机上，很方便。");

    private static final List<String> BLAME =
            List.of("等了三个小时才提车，没有人来说一声。", "账单比报价多了四百元，没有提前说。", "空调修了两次还是不制冷。", "前台态度很差，不会再来了。");
    /** Of four customers; what happened to each of them is told below. */
    private static final int[] SCORES = {3, 5, 4, 2};

    private final DemoLetters letters;
    private final Answering answering;
    private final DemoDesk desk;

    DemoSurveyWork(DemoLetters letters, Answering answering, DemoDesk desk) {
        this.letters = letters;
        this.answering = answering;
        this.desk = desk;
    }

    Map<String, Long> letters() {
        return letters.aboutSurveys();
    }

    /**
     * Four are not content: one is solved, one was not reached, one waits to be called, one becomes a complaint. Two are content, the
     * others have not answered yet.
     */
    void answeredToday(Map<String, Long> sent, List<String> surveyNos) {
        for (int i = 0; i < SCORES.length; i++) {
            answer(sent.get(surveyNos.get(i)), SCORES[i], Set.of(ServiceStep.RECEIVED_ON_TIME), BLAME.get(i));
        }
        Map<String, Object> solved = told("SOLVED", "已道歉并说明等待的原因，以后先电话告知，客户接受。");
        solved.put("causeCode", "PROCESS");
        solved.put("measureCode", "APOLOGISED");
        desk.complete(MANAGER, surveyNos.get(0), solved);
        desk.complete(MANAGER, surveyNos.get(1), Map.of("followUpResult", "NOT_REACHED"));
        desk.complete(MANAGER, surveyNos.get(3), told("COMPLAINT", "客户要求厂家处理。"));
        answer(sent.get(surveyNos.get(4)), 10, Set.copyOf(Subject.VISIT.steps()), PRAISE.get(0));
        answer(sent.get(surveyNos.get(5)), 9, Set.of(ServiceStep.CHECKED_TOGETHER), PRAISE.get(5));
    }

    private static Map<String, Object> told(String result, String words) {
        return new HashMap<>(Map.of("followUpResult", result, "followUpWords", words));
    }

    /** Every fifth is silent. */
    void answeredEarlier(long letterId, int index) {
        if (index % 5 != 3) {
            Set<ServiceStep> done = Set.of(ServiceStep.RECEIVED_ON_TIME, ServiceStep.BILL_EXPLAINED);
            answer(letterId, 8 + index % 3, done, PRAISE.get(index % PRAISE.size()));
        }
    }

    private void answer(long letterId, int overall, Set<ServiceStep> done, String words) {
        answering.answer(
                letters.secret(letterId),
                new SurveyAnswer(overall, overall, Math.min(10, overall + 1), done, words.isEmpty() ? null : words));
    }
}
