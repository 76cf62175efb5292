package badtwins;

/** Breaks "names say what a class is". */
class OrderHelper {}
