package io.camshaft.revisit;

/** The number that people see: "RVC-" and the id, for example "RVC-1000001". */
public final class CallNo {

    private static final String PREFIX = "RVC-";

    private CallNo() {}

    public static String of(long id) {
        return PREFIX + id;
    }

    public static long id(String callNo) {
        return Long.parseLong(callNo.substring(PREFIX.length()));
    }
}
