package io.camshaft.platform.form;

import io.camshaft.platform.text.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that is wrong with a submission.
 *
 * @param textKey sentence in texts/platform; {0} is the field's label
 * @param field label of the field, for a row of a dynamic list with the list's label and the row's number before it
 * @param limit {1} of the sentence, or null
 */
record Finding(String textKey, String field, Object limit) {

    String sentence(Texts texts) {
        List<Object> args = new ArrayList<>(List.of(field));
        if (limit != null) {
            args.add(limit);
        }
        return texts.get(textKey, args.toArray());
    }
}
