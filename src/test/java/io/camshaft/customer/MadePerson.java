package io.camshaft.customer;

import java.util.SplittableRandom;

/**
 * Somebody made up, always the same one for the same number. Surnames and the characters of given names are as frequent as in
 * China, telephones and VINs occur once.
 *
 * @param surname one character
 * @param given one or two characters
 * @param mobile eleven digits
 * @param vin null for a prospect
 */
record MadePerson(
        long number,
        String surname,
        String given,
        String mobile,
        String city,
        String dealer,
        String vin,
        String plate) {

    static final int DEALERS = 400;

    /** The hundred most frequent surnames, the most frequent first. */
    private static final String SURNAMES =
            "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";

    private static final String GIVEN =
            "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文玉兰红建国志海永金春梅云飞龙凤林峰鹏辉斌波亮宇浩欣怡佳子轩涵梓雨晨思琪诗婷雪慧颖倩琳玲燕萍莉瑶瑞祥福德全荣贵生根水火木石山川江河湖东西南北中正义仁礼智信忠孝良善美真诚心爱家和安康宁乐天地日月星光阳晓旭昊昕昱晗晴博文学书画琴棋新成立业兴旺发达昌盛泰恒远长久元亨利贞一二三少小大宏伟健康毅坚卫民庆";
    private static final String[] CITIES =
            ("上海 北京 广州 深圳 成都 重庆 天津 杭州 武汉 苏州 西安 南京 郑州 长沙 东莞 沈阳 青岛 宁波 佛山 合肥 济南 无锡 厦门 福州 温州 哈尔滨 石家庄 大连 南宁 泉州 "
                            + "金华 贵阳 常州 长春 南昌 南通 嘉兴 徐州 惠州 太原 台州 烟台 兰州 绍兴 海口 扬州 中山 潍坊 昆明 保定")
                    .split(" ");
    private static final String PROVINCES = "沪京粤粤川渝津浙鄂苏陕苏豫湘粤辽鲁浙粤皖鲁苏闽闽浙黑冀辽桂闽";
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String[] PREFIXES =
            ("130 131 132 133 134 135 136 137 138 139 150 151 152 153 155 156 157 158 159 176 177 178 180 181 182 183 185 186 187 188 189 199")
                    .split(" ");
    private static final String VIN_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    static MadePerson of(long number) {
        SplittableRandom chance = new SplittableRandom(number * 0x9E3779B97F4A7C15L);
        String surname = frequent(SURNAMES, chance, 2.2);
        String given = frequent(GIVEN, chance, 1.6) + (chance.nextInt(100) < 82 ? frequent(GIVEN, chance, 1.6) : "");
        int city = (int) (CITIES.length * Math.pow(chance.nextDouble(), 1.8));
        boolean owner = chance.nextInt(100) < 80;
        return new MadePerson(
                number,
                surname,
                given,
                mobile(number),
                CITIES[city],
                "M" + padded(chance.nextInt(DEALERS), 3),
                owner ? vin(number) : null,
                owner ? plate(number, city) : null);
    }

    String name() {
        return surname + given;
    }

    /** Another number that nobody else has, for people of any number below 40 million. */
    String otherMobile() {
        return mobile(number + 40_000_000L);
    }

    private static String frequent(String characters, SplittableRandom chance, double skew) {
        int place = (int) (characters.length() * Math.pow(chance.nextDouble(), skew));
        return characters.substring(place, place + 1);
    }

    /** Each number once: multiplying by a number without a common divisor shuffles the eight digits. */
    private static String mobile(long number) {
        long rest = (number / PREFIXES.length * 38_717_837L + 1_234_567L) % 100_000_000L;
        return PREFIXES[(int) (number % PREFIXES.length)] + padded(rest, 8);
    }

    static String padded(long number, int digits) {
        String text = Long.toString(number);
        return "0".repeat(digits - text.length()) + text;
    }

    private static String vin(long number) {
        long series = number / 1_000_000;
        String head =
                "LFV" + VIN_LETTERS.charAt((int) (series % 23)) + VIN_LETTERS.charAt((int) (series / 23 % 23)) + "A3C";
        String tail = "R3" + padded(number % 1_000_000 * 7_919 % 1_000_000, 6);
        String text = head + "0" + tail;
        return head + Vin.checkDigit(text) + tail;
    }

    private static String plate(long number, int city) {
        long rest = number * 48_271L % (34L * 34 * 34 * 34 * 34);
        StringBuilder tail = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            tail.append(DIGITS.charAt((int) (rest % 34)));
            rest /= 34;
        }
        return PROVINCES.substring(city % PROVINCES.length(), city % PROVINCES.length() + 1)
                + LETTERS.charAt((int) (number % LETTERS.length()))
                + tail;
    }
}
