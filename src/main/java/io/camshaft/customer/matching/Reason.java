package io.camshaft.customer.matching;

/**
 * One thing that speaks for two records being the same customer, or against it.
 *
 * <p>The points are chosen so that a shared telephone alone (family, fleet driver, recycled number) stays below
 * {@link Likeness#LIKELY}, and so does a car that changed hands.
 */
public enum Reason {
    SAME_IDENTITY(60),
    /** Both have an identity card, and the numbers are not one slip apart. */
    OTHER_IDENTITY(-20),
    SAME_NAME(40),
    /** Same pinyin: 李玮 and 李伟. */
    NAME_SOUNDS_ALIKE(30),
    /** One character or one letter of the pinyin apart, or only the surname with a title: 王先生. */
    NAME_SIMILAR(20),
    SAME_PHONE(45),
    /** One digit other, or two neighbours swapped. */
    PHONE_NEARLY_SAME(30),
    SAME_MAIL(35),
    SAME_VIN(35),
    SAME_PLATE(35),
    SAME_CITY(5);

    private final int points;

    Reason(int points) {
        this.points = points;
    }

    int points() {
        return points;
    }

    boolean isAboutTheName() {
        return this == SAME_NAME || this == NAME_SOUNDS_ALIKE || this == NAME_SIMILAR;
    }
}
