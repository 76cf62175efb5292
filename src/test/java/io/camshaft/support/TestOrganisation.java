package io.camshaft.support;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.OrganisationAdmin;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.RoleAt;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Headquarters, two regions, three dealers and people for every role. Nobody can sign in before a password is set. */
public class TestOrganisation {

    /** Long before every test: roles hold from the day they are given. */
    private static final String SINCE = "2026-01-05T10:00+08:00";

    private final OrganisationAdmin admin;
    private final Organisation organisation;
    private final EngineTime time;
    private final JdbcClient jdbc;

    TestOrganisation(OrganisationAdmin admin, Organisation organisation, EngineTime time, JdbcClient jdbc) {
        this.admin = admin;
        this.organisation = organisation;
        this.time = time;
        this.jdbc = jdbc;
    }

    /** Makes the organisation where it is missing; leaves the clock at the beginning of the year. */
    public void ensure() {
        time.set(SINCE);
        if (organisation.unit("HQ").isEmpty()) {
            admin.addUnits(List.of(
                    new Unit("HQ", UnitKind.HEADQUARTERS, "Headquarters", null, "Beijing", true),
                    new Unit("NORTH", UnitKind.REGION, "North", "HQ", "Tianjin", true),
                    new Unit("SOUTH", UnitKind.REGION, "South", "HQ", "Guangzhou", true),
                    new Unit("D1001", UnitKind.DEALER, "Binhai Motors", "NORTH", "Tianjin", true),
                    new Unit("D1002", UnitKind.DEALER, "Chaoyang Motors", "NORTH", "Beijing", true),
                    new Unit("D2001", UnitKind.DEALER, "Tianhe Motors", "SOUTH", "Guangzhou", true)));
            Map<Person, Set<RoleAt>> people = new LinkedHashMap<>();
            put(people, "sun.li", "Sun Li", "HQ", Role.HQ_MARKETING);
            put(people, "wu.na", "Wu Na", "HQ", Role.HQ_MARKETING);
            put(people, "qian.wei", "Qian Wei", "HQ", Role.HQ_APPROVER);
            put(people, "zhou.min", "Zhou Min", "HQ", Role.HQ_DIRECTOR);
            put(people, "he.jun", "He Jun", "HQ", Role.ADMINISTRATOR);
            put(people, "lin.tao", "Lin Tao", "HQ", Role.PROCESS_DESIGNER);
            put(people, "feng.yu", "Feng Yu", "HQ", Role.CALL_AGENT);
            put(people, "shen.bin", "Shen Bin", "HQ", Role.CALL_SUPERVISOR);
            put(people, "han.mei", "Han Mei", "HQ", Role.CALL_AGENT);
            put(people, "gao.feng", "Gao Feng", "HQ", Role.HQ_SERVICE);
            put(people, "jin.bo", "Jin Bo", "HQ", Role.HQ_QUALITY);
            put(people, "luo.ying", "Luo Ying", "HQ", Role.HQ_PUBLIC_RELATIONS);
            put(people, "ye.qing", "Ye Qing", "HQ", Role.HQ_PRIVACY);
            put(people, "bai.xue", "Bai Xue", "D1001", Role.DEALER_SALES);
            put(people, "fan.hui", "Fan Hui", "D1001", Role.DEALER_SERVICE);
            put(people, "shi.lei", "Shi Lei", "D1002", Role.DEALER_SALES);
            put(people, "qin.lan", "Qin Lan", "D1002", Role.DEALER_SERVICE);
            put(people, "li.qiang", "Li Qiang", "NORTH", Role.REGION_MANAGER);
            put(people, "chen.hong", "Chen Hong", "SOUTH", Role.REGION_MANAGER);
            put(people, "wang.fang", "Wang Fang", "D1001", Role.DEALER_MARKETING);
            put(people, "lu.ping", "Lu Ping", "D1001", Role.DEALER_MARKETING);
            put(people, "liu.yang", "Liu Yang", "D1001", Role.DEALER_MANAGER);
            put(people, "zhang.min", "Zhang Min", "D1002", Role.DEALER_MARKETING);
            put(people, "xu.jing", "Xu Jing", "D1002", Role.DEALER_MANAGER);
            put(people, "zeng.qi", "Zeng Qi", "D2001", Role.DEALER_MARKETING);
            put(people, "xiao.han", "Xiao Han", "D2001", Role.DEALER_MANAGER);
            admin.addPeople(people);
        }
    }

    /** Somebody with roles of their own making; {@link #dismiss} them afterwards. */
    public void hire(String id, String unitCode, RoleAt... roles) {
        admin.addPerson(person(id, id, unitCode, true), Set.of(roles));
    }

    /** Inactive and without roles. */
    public void dismiss(String id) {
        Person known = organisation.person(id).orElseThrow();
        admin.addPerson(person(id, known.name(), known.unitCode(), false), Set.of());
    }

    /** Back in their unit with the one role. */
    public void rehire(String id, Role role) {
        Person known = organisation.person(id).orElseThrow();
        admin.addPerson(person(id, known.name(), known.unitCode(), true), Set.of(new RoleAt(role, known.unitCode())));
    }

    public void setPasswords(String password) {
        jdbc.sql("select id from person where active")
                .query(String.class)
                .list()
                .forEach(id -> admin.setPassword(id, password));
    }

    private static void put(Map<Person, Set<RoleAt>> people, String id, String name, String unit, Role role) {
        people.put(person(id, name, unit, true), Set.of(new RoleAt(role, unit)));
    }

    private static Person person(String id, String name, String unit, boolean active) {
        return new Person(id, name, id + "@camshaft.example", null, unit, null, active);
    }
}
