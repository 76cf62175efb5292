package io.camshaft.complaint;

/** What makes a case grave, whatever its kind. */
public enum Danger {
    /** Somebody is hurt (人身伤害). */
    INJURY,
    /** Fire or smoke (起火). */
    FIRE,
    /** Court, lawyer, authority (法律诉讼). */
    LEGAL,
    /** Press, video platforms (媒体曝光). */
    MEDIA
}
