package io.camshaft.platform.worklist;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Candidates of both kinds in one column, so that one index serves them. */
final class Principals {

    private Principals() {}

    static String ofGroup(String groupId) {
        return "g:" + groupId;
    }

    static String ofPerson(String personId) {
        return "u:" + personId;
    }

    /** The person and the groups, in a steady order. */
    static List<String> of(String personId, Collection<String> groups) {
        return Stream.concat(
                        Stream.of(ofPerson(personId)), groups.stream().sorted().map(Principals::ofGroup))
                .toList();
    }
}
