package io.camshaft.complaint.web;

import io.camshaft.complaint.Complaint;
import io.camshaft.complaint.ComplaintCases;
import io.camshaft.complaint.ComplaintCodes;
import io.camshaft.complaint.ComplaintWords;
import io.camshaft.knowledge.ArticleHit;
import io.camshaft.knowledge.KnowledgeSearch;
import io.camshaft.platform.text.Texts;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which articles fit a case: by what somebody looks for, else by the problem, the subject, the kind's fields, the words. */
@Component
class CaseArticles {

    private static final int MOST = 5;

    private final ComplaintCases cases;
    private final ComplaintCodes codes;
    private final KnowledgeSearch knowledge;
    private final Texts texts;

    CaseArticles(ComplaintCases cases, ComplaintCodes codes, KnowledgeSearch knowledge, Texts texts) {
        this.cases = cases;
        this.codes = codes;
        this.knowledge = knowledge;
        this.texts = texts;
    }

    List<ArticleHit> fitting(Complaint c, String typed) {
        return knowledge.find(typed.isBlank() ? about(c) : typed, texts.language(), MOST);
    }

    private String about(Complaint c) {
        ComplaintWords said = cases.words(c.complaintNo());
        String details = String.join(" ", cases.details(c.complaintNo()).values());
        return Stream.of(said.subject(), codes.problem(c.problemType()), details, said.words())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
