package io.camshaft.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Path;

/** One story through the browser: the desks of its people and the pictures of what they see, in a folder of their own. */
abstract class Story {

    final Words words;
    private final Chrome chrome;
    private final String address;
    private final Path pictures;
    private final String prefix;

    /** @param prefix of the folders of pictures, for example "customer-" */
    Story(Chrome chrome, String address, Words words, Path pictures, String prefix) {
        this.chrome = chrome;
        this.address = address;
        this.words = words;
        this.pictures = pictures;
        this.prefix = prefix;
    }

    /** Somebody's own browser, signed in, with the queue or the list of cases open. */
    final Screen desk(String name, String person) {
        Screen screen = window(name, 1440, 1500);
        screen.goTo("/");
        screen.signIn(person);
        return screen;
    }

    final Screen window(String name, int width, int height) {
        return chrome.open(address, words, pictures.resolve(words.language()).resolve(prefix + name), width, height);
    }

    /** A picture of a page of our own, on which no word is in another language. */
    static void picture(Screen screen, String name) {
        screen.picture(name);
        screen.speaksOneLanguage();
    }

    /** Found in the queue by its number and taken by keys; keys that came before the page was ready are pressed again. */
    final void take(Screen screen, String caseNo) {
        for (int attempt = 1; attempt <= 3; attempt++) {
            search(screen, caseNo);
            screen.page().waitForLoadState();
            screen.page().locator("h1").click();
            screen.page().keyboard().press("j");
            screen.page().keyboard().press("t");
            if (isMine(screen, caseNo)) {
                return;
            }
        }
        throw new AssertionError(caseNo + " was not taken");
    }

    private boolean isMine(Screen screen, String caseNo) {
        try {
            row(screen, caseNo)
                    .locator("td", new Locator.LocatorOptions().setHasText(words.text("queue.mine")))
                    .waitFor(new Locator.WaitForOptions().setTimeout(10_000));
            return true;
        } catch (TimeoutError late) {
            return false;
        }
    }

    /** From the queue to the form, by the link of the row; an empty Tasklist is loaded again, see {@link Tasklist#open()}. */
    static Tasklist opened(Screen screen, String caseNo) {
        search(screen, caseNo);
        row(screen, caseNo).locator("td.work a").click();
        for (int attempt = 1; attempt <= 3; attempt++) {
            try {
                screen.page().locator(".fjs-form").waitFor();
                return new Tasklist(screen);
            } catch (TimeoutError slow) {
                screen.page().reload();
            }
        }
        throw new AssertionError("Tasklist shows no form of " + caseNo);
    }

    private static void search(Screen screen, String caseNo) {
        screen.goTo("/queue");
        screen.page().keyboard().press("/");
        screen.page().locator("#q").pressSequentially(caseNo);
        screen.page().keyboard().press("Enter");
        row(screen, caseNo).waitFor();
    }

    private static Locator row(Screen screen, String caseNo) {
        return screen.page()
                .locator("tr[data-task]", new Page.LocatorOptions().setHasText(caseNo))
                .first();
    }
}
