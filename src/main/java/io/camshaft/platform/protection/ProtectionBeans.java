package io.camshaft.platform.protection;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DatabaseMetaData;
import java.time.Clock;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;

/** The one protection of the application; made after the tables are there and before anybody can write to them. */
@Configuration(proxyBeanMethods = false)
class ProtectionBeans {

    @Bean
    KeyRingSource keyRingSource(ProtectionSettings settings, Environment environment) {
        return new KeyRingSource(settings, Path.of(environment.getProperty("camshaft.data", "./data")));
    }

    @Bean
    KnownKeys knownKeys(ProtectionKeyRepository known, Clock clock) {
        return new KnownKeys(known, clock);
    }

    @Bean
    @DependsOnDatabaseInitialization
    RingProtection protection(KeyRingSource source, DataSource database, KnownKeys known, Texts texts, Clock clock)
            throws IOException, MetaDataAccessException {
        String url = JdbcUtils.extractDatabaseMetaData(database, DatabaseMetaData::getURL);
        try {
            KeyRing ring = source.find(url, known.used());
            Set<Integer> retired = known.check(ring);
            return new RingProtection(ring, retired, clock.instant());
        } catch (BusinessRefusal refusal) {
            throw new KeysRefused(texts.of(refusal), texts.get("platform.protection.action"));
        }
    }

    @Bean
    KeyRotation keyRotation(
            RingProtection protection,
            ObjectProvider<SealedTable> tables,
            SealedTableRepository rows,
            KnownKeys known,
            PlatformTransactionManager transactions) {
        return new KeyRotation(protection, tables.orderedStream().toList(), rows, known, transactions);
    }
}
