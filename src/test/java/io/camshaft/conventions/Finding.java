package io.camshaft.conventions;

/** What a rule found: where, what is wrong, what to do. */
public record Finding(String file, String element, String wrong, String todo) {

    @Override
    public String toString() {
        return file + ", " + element + ": " + wrong + " – " + todo;
    }
}
