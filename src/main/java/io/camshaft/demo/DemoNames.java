package io.camshaft.demo;

import java.util.List;
import java.util.Random;

/** Names, plates and car numbers that nobody has: drawn from common characters, phones from a block that is not given out. */
final class DemoNames {

    private static final String SURNAMES = "王王王李李李张张张刘刘陈陈杨黄赵周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉梅兰红建国志宇浩然子轩梓涵思雨欣怡嘉诚文博俊晨曦佳琪雪婷鹏飞春海波";
    private static final List<String> FIRMS = List.of("恒达物流", "新锐租车", "宏远建材", "天成贸易", "绿源餐饮", "长青园林", "安捷快运", "博雅教育");
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String VIN_VALUES = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";
    private static final int[] VIN_WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

    private final Random random;

    DemoNames(Random random) {
        this.random = random;
    }

    String person() {
        String given = one(GIVEN);
        return one(SURNAMES) + (random.nextInt(3) == 0 ? given : given + one(GIVEN));
    }

    String firm(String city) {
        return city + FIRMS.get(random.nextInt(FIRMS.size())) + "有限公司";
    }

    String phone(int index) {
        return "199000%05d".formatted(index);
    }

    /** @param electric green plates of new-energy cars have one character more */
    String plate(char province, boolean electric) {
        return province + one("ABCEF") + (electric ? "D" : "") + one(LETTERS) + "%04d".formatted(random.nextInt(10000));
    }

    /** 17 characters with the right check digit at the ninth place. */
    String vin(int index, int modelYear) {
        String without = "LCS%sA%02dX%s%sK%06d"
                .formatted(one("BDE"), random.nextInt(100), "0", yearLetter(modelYear), 100000 + index);
        String blank = without.substring(0, 8) + "0" + without.substring(9);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += worth(blank.charAt(i)) * VIN_WEIGHTS[i];
        }
        int rest = sum % 11;
        return blank.substring(0, 8) + (rest == 10 ? "X" : String.valueOf(rest)) + blank.substring(9);
    }

    private static char yearLetter(int year) {
        return "ABCDEFGHJKLMNPRSTVWXY123456789".charAt((year - 2010) % 30);
    }

    private static int worth(char character) {
        return Character.isDigit(character) ? character - '0' : VIN_VALUES.indexOf(character) % 10;
    }

    private String one(String characters) {
        return String.valueOf(characters.charAt(random.nextInt(characters.length())));
    }
}
