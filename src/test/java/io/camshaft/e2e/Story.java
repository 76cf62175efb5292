package io.camshaft.e2e;

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
}
