package io.camshaft.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One person's browser window: what they do with keys and mouse, and what they read. */
final class Screen implements AutoCloseable {

    private static final String PASSWORD = "Camshaft-Demo-1";

    /**
     * What Camunda's own pages print although nothing is wrong (7.24). The last one: Tasklist reads the task that it is just
     * completing once more, and on a busy machine it comes too late.
     */
    private static final Pattern HARMLESS = Pattern.compile("/camunda/api/admin/auth/user/default|/camunda-welcome"
            + "|Load timeout for modules|/engine/default/task/[0-9a-f-]{36}:0:0");

    /** Latin words that belong on a Chinese page: names of products, of the time zone and of the demonstration's people. */
    private static final Pattern NAMES = Pattern.compile(
            "Powered by bpmn[.]io|English|\\{[a-zA-Z]+\\}|NORTH|EAST|SOUTH|Camshaft|Camunda|Cockpit|Admin|admin|Camellia [0-9] ?E?|Platform|Asia/Shanghai|[A-Z]{3}-[0-9-]*|pdf|png|jpg|docx|xlsx|pptx|csv|txt|MB|[CD][0-9]+|VIN|CNY"
                    + "|https?://\\S+|[a-z.]+@[a-z.]+|[a-z]+\\.[a-z]+|JavaScript|Ctrl|JPEG|PNG|PDF|[DJ]PG|CSV|DOCX?|XLSX?|PPTX?|ZIP|TXT");

    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,}");

    private final Page page;
    private final String address;
    private final Words words;
    private final Path pictures;
    private final List<String> faults = new ArrayList<>();
    private int picture;

    Screen(Page page, String address, Words words, Path pictures) {
        this.page = page;
        this.address = address;
        this.words = words;
        this.pictures = pictures;
        page.setDefaultTimeout(40_000);
        page.onPageError(fault -> {
            if (!HARMLESS.matcher(fault).find()) {
                faults.add("page error: " + fault);
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !HARMLESS.matcher(message.text() + message.location()).find()) {
                faults.add(message.text() + " at " + message.location());
            }
        });
    }

    Page page() {
        return page;
    }

    Words words() {
        return words;
    }

    /** The sign-in page must be open, or open when a page is asked for. */
    void signIn(String person) {
        page.locator("#username").fill(person);
        page.locator("#password").fill(PASSWORD);
        page.locator("form[action='/login'] button").click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    void goTo(String path) {
        page.navigate(address + path);
    }

    void follow(String linkText) {
        page.getByText(linkText, new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
    }

    void shows(String text) {
        page.getByText(text).first().waitFor();
    }

    String text() {
        return page.locator("body").innerText();
    }

    int width() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    }

    /** A picture of the whole page, after fonts and pictures are there. */
    void picture(String name) {
        page.evaluate("document.fonts.ready");
        String file = "%s-%02d-%s.png".formatted(words.language(), ++picture, name);
        page.screenshot(
                new Page.ScreenshotOptions().setPath(pictures.resolve(file)).setFullPage(true));
    }

    /** On a Chinese installation no word on the screen is English: neither text, nor hints in fields, nor what is read out. */
    void speaksOneLanguage() {
        if (!words.language().equals("zh")) {
            return;
        }
        String all = text() + "\n"
                + page.evaluate(
                        """
                Array.from(document.querySelectorAll('body *'))
                  .filter(e => e.checkVisibility && e.checkVisibility())
                  .flatMap(e => ['placeholder', 'title', 'aria-label', 'alt'].map(a => e.getAttribute(a)))
                  .filter(Boolean).join('\\n')""");
        String rest = NAMES.matcher(all).replaceAll(" ");
        for (String name : words.names()) {
            rest = rest.replace(name, " ");
        }
        List<String> english = ENGLISH.matcher(rest)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
        assertThat(english).as("English words on %s", page.url()).isEmpty();
    }

    void waitUntilGone(Locator locator) {
        locator.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Nothing went wrong behind the screen. */
    void wasQuiet() {
        assertThat(faults).as("errors in the browser's console").isEmpty();
    }

    /** For a step that provokes a refusal: the browser prints the answer's status. */
    void expectRefusals(Runnable step) {
        List<String> before = List.copyOf(faults);
        step.run();
        faults.removeIf(fault -> !before.contains(fault) && fault.contains("Failed to load resource"));
    }

    @Override
    public void close() {
        page.evaluate("localStorage.clear(), sessionStorage.clear()");
        page.close();
    }
}
