package io.camshaft.customer;

import com.hankcs.hanlp.HanLP;
import io.camshaft.platform.BusinessRefusal;
import java.text.Normalizer;
import java.util.Locale;

/** Names of persons and organisations: kept as written, compared in simplified characters and small letters without blanks. */
final class PersonName {

    /** Characters, counted as people see them: a rare character outside the basic plane is one. */
    static final int LONGEST = 100;

    private PersonName() {}

    /** The name without blanks around it; refuses none and one that is too long. */
    static String written(String name) {
        String stripped = name == null ? "" : name.strip();
        if (normalised(stripped) == null) {
            throw new BusinessRefusal("customer.name.missing");
        }
        if (stripped.codePointCount(0, stripped.length()) > LONGEST) {
            throw new BusinessRefusal("customer.name.long", String.valueOf(LONGEST));
        }
        return stripped;
    }

    /** The form in which names are compared: NFKC, simplified, no blanks or dots between parts. Null where nothing is left. */
    static String normalised(String name) {
        if (name == null) {
            return null;
        }
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cf}\\p{Cc}·•・.,，]+", "");
        // Once more: marks that stood apart may stand together now, and have an order then.
        return plain.isEmpty()
                ? null
                : Normalizer.normalize(simplified(plain).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }

    /** A few characters have an old simplified form that was simplified again: 鏇 is 镟, and 镟 is 旋. */
    private static String simplified(String plain) {
        return HanLP.convertToSimplifiedChinese(HanLP.convertToSimplifiedChinese(plain));
    }
}
