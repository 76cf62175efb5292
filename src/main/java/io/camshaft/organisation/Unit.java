package io.camshaft.organisation;

/**
 * Headquarters, a region or a dealer.
 *
 * @param code stable code, letters and digits, for example "HQ", "NORTH", "D1001"
 * @param parentCode code of the unit above, null for headquarters
 */
public record Unit(String code, UnitKind kind, String name, String parentCode, String city, boolean active) {}
