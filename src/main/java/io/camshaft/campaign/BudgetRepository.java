package io.camshaft.campaign;

import io.camshaft.platform.jdbc.RecordRows;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Budget accounts. Every change is one guarded statement that expects one row, so parallel proposals cannot overdraw. */
@Repository
class BudgetRepository {

    private final JdbcClient jdbc;

    BudgetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<BudgetAccount> find(int year, int quarter, String unitCode) {
        return jdbc.sql(
                        """
                        select plan_year, plan_quarter, unit_code, amount, reserved, consumed from campaign_budget
                        where plan_year = :year and plan_quarter = :quarter and unit_code = :unit
                        """)
                .param("year", year)
                .param("quarter", quarter)
                .param("unit", unitCode)
                .query(RecordRows.of(BudgetAccount.class))
                .optional();
    }

    List<BudgetAccount> ofYear(int year) {
        return jdbc.sql(
                        """
                        select plan_year, plan_quarter, unit_code, amount, reserved, consumed from campaign_budget
                        where plan_year = :year order by unit_code, plan_quarter
                        """)
                .param("year", year)
                .query(RecordRows.of(BudgetAccount.class))
                .list();
    }

    /** Adds to the reservation (a negative amount gives back); false where the account has not that much left. */
    boolean reserve(int year, int quarter, String unitCode, BigDecimal more) {
        return jdbc.sql(
                                """
                                update campaign_budget set reserved = reserved + :more
                                where plan_year = :year and plan_quarter = :quarter and unit_code = :unit
                                and reserved + consumed + :more <= amount and reserved + :more >= 0
                                """)
                        .param("more", more)
                        .param("year", year)
                        .param("quarter", quarter)
                        .param("unit", unitCode)
                        .update()
                == 1;
    }

    /** Turns a reservation into a booking of the granted part; the rest is free again. */
    boolean consume(int year, int quarter, String unitCode, BigDecimal reserved, BigDecimal granted) {
        return jdbc.sql(
                                """
                                update campaign_budget set reserved = reserved - :reserved, consumed = consumed + :granted
                                where plan_year = :year and plan_quarter = :quarter and unit_code = :unit
                                and reserved >= :reserved and :granted <= :reserved
                                """)
                        .param("reserved", reserved)
                        .param("granted", granted)
                        .param("year", year)
                        .param("quarter", quarter)
                        .param("unit", unitCode)
                        .update()
                == 1;
    }

    /** Sets the budget of an account; false where more is already reserved or booked. */
    boolean allocate(int year, int quarter, String unitCode, BigDecimal amount) {
        int changed = jdbc.sql(
                        """
                        update campaign_budget set amount = :amount
                        where plan_year = :year and plan_quarter = :quarter and unit_code = :unit
                        and reserved + consumed <= :amount
                        """)
                .param("amount", amount)
                .param("year", year)
                .param("quarter", quarter)
                .param("unit", unitCode)
                .update();
        if (changed == 1) {
            return true;
        }
        if (find(year, quarter, unitCode).isPresent()) {
            return false;
        }
        jdbc.sql(
                        """
                        insert into campaign_budget (plan_year, plan_quarter, unit_code, amount, reserved, consumed)
                        values (:year, :quarter, :unit, :amount, 0, 0)
                        """)
                .param("amount", amount)
                .param("year", year)
                .param("quarter", quarter)
                .param("unit", unitCode)
                .update();
        return true;
    }
}
