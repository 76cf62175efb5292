package io.camshaft.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** A browser profile of its own: no cookies, nothing stored. */
    Screen open(String address, Words words, Path pictures, int width, int height) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(words.language().equals("zh") ? "zh-CN" : "en-US")
                .setTimezoneId("Asia/Shanghai");
        return new Screen(browser.newContext(options).newPage(), address, words, pictures);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
