package io.camshaft.customer;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Renders letters as plain text; templates reach no Java, and what a failing template would have printed stays unsaid. */
@Component
class LetterTemplates {

    private final Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);

    LetterTemplates() {
        freemarker.setTemplateLoader(new ClassTemplateLoader(LetterTemplates.class.getClassLoader(), "templates"));
        freemarker.setDefaultEncoding("UTF-8");
        freemarker.setLocalizedLookup(false);
        freemarker.setOutputFormat(PlainTextOutputFormat.INSTANCE);
        freemarker.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        freemarker.setAPIBuiltinEnabled(false);
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setLogTemplateExceptions(false);
    }

    /** @param name without language and ending */
    String render(String name, String language, Map<String, Object> facts) {
        StringWriter text = new StringWriter();
        try {
            freemarker.getTemplate(name + "_" + language + ".ftl").process(facts, text);
        } catch (TemplateException | IOException e) {
            throw new IllegalStateException(
                    "The letter " + name + " cannot be written: " + e.getClass().getSimpleName());
        }
        return text.toString().strip();
    }
}
