package io.camshaft.casefile;

import io.camshaft.platform.BusinessRefusal;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a capability shows of its cases on the case page. One bean per process key.
 */
public interface CaseView {

    /** Key of the process whose cases this bean shows. */
    String processKey();

    /** One line that tells the case from others, for example "Spring test drive · D1001 Tianjin Binhai". */
    String titleOf(String caseNo);

    /** Facts in reading order, grouped under headings. */
    List<FactGroup> factsOf(String caseNo);

    /** What people decided so far, with their reasons, oldest first. */
    List<Decision> decisionsOf(String caseNo);

    /** Acts that Tasklist has no button for and that the person may do now. None by default. */
    default List<CaseAction> actionsFor(String caseNo, String personId) {
        return List.of();
    }

    /** Does the act; refuses with a sentence where the person may not or the case has moved on. By default there is none to do. */
    default void act(String caseNo, String actionId, String personId, String reason) {
        throw new BusinessRefusal("casefile.action.gone");
    }

    /** What happened beside the journal, for the timeline: who did what, nothing of what was said. None by default. */
    default List<Happening> happeningsOf(String caseNo) {
        return List.of();
    }

    /** @param sentence in the installation's language, with the name of who did it */
    record Happening(OffsetDateTime at, String sentence) {}

    /** Parts of the page that live at addresses of their own: none by default. */
    default List<Panel> panelsFor(String caseNo, String personId) {
        return List.of();
    }

    /**
     * A part of the case's page. Its address answers with a whole page, for people without scripts; what stands there under the id
     * "panel" is loaded into the case's page.
     *
     * @param id unique on the page, letters only
     * @param heading in the installation's language
     * @param href with nothing personal in it
     */
    record Panel(String id, String heading, String href) {}

    /** A heading with its facts. */
    record FactGroup(String heading, List<Fact> facts) {}

    /** A label with its value, both in the installation's language. */
    record Fact(String label, String value) {}

    /** A decision as the case page prints it. */
    record Decision(String step, String outcome, String reason, String byPersonId, OffsetDateTime at) {}

    /**
     * A button.
     *
     * @param id for example "withdraw"
     * @param label in the installation's language
     * @param reasonNeeded true where the person must say why
     */
    record CaseAction(String id, String label, boolean reasonNeeded) {}
}
