package io.camshaft.revisit;

import java.util.Optional;
import java.util.function.Predicate;

/** The questions of a call as a page for who could not be reached. */
public interface QuestionsInWriting {

    /**
     * Makes a page for the customer of the call; nothing happens where there is one.
     *
     * @param letter sends the address of the page; false where the customer cannot be written to
     */
    void ask(RevisitCall call, Predicate<String> letter);

    /** How content the customer is, 1 to 10, where they have answered. */
    Optional<Integer> answerOf(RevisitCall call);
}
