package io.camshaft.customer;

import io.camshaft.platform.jdbc.RecordRows;
import io.camshaft.platform.jdbc.StaleRecord;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Table customer. A family is a record with those that were merged into it. */
@Repository
class CustomerRepository {

    private final JdbcClient jdbc;

    CustomerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who wrote it and when, and the generation of the keys. */
    record Stamp(OffsetDateTime at, String by, int generation) {}

    long insert(NewCustomer customer, PersonalValues.Identity identity, Stamp stamp) {
        KeyHolder key = new GeneratedKeyHolder();
        identified(
                        """
                        insert into customer (kind, card, name_sealed, name_token, pinyin_token, initials_token,
                            identity_sealed, identity_token, city, dealer_code, advisor_id, state, state_on, source,
                            generation, created_at, changed_at, changed_by, version)
                        values (:kind, 'A', :name, :nameToken, :pinyinToken, :initialsToken, :number, :numberToken, :city,
                            :dealer, :advisor, 'PROSPECT', :today, :source, :generation, :at, :at, :by, 0)
                        """,
                        identity)
                .param("kind", customer.kind().name())
                .param("city", customer.city())
                .param("dealer", customer.dealerCode())
                .param("advisor", customer.advisorId())
                .param("today", stamp.at().toLocalDate())
                .param("source", customer.source())
                .param("generation", stamp.generation())
                .param("at", stamp.at())
                .param("by", stamp.by())
                .update(key, "id");
        return GeneratedId.of(key);
    }

    private StatementSpec identified(String sql, PersonalValues.Identity identity) {
        return jdbc.sql(sql)
                .param("name", identity.name())
                .param("nameToken", identity.nameToken())
                .param("pinyinToken", identity.pinyinToken())
                .param("initialsToken", identity.initialsToken())
                .param("number", identity.number())
                .param("numberToken", identity.numberToken());
    }

    Optional<CustomerRow> find(long id) {
        return jdbc.sql("select * from customer where id = :id")
                .param("id", id)
                .query(RecordRows.of(CustomerRow.class))
                .optional();
    }

    /** The same, and nobody else writes to the record until the transaction ends. */
    Optional<CustomerRow> lock(long id) {
        return jdbc.sql("select * from customer where id = :id for update")
                .param("id", id)
                .query(RecordRows.of(CustomerRow.class))
                .optional();
    }

    /** The standing records and those merged into them. Not "or": H2 reads the whole table for it. */
    List<CustomerRow> families(Collection<Long> standingIds) {
        return RecordRows.among(
                jdbc.sql(
                        """
                                select * from customer where id in (:keys)
                                union all select * from customer where merged_into in (:keys) order by id
                                """),
                standingIds,
                CustomerRow.class);
    }

    List<Long> familyIds(long standingId) {
        return jdbc.sql(
                        """
                        select id from customer where id = :id
                        union all select id from customer where merged_into = :id order by id
                        """)
                .param("id", standingId)
                .query(Long.class)
                .list();
    }

    /** Name and identity number are sealed anew together: a row has one generation. */
    void correct(CustomerRow before, PersonalValues.Identity identity, String city, Stamp stamp) {
        int changed = identified(
                        """
                        update customer set name_sealed = :name, name_token = :nameToken, pinyin_token = :pinyinToken,
                            initials_token = :initialsToken, identity_sealed = :number, identity_token = :numberToken,
                            city = :city, generation = :generation, changed_at = :at, changed_by = :by, version = version + 1
                        where id = :id and version = :version
                        """,
                        identity)
                .param("city", city)
                .param("generation", stamp.generation())
                .param("at", stamp.at())
                .param("by", stamp.by())
                .param("id", before.id())
                .param("version", before.version())
                .update();
        if (changed != 1) {
            throw new StaleRecord(CustomerNo.of(before.id()));
        }
    }

    void lookAfter(CustomerRow before, String dealerCode, String advisorId, Stamp stamp) {
        int changed = jdbc.sql(
                        """
                        update customer set dealer_code = :dealer, advisor_id = :advisor, changed_at = :at,
                            changed_by = :by, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("dealer", dealerCode)
                .param("advisor", advisorId)
                .param("at", stamp.at())
                .param("by", stamp.by())
                .param("id", before.id())
                .param("version", before.version())
                .update();
        if (changed != 1) {
            throw new StaleRecord(CustomerNo.of(before.id()));
        }
    }

    /** Keeps the newest day of sale; the dealer is in charge where nobody was. Leaves the version: nobody's entry is touched. */
    void bought(long id, LocalDate soldOn, String dealerCode) {
        jdbc.sql(
                        """
                        update customer set dealer_code = coalesce(dealer_code, :dealer),
                            sold_on = case when sold_on is null or sold_on < :soldOn then :soldOn else sold_on end
                        where id = :id
                        """)
                .param("soldOn", soldOn)
                .param("dealer", dealerCode)
                .param("id", id)
                .update();
    }

    /** Keeps the newest day of a visit. */
    void visited(long id, LocalDate visitedOn) {
        jdbc.sql("update customer set visited_on = :on where id = :id and (visited_on is null or visited_on < :on)")
                .param("on", visitedOn)
                .param("id", id)
                .update();
    }

    /** C for those who own a car on the day, A for others. */
    void settleCard(long id, LocalDate today) {
        jdbc.sql(
                        """
                        update customer set card = case when exists (select 1 from ownership o where o.customer_id = customer.id
                            and (o.ended_on is null or o.ended_on >= :today)) then 'C' else 'A' end
                        where id = :id
                        """)
                .param("today", today)
                .param("id", id)
                .update();
    }
}
