package io.camshaft.platform.web;

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
        return new Everybody(href, textKey, rank);
    }

    /** An entry that everybody sees. */
    record Everybody(String href, String textKey, int rank) implements NavigationEntry {}
}
