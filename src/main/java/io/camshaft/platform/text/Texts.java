package io.camshaft.platform.text;

import io.camshaft.platform.BusinessRefusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Sentences of the application in the installation's language. Every module keeps its own
 * {@code texts/<module>/messages_en.properties} and {@code messages_zh.properties} (UTF-8); keys start with the module's name.
 */
@Component
public class Texts {

    /** The languages that are complete; a test compares the bundles. */
    public static final List<Locale> SUPPORTED = List.of(Locale.ENGLISH, Locale.CHINESE);

    private final ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
    private final Locale locale;

    Texts(Environment environment) throws IOException {
        this.locale = choose(environment.getProperty("camshaft.locale", ""), Locale.getDefault());
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.ENGLISH);
        messages.setBasenames(basenames().toArray(String[]::new));
    }

    /** The language of the installation. */
    public Locale locale() {
        return locale;
    }

    /** "en" or "zh": the suffix of bundles and templates. */
    public String language() {
        return locale.getLanguage();
    }

    /** The sentence under the key in the installation's language; fails for a key that no bundle has. */
    public String get(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    /** The same in another supported language, for example that of a mail's reader. */
    public String in(String language, String key, Object... args) {
        return messages.getMessage(key, args, choose(language, locale));
    }

    public String of(BusinessRefusal refusal) {
        return get(refusal.textKey(), refusal.args());
    }

    static Locale choose(String configured, Locale system) {
        String wanted = configured == null || configured.isBlank() ? system.getLanguage() : configured.substring(0, 2);
        return SUPPORTED.stream()
                .filter(supported -> supported.getLanguage().equals(wanted))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private static List<String> basenames() throws IOException {
        List<String> names = new ArrayList<>();
        for (Resource bundle :
                new PathMatchingResourcePatternResolver().getResources("classpath*:texts/*/messages_en.properties")) {
            String url = bundle.getURL().toString();
            names.add("classpath:" + url.substring(url.lastIndexOf("texts/")).replace("_en.properties", ""));
        }
        return names;
    }
}
