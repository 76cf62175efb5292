package io.camshaft.platform.web;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import io.camshaft.platform.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A page in the reader's language instead of the installation's: for people outside, whom nobody asked before. */
@Component
public class PageLanguage {

    private final Texts texts;

    PageLanguage(Texts texts) {
        this.texts = texts;
    }

    /** "en" or "zh": what was chosen, else what the browser prefers, else the installation's. */
    public String of(String chosen, HttpServletRequest request) {
        return supported(chosen)
                .or(() -> request.getHeader("Accept-Language") == null
                        ? Optional.empty()
                        : Collections.list(request.getLocales()).stream()
                                .map(Locale::getLanguage)
                                .flatMap(language -> supported(language).stream())
                                .findFirst())
                .orElseGet(texts::language);
    }

    /** The function {@code text} of the page and its frame speaks the language. */
    public void speak(Model model, String language) {
        TemplateMethodModelEx text = arguments -> texts.in(
                language,
                String.valueOf(plain(arguments.get(0))),
                ((List<?>) arguments).stream().skip(1).map(PageLanguage::plain).toArray());
        model.addAttribute("language", language);
        model.addAttribute("text", text);
    }

    private static Optional<String> supported(String language) {
        return Texts.SUPPORTED.stream()
                .map(Locale::getLanguage)
                .filter(each -> each.equals(language))
                .findFirst();
    }

    private static Object plain(Object argument) {
        try {
            return argument == null ? null : DeepUnwrap.permissiveUnwrap((TemplateModel) argument);
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        }
    }
}
