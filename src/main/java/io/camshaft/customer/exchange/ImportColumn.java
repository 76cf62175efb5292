package io.camshaft.customer.exchange;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Columns of files, with the headers under which they are known; comparing ignores case, blanks and punctuation. */
public enum ImportColumn {
    SOURCE_NO(false, "source_no", "来源编号", "单号", "客户来源编号"),
    CUSTOMER_NO(false, "customer_no", "客户编号"),
    CUSTOMER_SOURCE_NO(false, "customer_source_no", "客户来源编号"),
    KIND(false, "kind", "客户类型", "类型"),
    NAME(true, "name", "姓名", "客户姓名", "客户名称", "名称"),
    IDENTITY_NO(true, "identity_no", "证件号码", "身份证号", "身份证号码", "统一社会信用代码"),
    MOBILE(true, "mobile", "手机", "手机号", "手机号码", "移动电话"),
    PHONE(true, "phone", "电话", "固定电话", "联系电话"),
    MAIL(true, "mail", "邮箱", "电子邮箱", "电子邮件", "email"),
    ADDRESS(true, "address", "地址", "通讯地址", "联系地址"),
    CITY(false, "city", "城市", "所在城市"),
    DEALER(false, "dealer", "经销商", "经销商代码", "dealer_code"),
    ADVISOR(false, "advisor", "顾问", "专属顾问"),
    VIN(false, "vin", "车架号", "VIN码", "车辆识别代号"),
    PLATE(true, "plate", "车牌", "车牌号", "车牌号码"),
    MODEL(false, "model", "车型", "车型代码"),
    VERSION(false, "version", "版本", "配置"),
    COLOUR(false, "colour", "颜色", "车身颜色", "color"),
    POWER(false, "power", "动力", "动力类型", "能源类型"),
    SOLD_ON(false, "sold_on", "销售日期", "购车日期"),
    WARRANTY_FROM(false, "warranty_from", "保修开始", "保修开始日期"),
    WARRANTY_UNTIL(false, "warranty_until", "保修截止", "保修截止日期"),
    MILEAGE(false, "mileage_km", "里程", "行驶里程", "里程数"),
    OWNED_SINCE(false, "owned_since", "拥有日期", "过户日期"),
    AMOUNT(false, "amount", "金额"),
    VISITED_ON(false, "visited_on", "进厂日期", "进站日期"),
    VISIT_KIND(false, "visit_kind", "维修类型", "进站类型"),
    CANCELLED_ON(false, "cancelled_on", "取消日期", "退车日期", "退订日期"),
    FINISHED_AT(false, "finished_at", "完工时间", "交车时间", "离厂时间", "结算时间");

    private final boolean personal;
    private final List<String> headers;

    ImportColumn(boolean personal, String... headers) {
        this.personal = personal;
        this.headers = List.of(headers);
    }

    /** True where cells are masked for everybody. */
    public boolean isPersonal() {
        return personal;
    }

    /** The header as templates write it, in English or Chinese. */
    public String header(String language) {
        return headers.get("zh".equals(language) ? 1 : 0);
    }

    /** A made-up cell for templates. */
    String example() {
        return switch (this) {
            case SOURCE_NO -> "K-000123";
            case CUSTOMER_NO, CUSTOMER_SOURCE_NO, IDENTITY_NO, PHONE, ADVISOR, OWNED_SINCE, CANCELLED_ON -> "";
            case KIND -> "PERSON";
            case NAME -> "王小明";
            case MOBILE -> "13800138000";
            case MAIL -> "xiaoming@example.com";
            case ADDRESS -> "天津市滨海新区示范路1号";
            case CITY -> "天津";
            case DEALER -> "D1001";
            case VIN -> "LFV3A23C8E3000001";
            case PLATE -> "津A12345";
            case MODEL -> "BORA";
            case VERSION -> "1.5L";
            case COLOUR -> "白";
            case POWER -> "PETROL";
            case SOLD_ON, WARRANTY_FROM, VISITED_ON -> "2026-05-31";
            case WARRANTY_UNTIL -> "2029-05-30";
            case MILEAGE -> "12000";
            case AMOUNT -> "199800.00";
            case VISIT_KIND -> "ROUTINE";
            case FINISHED_AT -> "2026-05-31 16:30";
        };
    }

    static Optional<ImportColumn> under(String header, List<ImportColumn> expected) {
        String plain = plain(header);
        return expected.stream()
                .filter(column ->
                        column.headers.stream().anyMatch(name -> plain(name).equals(plain)))
                .findFirst();
    }

    private static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC)
                .replaceAll("[\\s_\\-*:()]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
