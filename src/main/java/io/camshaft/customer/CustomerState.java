package io.camshaft.customer;

/** How close the customer still is; decided by the table {@code customerState} (活跃, 摇摆, 摇摆趋于流失, 流失, 新客户). */
public enum CustomerState {
    /** A card: owns nothing yet. */
    PROSPECT,
    /** Bought a short time ago; too early to say. */
    NEW,
    ACTIVE,
    WAVERING,
    WAVERING_TO_LOSS,
    LOST,
    /** The personal data were erased. */
    ERASED
}
