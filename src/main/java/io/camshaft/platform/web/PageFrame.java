package io.camshaft.platform.web;

import io.camshaft.platform.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.DigestUtils;

/** What the frame of every page prints beside the page itself: language, reader and navigation. */
@Component
class PageFrame {

    private final Texts texts;
    private final List<NavigationEntry> entries;
    private final ObjectProvider<PersonNames> names;
    private final ObjectProvider<PlatformTransactionManager> transactions;
    private final String version;

    PageFrame(
            Texts texts,
            List<NavigationEntry> entries,
            ObjectProvider<PersonNames> names,
            ObjectProvider<PlatformTransactionManager> transactions) {
        this.texts = texts;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::rank))
                .toList();
        this.names = names;
        this.transactions = transactions;
        this.version = versionOf(new ClassPathResource("static/css/camshaft.css"));
    }

    void addTo(Map<String, Object> model) {
        // A page for people outside has said which language they read.
        model.putIfAbsent("language", texts.language());
        model.put("version", version);
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        if (reader == null || !reader.isAuthenticated() || reader instanceof AnonymousAuthenticationToken) {
            return;
        }
        String id = reader.getName();
        PersonNames known = names.getIfAvailable();
        model.put("user", new Reader(id, known == null ? id : known.nameOf(id)));
        model.put("navigation", shownTo(id));
    }

    /** In one transaction that only reads: what a person may is asked of the tables once, not for each entry. */
    private List<NavigationEntry> shownTo(String id) {
        PlatformTransactionManager manager = transactions.getIfAvailable();
        if (manager == null) {
            return entries.stream().filter(entry -> entry.shownTo(id)).toList();
        }
        TransactionTemplate reading = new TransactionTemplate(manager);
        reading.setReadOnly(true);
        return reading.execute(
                status -> entries.stream().filter(entry -> entry.shownTo(id)).toList());
    }

    /** Changes with the style sheet, so that browsers keep it and still see a new one at once. */
    private static String versionOf(Resource styles) {
        try {
            return DigestUtils.md5DigestAsHex(styles.getContentAsByteArray()).substring(0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The signed-in person as templates see them: {@code user.id()}, {@code user.name()}. */
    public record Reader(String id, String name) {}
}
