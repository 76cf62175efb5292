package io.camshaft.customer.exchange;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of files.
 *
 * @param maxSize of one file as it is sent; the servlet's own limit must not be smaller
 * @param maxUnpacked of an XLSX file once unpacked: a small file can hold a mountain of nothing
 * @param maxRows of one file
 * @param chunk rows that are written together; who enters one of these customers by hand waits until they are written
 * @param maxExport customers in one export
 */
@ConfigurationProperties("camshaft.customers.exchange")
public record ExchangeSettings(
        @DefaultValue("40MB") DataSize maxSize,
        @DefaultValue("600MB") DataSize maxUnpacked,
        @DefaultValue("1100000") int maxRows,
        @DefaultValue("2048") int chunk,
        @DefaultValue("100000") int maxExport) {}
