package io.camshaft.casefile;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.bpm.OnBehalf;
import io.camshaft.platform.journal.CaseFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the capability that shows a case and does what people ask of it. */
@Component
public class CaseViews {

    private final Map<String, CaseView> byProcess;
    private final OnBehalf onBehalf;

    CaseViews(List<CaseView> views, OnBehalf onBehalf) {
        this.byProcess = views.stream().collect(Collectors.toMap(CaseView::processKey, Function.identity()));
        this.onBehalf = onBehalf;
    }

    public Optional<CaseView> of(CaseFile file) {
        return Optional.ofNullable(byProcess.get(file.processKey()));
    }

    public String titleOf(CaseFile file) {
        return of(file).map(view -> view.titleOf(file.caseNo())).orElse(file.caseNo());
    }

    /** Does the act as the person; refuses where it is not theirs to do, or the reason is missing. */
    public void act(CaseFile file, String actionId, String personId, String reason) {
        CaseView view = of(file).orElseThrow(() -> new BusinessRefusal("casefile.action.gone"));
        CaseView.CaseAction action = view.actionsFor(file.caseNo(), personId).stream()
                .filter(offered -> offered.id().equals(actionId))
                .findFirst()
                .orElseThrow(() -> new BusinessRefusal("casefile.action.gone"));
        String given = reason == null ? "" : reason.strip();
        if (action.reasonNeeded() && given.isEmpty()) {
            throw new BusinessRefusal("casefile.action.reasonMissing");
        }
        onBehalf.as(personId, () -> {
            view.act(file.caseNo(), actionId, personId, given.isEmpty() ? null : given);
            return null;
        });
    }
}
