package io.camshaft.platform.protection;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on protection_key. */
@Repository
class ProtectionKeyRepository {

    private final JdbcClient jdbc;

    ProtectionKeyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param retiredAt null while rows may need the generation */
    record KnownGeneration(
            int generation,
            byte[] checkSealed,
            long checkToken,
            OffsetDateTime firstUsedAt,
            OffsetDateTime retiredAt) {}

    List<KnownGeneration> all() {
        return jdbc.sql("select * from protection_key order by generation")
                .query(RecordRows.of(KnownGeneration.class))
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException where another node was faster */
    void add(int generation, byte[] checkSealed, long checkToken, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into protection_key (generation, check_sealed, check_token, first_used_at)
                        values (:generation, :checkSealed, :checkToken, :at)
                        """)
                .param("generation", generation)
                .param("checkSealed", checkSealed)
                .param("checkToken", checkToken)
                .param("at", at)
                .update();
    }

    void retire(int generation, OffsetDateTime at) {
        jdbc.sql("update protection_key set retired_at = :at where generation = :generation")
                .param("at", at)
                .param("generation", generation)
                .update();
    }
}
