package io.camshaft.platform.web;

import io.camshaft.platform.text.Texts;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Settings of Tasklist and of the profile pages, in place of the files of the jar: the installation's language, whatever the
 * browser prefers, because models, mails and error sentences are in that language too; our name; and our script.
 */
@RestController
class CamundaAppSettings {

    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    /** On the very first visit Tasklist would write some labels before its texts have come, and leave their keys on the screen. */
    private static final String TASKLIST =
            """
            const store = JSON.parse(localStorage.getItem('camunda-web') ?? '{}');
            const texts = '/camunda/app/tasklist/locales/';
            const slot = texts + '_locales_data_{language}_' + window.bust;
            if (!store[slot]) {
              const answer = await fetch(texts + '{language}.json');
              if (answer.ok) {
                store[slot] = await answer.text();
                localStorage.setItem('camunda-web', JSON.stringify(store));
              }
            }
            export default {
              app: {name: '{name}', vendor: 'Camshaft'},
              locales: {availableLocales: ['{language}'], fallbackLocale: '{language}'},
              customScripts: ['scripts/camshaft.js?v={version}'],
              dateFormat: {normal: 'LLL', long: 'LLLL'},
              disableWelcomeMessage: true,
              shortcuts: {
                claimTask: {key: 'ctrl+alt+c', description: '{claimTask}'},
                focusFilter: {key: 'ctrl+shift+f', description: '{focusFilter}'},
                focusList: {key: 'ctrl+alt+l', description: '{focusList}'},
                focusForm: {key: 'ctrl+alt+f', description: '{focusForm}'},
                startProcess: {key: 'ctrl+alt+p', description: '{startProcess}'}
              }
            };
            """;

    private static final String WELCOME =
            """
            export default {
              app: {name: '{name}', vendor: 'Camshaft'},
              locales: {availableLocales: ['{language}'], fallbackLocale: '{language}'},
              disableWelcomeMessage: true,
              links: []
            };
            """;

    private final Texts texts;
    private final String version;

    CamundaAppSettings(Texts texts) throws IOException {
        this.texts = texts;
        this.version = DigestUtils.md5DigestAsHex(
                        new ClassPathResource("META-INF/resources/webjars/camunda/app/tasklist/scripts/camshaft.js")
                                .getContentAsByteArray())
                .substring(0, 8);
    }

    @GetMapping("/camunda/app/tasklist/scripts/config.js")
    ResponseEntity<String> tasklist() {
        return script(
                TASKLIST,
                Map.of(
                        "name", texts.get("platform.tasklist.name"),
                        "version", version,
                        "claimTask", texts.get("platform.tasklist.shortcut.claimTask"),
                        "focusFilter", texts.get("platform.tasklist.shortcut.focusFilter"),
                        "focusList", texts.get("platform.tasklist.shortcut.focusList"),
                        "focusForm", texts.get("platform.tasklist.shortcut.focusForm"),
                        "startProcess", texts.get("platform.tasklist.shortcut.startProcess")));
    }

    @GetMapping("/camunda/app/welcome/scripts/config.js")
    ResponseEntity<String> welcome() {
        return script(WELCOME, Map.of("name", texts.get("platform.tasklist.profile")));
    }

    private ResponseEntity<String> script(String template, Map<String, String> values) {
        String script = template.replace("{language}", texts.language());
        for (Map.Entry<String, String> value : values.entrySet()) {
            script = script.replace("{" + value.getKey() + "}", value.getValue().replace("'", "\\'"));
        }
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .body(script);
    }
}
