package io.camshaft.platform.form;

/**
 * What the rules say about one submitted value.
 *
 * @param value the value to work with, null where the field was left empty
 * @param textKey what is wrong, null where nothing is
 * @param limit the limit that was broken, for the sentence
 */
record Verdict(Object value, String textKey, Object limit) {

    static Verdict good(Object value) {
        return new Verdict(value, null, null);
    }

    static Verdict bad(String textKey) {
        return new Verdict(null, textKey, null);
    }

    static Verdict bad(String textKey, Object limit) {
        return new Verdict(null, textKey, limit);
    }

    boolean isGood() {
        return textKey == null;
    }
}
