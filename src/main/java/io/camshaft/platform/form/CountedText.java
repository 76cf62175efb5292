package io.camshaft.platform.form;

/** Text that lets a regular expression look at it only so often: "(a+)+$" would otherwise keep a processor for hours. */
final class CountedText implements CharSequence {

    private static final int MOST_LOOKS = 2_000_000;

    private final CharSequence text;
    private int looks;

    CountedText(CharSequence text) {
        this.text = text;
    }

    @Override
    public char charAt(int index) {
        if (++looks > MOST_LOOKS) {
            throw new PatternTooSlow();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
