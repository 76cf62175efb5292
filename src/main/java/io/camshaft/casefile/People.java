package io.camshaft.casefile;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import io.camshaft.platform.journal.JournalEntry;
import io.camshaft.platform.text.Texts;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Names of people as pages print them. */
@Component
public class People {

    private final Organisation organisation;
    private final Texts texts;

    People(Organisation organisation, Texts texts) {
        this.organisation = organisation;
        this.texts = texts;
    }

    /** The name, or the id of somebody who is no longer known. */
    public String name(String personId) {
        if (JournalEntry.SYSTEM.equals(personId)) {
            return texts.get("casefile.system");
        }
        return organisation.person(personId).map(Person::name).orElse(personId);
    }

    /** Names of everybody who may act: members of the groups and people named themselves. */
    public List<String> names(Collection<String> groups, Collection<String> personIds) {
        return Stream.concat(
                        groups.stream()
                                .flatMap(group -> organisation.members(group).stream())
                                .map(Person::name),
                        personIds.stream().map(this::name))
                .distinct()
                .toList();
    }
}
