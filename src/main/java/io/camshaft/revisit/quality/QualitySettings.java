package io.camshaft.revisit.quality;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param checkShare percent of the successful calls that a supervisor checks
 * @param recallShare percent of the dealers' successful calls that the call centre makes again without being asked
 * @param checkDays working days for a supervisor's check
 * @param recallDays working days for a call that is made again
 * @param correctionDays working days for a dealer to correct a record or to say why it is right
 */
@ConfigurationProperties("camshaft.revisit.quality")
public record QualitySettings(
        @DefaultValue("5") int checkShare,
        @DefaultValue("0") int recallShare,
        @DefaultValue("3") int checkDays,
        @DefaultValue("3") int recallDays,
        @DefaultValue("3") int correctionDays) {}
