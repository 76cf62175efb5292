package io.camshaft.revisit;

/**
 * Which customers belong to a share of them: always the same for the same customer and time point, spread evenly, and computed
 * alike here and in SQL of both databases.
 */
public final class Sample {

    /** Largest prime below 2^31; keeps the product below 2^63. */
    private static final long PRIME = 2147483647L;
    /** 2^32 divided by the golden ratio: neighbours land far apart (Knuth, The Art of Computer Programming 3, 6.4). */
    private static final long GOLDEN = 2654435769L;

    private static final long RANGE = 4294967296L;
    private static final long HUNDREDTH = 42949673L;

    private Sample() {}

    /** 0 to 99; a customer is in a share of n percent where it is below n. */
    static int bucket(long customerId, TimePoint point) {
        return bucket(customerId, point.ordinal());
    }

    /** @param salt below 101; two samples of the same numbers with different salts have little in common */
    public static int bucket(long number, int salt) {
        return (int) ((number * 101 + salt) % PRIME * GOLDEN % RANGE / HUNDREDTH);
    }

    /** The same in SQL; the two expressions are whole numbers. */
    static String sql(String customerId, String pointNo) {
        return "mod(mod(cast(%s as bigint) * 101 + %s, %d) * %d, %d) / %d"
                .formatted(customerId, pointNo, PRIME, GOLDEN, RANGE, HUNDREDTH);
    }
}
