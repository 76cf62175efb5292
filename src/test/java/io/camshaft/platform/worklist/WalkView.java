package io.camshaft.platform.worklist;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Severities of the walk's cases, as the test has set them. */
class WalkView implements WorkView {

    final Map<String, Integer> severities = new ConcurrentHashMap<>();

    @Override
    public String processKey() {
        return Walk.PROCESS;
    }

    @Override
    public Map<String, WorkLine> linesOf(Collection<String> caseNos, String readerId) {
        return Map.of();
    }

    @Override
    public Map<String, Integer> severitiesOf(Collection<String> caseNos) {
        return caseNos.stream()
                .filter(severities::containsKey)
                .collect(Collectors.toMap(caseNo -> caseNo, severities::get));
    }
}
