package io.camshaft.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NavigationEntryTest {

    @Test
    void anEntryWithReadersIsForThemOnlyAndOneWithoutForEverybody() {
        NavigationEntry some = NavigationEntry.of("/some", "some.nav", 7, person -> person.equals("bo"));
        NavigationEntry all = NavigationEntry.of("/all", "all.nav", 7);

        assertThat(some.shownTo("bo")).isTrue();
        assertThat(some.shownTo("anna")).isFalse();
        assertThat(all.shownTo("anna")).isTrue();
        assertThat(some.beginsKey()).isNull();
        assertThat(all.beginsKey()).isNull();
    }

    @Test
    void readersAreNotAskedWhileAnEntryIsMade() {
        NavigationEntry early = NavigationEntry.beginning("/new", "new.nav", "new.title", 8, person -> {
            throw new IllegalStateException("asked too early");
        });

        assertThat(early.href()).isEqualTo("/new");
        assertThat(early.textKey()).isEqualTo("new.nav");
        assertThat(early.beginsKey()).isEqualTo("new.title");
        assertThat(early.rank()).isEqualTo(8);
    }
}
