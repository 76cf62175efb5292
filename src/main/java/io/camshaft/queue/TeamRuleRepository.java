package io.camshaft.queue;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table queue_team_rule. */
@Repository
class TeamRuleRepository {

    private final JdbcClient jdbc;

    TeamRuleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TeamRule> all() {
        return jdbc.sql("select lead_role, member_role from queue_team_rule order by lead_role, member_role")
                .query((row, number) -> new TeamRule(row.getString("lead_role"), row.getString("member_role")))
                .list();
    }

    /** People with the one role lead those with the other at the same unit. */
    record TeamRule(String leadRole, String memberRole) {}
}
