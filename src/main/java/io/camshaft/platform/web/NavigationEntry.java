package io.camshaft.platform.web;

import java.util.function.Predicate;

/** A page in the navigation of every page. A module contributes one bean per entry. */
public interface NavigationEntry {

    /** Address, for example "/cases"; its first part is what a page names as {@code active}. */
    String href();

    /** Key of the label, for example "platform.nav.cases". */
    String textKey();

    /** Key of what begins there, for example "New complaint", where the page begins work; the queue offers it too. */
    default String beginsKey() {
        return null;
    }

    /** Hides an entry from people who cannot use it; the page itself checks again. */
    default boolean shownTo(String personId) {
        return true;
    }

    /** Place in the row, smaller is further left. */
    int rank();

    /** An entry that everybody sees. */
    static NavigationEntry of(String href, String textKey, int rank) {
        return new Plain(href, textKey, null, rank, personId -> true);
    }

    /**
     * An entry that some people see.
     *
     * @param readers asked at every page, and never while the application starts
     */
    static NavigationEntry of(String href, String textKey, int rank, Predicate<String> readers) {
        return new Plain(href, textKey, null, rank, readers);
    }

    /** An entry that some people see and where work begins. */
    static NavigationEntry beginning(
            String href, String textKey, String beginsKey, int rank, Predicate<String> readers) {
        return new Plain(href, textKey, beginsKey, rank, readers);
    }

    /** An entry whose facts are known when it is made. */
    record Plain(String href, String textKey, String beginsKey, int rank, Predicate<String> readers)
            implements NavigationEntry {

        @Override
        public boolean shownTo(String personId) {
            return readers.test(personId);
        }
    }
}
