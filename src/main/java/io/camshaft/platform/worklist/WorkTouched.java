package io.camshaft.platform.worklist;

/** The person did something on the case that the engine does not see, a note for example: their tasks of it are not idle. */
public record WorkTouched(String caseNo, String personId) {}
