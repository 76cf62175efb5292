package io.camshaft.complaint.intake;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Columns of a file with complaints, by the words of their heading. */
public enum FileColumn {
    KIND("kind", "类型"),
    PROBLEM_TYPE("problem type", "问题类型"),
    WORDS("words", "内容"),
    NAME("name", "姓名"),
    PHONE("phone", "电话"),
    MAIL("mail", "邮箱"),
    VIN("vin", "车架号"),
    DEALER("dealer", "经销商"),
    CITY("city", "城市");

    private final String english;
    private final String chinese;

    FileColumn(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** Heading in the language: "en" or "zh". */
    public String heading(String language) {
        return "zh".equals(language) ? chinese : english;
    }

    static Optional<FileColumn> of(String heading) {
        String plain = Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[_ -]+", " ");
        return Arrays.stream(values())
                .filter(column -> column.english.equals(plain) || column.chinese.equals(plain))
                .findFirst();
    }
}
