package io.camshaft.customer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings below {@code camshaft.customer}.
 *
 * @param lossDefinition when a customer counts as lost
 * @param maintenanceDays days from a visit, or from the sale, to the next maintenance
 */
@ConfigurationProperties("camshaft.customer")
@Validated
record CustomerSettings(
        @DefaultValue("ONE_YEAR") @NotNull LossDefinition lossDefinition,
        @DefaultValue("180") @Min(30) @Max(1100) int maintenanceDays) {}
