package io.camshaft.customer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** A file of customers: most are new, one in fifty is somebody who is known, written otherwise, and some only look like it. */
final class PlantedDoubles {

    /** How a double differs from the record that is known. */
    enum Kind {
        SAME_WRITTEN_OTHERWISE(true),
        TRADITIONAL_CHARACTERS(true),
        OTHER_PHONE_SAME_VIN(true),
        ONE_WRONG_DIGIT(false),
        SWAPPED_DIGITS(false),
        SOUNDS_ALIKE_SAME_PHONE(false),
        CHARACTER_MISSING(false),
        PINYIN_SAME_PHONE(false),
        TITLE_SAME_PHONE(false),
        SOUNDS_ALIKE_WRONG_DIGIT(false);

        private final boolean exact;

        Kind(boolean exact) {
            this.exact = exact;
        }

        /** True where the import is to recognise the customer by itself, without asking people. */
        boolean isExact() {
            return exact;
        }
    }

    /** @param known number of the person who is known */
    record Planted(String sourceNo, Kind kind, long known) {}

    private static final String HOMOPHONES =
            "伟玮 芳方 静敬 丽莉 强蔷 军君 勇永 杰洁 涛焘 明铭 霞侠 平萍 英瑛 华骅 玉钰 红宏 建健 志智 海亥 春椿 梅玫 云芸 飞菲 峰锋 辉晖 波玻 宇羽 浩昊 欣鑫 佳嘉 晨辰 思丝 婷亭 慧惠 颖影 倩茜 琳林 玲灵 燕艳 瑞锐 祥翔";
    private static final Map<Character, Character> ALIKE = new HashMap<>();
    private static final String SIMPLIFIED = "伟丽强军艳杰涛刘张陈杨赵黄吴孙罗郑谢韩冯萧邓许吕苏卢蒋贾叶钟陆龙万钱汤贺赖龚凤鹏辉红兰国华飞云";
    private static final String TRADITIONAL = "偉麗強軍艷傑濤劉張陳楊趙黃吳孫羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉鍾陸龍萬錢湯賀賴龔鳳鵬輝紅蘭國華飛雲";
    private static final int ONE_IN = 50;

    static {
        for (String pair : HOMOPHONES.split(" ")) {
            ALIKE.put(pair.charAt(0), pair.charAt(1));
        }
    }

    final List<Planted> planted = new ArrayList<>();
    /** Lines that are nobody known: relatives with the same telephone, people of the same name, a sold car. */
    final Map<String, Long> lookAlikes = new HashMap<>();

    private final long known;
    private final SplittableRandom chance = new SplittableRandom(42);
    private final Set<Long> used = new HashSet<>();

    PlantedDoubles(long known) {
        this.known = known;
    }

    byte[] file(int rows) {
        StringBuilder text = new StringBuilder(rows * 110);
        text.append("source_no,name,mobile,city,dealer,vin,plate,model,sold_on,owned_since\n");
        for (int row = 0; row < rows; row++) {
            MadePerson person = MadePerson.of(known + row);
            String sourceNo = "R" + row;
            if (row % ONE_IN == 7) {
                planted(text, sourceNo, row / ONE_IN);
            } else if (row % (ONE_IN * 2) == 11) {
                lookAlike(text, sourceNo, person);
            } else {
                line(
                        text,
                        sourceNo,
                        person.name(),
                        person.mobile(),
                        person.city(),
                        person.dealer(),
                        person.vin(),
                        person.plate(),
                        null);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    Map<Kind, Integer> counts() {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        planted.forEach(one -> counts.merge(one.kind(), 1, Integer::sum));
        return counts;
    }

    private void planted(StringBuilder text, String sourceNo, int which) {
        Kind kind = Kind.values()[which % Kind.values().length];
        MadePerson person = fitting(kind);
        planted.add(new Planted(sourceNo, kind, person.number()));
        String name = person.name();
        String mobile = person.mobile();
        boolean withCar = false;
        switch (kind) {
            case SAME_WRITTEN_OTHERWISE -> {
                name = person.surname() + " " + person.given();
                mobile = "+86 " + mobile.substring(0, 3) + "-" + mobile.substring(3, 7) + "-" + mobile.substring(7);
            }
            case TRADITIONAL_CHARACTERS -> name = traditional(name);
            case OTHER_PHONE_SAME_VIN -> {
                mobile = person.otherMobile();
                withCar = true;
            }
            case ONE_WRONG_DIGIT -> mobile = wrongDigit(mobile);
            case SWAPPED_DIGITS -> mobile = swapped(mobile);
            case SOUNDS_ALIKE_SAME_PHONE -> name = alike(person);
            case CHARACTER_MISSING -> name = person.surname() + person.given().substring(1);
            case PINYIN_SAME_PHONE ->
                name = Spelling.of(CustomerKind.PERSON, name).pinyin();
            case TITLE_SAME_PHONE -> name = person.surname() + (chance.nextBoolean() ? "先生" : "女士");
            case SOUNDS_ALIKE_WRONG_DIGIT -> {
                name = alike(person);
                mobile = wrongDigit(mobile);
            }
        }
        line(text, sourceNo, name, mobile, person.city(), person.dealer(), withCar ? person.vin() : null, null, null);
    }

    private void lookAlike(StringBuilder text, String sourceNo, MadePerson stranger) {
        MadePerson person = fitting(Kind.OTHER_PHONE_SAME_VIN);
        lookAlikes.put(sourceNo, person.number());
        switch (chance.nextInt(3)) {
            // A relative, or the driver of a fleet.
            case 0 ->
                line(
                        text,
                        sourceNo,
                        differently(stranger, person),
                        person.mobile(),
                        person.city(),
                        person.dealer(),
                        null,
                        null,
                        null);
            // Somebody of the same name in the same city.
            case 1 ->
                line(
                        text,
                        sourceNo,
                        person.name(),
                        stranger.mobile(),
                        person.city(),
                        person.dealer(),
                        null,
                        null,
                        null);
            // Somebody bought the car.
            default ->
                line(
                        text,
                        sourceNo,
                        differently(stranger, person),
                        stranger.mobile(),
                        person.city(),
                        person.dealer(),
                        person.vin(),
                        null,
                        "2026-05-15");
        }
    }

    private static String differently(MadePerson stranger, MadePerson person) {
        return stranger.surname().equals(person.surname()) ? "欧阳" + stranger.given() : stranger.name();
    }

    /** Somebody known to whom the change can happen and who is in the file once: a car that is sold twice on a day is refused. */
    private MadePerson fitting(Kind kind) {
        while (true) {
            MadePerson person = MadePerson.of(chance.nextLong(known));
            boolean fits =
                    switch (kind) {
                        case OTHER_PHONE_SAME_VIN -> person.vin() != null;
                        case TRADITIONAL_CHARACTERS ->
                            !traditional(person.name()).equals(person.name());
                        case CHARACTER_MISSING -> person.given().length() == 2;
                        case SOUNDS_ALIKE_SAME_PHONE, SOUNDS_ALIKE_WRONG_DIGIT ->
                            !alike(person).equals(person.name());
                        case SWAPPED_DIGITS -> !swapped(person.mobile()).equals(person.mobile());
                        default -> true;
                    };
            if (fits && used.add(person.number())) {
                return person;
            }
        }
    }

    private static String alike(MadePerson person) {
        char last = person.given().charAt(person.given().length() - 1);
        String other = person.name().substring(0, person.name().length() - 1) + ALIKE.getOrDefault(last, last);
        String sound = Spelling.of(CustomerKind.PERSON, person.name()).pinyin();
        // Some pairs are read otherwise within a word: then it is no example.
        return sound != null
                        && sound.equals(Spelling.of(CustomerKind.PERSON, other).pinyin())
                ? other
                : person.name();
    }

    private static String traditional(String name) {
        StringBuilder other = new StringBuilder();
        for (char each : name.toCharArray()) {
            int place = SIMPLIFIED.indexOf(each);
            other.append(place < 0 ? each : TRADITIONAL.charAt(place));
        }
        return other.toString();
    }

    /** Anywhere behind the first three digits, where every digit gives a number that exists. */
    private String wrongDigit(String mobile) {
        int place = 3 + chance.nextInt(8);
        char digit = (char) ('0' + (mobile.charAt(place) - '0' + 1 + chance.nextInt(9)) % 10);
        return mobile.substring(0, place) + digit + mobile.substring(place + 1);
    }

    private static String swapped(String mobile) {
        int from = 3 + Math.floorMod(mobile.hashCode(), 7);
        for (int i = 0; i < 7; i++) {
            int place = 3 + (from - 3 + i) % 7;
            if (mobile.charAt(place) != mobile.charAt(place + 1)) {
                return mobile.substring(0, place)
                        + mobile.charAt(place + 1)
                        + mobile.charAt(place)
                        + mobile.substring(place + 2);
            }
        }
        return mobile;
    }

    private static void line(
            StringBuilder text,
            String sourceNo,
            String name,
            String mobile,
            String city,
            String dealer,
            String vin,
            String plate,
            String ownedSince) {
        text.append(sourceNo)
                .append(',')
                .append(name)
                .append(',')
                .append(mobile)
                .append(',')
                .append(city)
                .append(',')
                .append(dealer);
        text.append(',').append(vin == null ? "" : vin).append(',').append(plate == null ? "" : plate);
        text.append(',')
                .append(vin == null ? "" : "BORA")
                .append(',')
                .append(vin == null || ownedSince != null ? "" : "2026-04-01");
        text.append(',').append(ownedSince == null ? "" : ownedSince).append('\n');
    }
}
