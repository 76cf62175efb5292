package io.camshaft.knowledge.process;

import io.camshaft.platform.bpm.ProcessVariable;

/** Contract of articleReview.bpmn: somebody other than the author publishes a version or sends it back, within three working days. */
final class ArticleReviewProcess {

    static final String KEY = "articleReview";
    static final String ASKED_MESSAGE = "knowledge.reviewAsked";

    static final ProcessVariable<String> ARTICLE_NO = ProcessVariable.text("articleNo");
    /** Number of the article and its title, for task cards only. */
    static final ProcessVariable<String> CASE_TITLE = ProcessVariable.text("caseTitle");
    /** Id of the role at headquarters that reviews; the model asks it. */
    static final ProcessVariable<String> REVIEW_ROLE = ProcessVariable.text("reviewRole");

    static final ProcessVariable<Boolean> ARTICLE_APPROVED = ProcessVariable.flag("articleApproved");

    private ArticleReviewProcess() {}
}
