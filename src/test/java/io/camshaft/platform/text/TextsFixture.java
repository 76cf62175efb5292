package io.camshaft.platform.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.mock.env.MockEnvironment;

/** The application's texts in a language of the test's choice. */
public final class TextsFixture {

    private TextsFixture() {}

    public static Texts in(String language) {
        try {
            return new Texts(new MockEnvironment().withProperty("camshaft.locale", language));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
