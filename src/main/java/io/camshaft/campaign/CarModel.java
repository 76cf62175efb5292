package io.camshaft.campaign;

/** A model of car that campaigns may promote. */
public record CarModel(String code, String name) {}
