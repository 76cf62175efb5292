package io.camshaft.customer.web;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Refusals in the language that a program asks for, in the installation's where it asks for none that we have. */
@Component
class ApiSentences {

    private final Texts texts;

    ApiSentences(Texts texts) {
        this.texts = texts;
    }

    /** @param languages header Accept-Language, or null */
    String of(BusinessRefusal refusal, String languages) {
        return texts.in(language(languages), refusal.textKey(), refusal.args());
    }

    private String language(String languages) {
        if (languages == null || languages.isBlank()) {
            return texts.language();
        }
        try {
            List<Locale.LanguageRange> wanted = Locale.LanguageRange.parse(languages);
            Locale found = Locale.lookup(wanted, Texts.SUPPORTED);
            return found == null ? texts.language() : found.getLanguage();
        } catch (IllegalArgumentException e) {
            return texts.language();
        }
    }
}
