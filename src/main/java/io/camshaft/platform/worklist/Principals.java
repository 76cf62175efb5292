package io.camshaft.platform.worklist;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    static Set<String> groups(List<String> principals) {
        return without("g:", principals);
    }

    static Set<String> people(List<String> principals) {
        return without("u:", principals);
    }

    private static Set<String> without(String kind, List<String> principals) {
        return principals.stream()
                .filter(principal -> principal.startsWith(kind))
                .map(principal -> principal.substring(kind.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The person and the groups, in a steady order. */
    static List<String> of(String personId, Collection<String> groups) {
        return Stream.concat(
                        Stream.of(ofPerson(personId)), groups.stream().sorted().map(Principals::ofGroup))
                .toList();
    }
}
