package io.camshaft.revisit.report;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Whose calls and notices are looked at.
 *
 * @param codes null for all dealers and headquarters' own
 */
public record Dealers(Set<String> codes) {

    public static final Dealers ALL = new Dealers(null);

    public Dealers {
        codes = codes == null ? null : Set.copyOf(codes);
    }

    boolean all() {
        return codes == null;
    }

    /** To follow a where clause. */
    String condition() {
        return codes == null ? "" : " and dealer_code in (:dealers)";
    }

    StatementSpec bind(StatementSpec statement) {
        return codes == null ? statement : statement.param("dealers", listed());
    }

    /** A list that is empty is no SQL, and no dealer is called "-". */
    Collection<String> listed() {
        return codes.isEmpty() ? List.of("-") : codes;
    }
}
