package io.camshaft.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A Chromium of the machine; nothing is downloaded. */
final class Chrome implements AutoCloseable {

    static final String HOW =
            """
            No browser was found, so the browser tests were skipped. Install Chromium (Debian: apt-get install chromium) or name one \
            with -Dcamshaft.browser=/path/to/chromium or the environment variable CAMSHAFT_BROWSER, then run mvn verify again.""";

    private final Playwright playwright = Playwright.create();
    private final Browser browser;
    /** All of one language, used one after the other: in a new one Tasklist's four megabytes are read and compiled again. */
    private final List<BrowserContext> desks = new ArrayList<>();

    Chrome(Path executable) {
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        // No sandbox: it does not start for root, and only pages of our own are opened.
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Property, environment variable or the usual places, in this order. */
    static Optional<Path> find() {
        Stream<String> named = Stream.of(System.getProperty("camshaft.browser"), System.getenv("CAMSHAFT_BROWSER"));
        Stream<String> usual = Stream.of(
                "/usr/bin/chromium",
                "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome",
                "/snap/bin/chromium",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
        return Stream.concat(named, usual)
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Nobody is signed in and nothing is stored; only the files of pages are known from whoever sat here before. */
    Screen open(String address, Words words, Path pictures, int width, int height) {
        BrowserContext free = desks.stream()
                .filter(desk -> desk.pages().isEmpty())
                .findFirst()
                .orElseGet(() -> desk(words.language().equals("zh") ? "zh-CN" : "en-US"));
        free.clearCookies();
        Page page = free.newPage();
        page.setViewportSize(width, height);
        return new Screen(page, address, words, pictures);
    }

    private BrowserContext desk(String locale) {
        BrowserContext desk = browser.newContext(
                new Browser.NewContextOptions().setLocale(locale).setTimezoneId("Asia/Shanghai"));
        desks.add(desk);
        return desk;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
