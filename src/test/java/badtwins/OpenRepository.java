package badtwins;

/** Breaks "repositories are not public". */
public class OpenRepository {}
