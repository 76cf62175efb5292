package io.camshaft.queue.web;

import io.camshaft.platform.clock.Forecast.Chance;
import io.camshaft.platform.text.Texts;

/** The forecast of a row, in words and in a colour: never in a colour alone. */
final class ChanceWords {

    private static final Said NOTHING = new Said(null, "");

    private ChanceWords() {}

    /** @param chance null where nothing is known */
    static Said of(Chance chance, Texts texts) {
        if (chance == null || !chance.worthSaying()) {
            return NOTHING;
        }
        return chance.likely()
                ? new Said(texts.get("queue.chance.likely", chance.percent()), "bad")
                : new Said(texts.get("queue.chance.possible", chance.percent()), "warn");
    }

    /**
     * @param words null where there is nothing to say
     * @param tone class of the badge
     */
    record Said(String words, String tone) {}
}
