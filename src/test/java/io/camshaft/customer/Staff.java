package io.camshaft.customer;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import io.camshaft.organisation.Visibility;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An organisation of one person for each role; their ids are those of the test organisation. */
final class Staff implements Organisation {

    private record Post(Role role, String unitCode) {}

    private final Map<String, Post> posts = new LinkedHashMap<>();

    Staff() {
        posts.put("bai.xue", new Post(Role.DEALER_SALES, "D1001"));
        posts.put("fan.hui", new Post(Role.DEALER_SERVICE, "D1001"));
        posts.put("wang.fang", new Post(Role.DEALER_MARKETING, "D1001"));
        posts.put("liu.yang", new Post(Role.DEALER_MANAGER, "D1001"));
        posts.put("shi.lei", new Post(Role.DEALER_SALES, "D1002"));
        posts.put("qin.lan", new Post(Role.DEALER_SERVICE, "D1002"));
        posts.put("li.qiang", new Post(Role.REGION_MANAGER, "NORTH"));
        posts.put("sun.li", new Post(Role.HQ_MARKETING, "HQ"));
        posts.put("feng.yu", new Post(Role.CALL_AGENT, "HQ"));
        posts.put("shen.bin", new Post(Role.CALL_SUPERVISOR, "HQ"));
        posts.put("ye.qing", new Post(Role.HQ_PRIVACY, "HQ"));
        posts.put("he.jun", new Post(Role.ADMINISTRATOR, "HQ"));
        posts.put("lin.tao", new Post(Role.PROCESS_DESIGNER, "HQ"));
    }

    @Override
    public Optional<Unit> unit(String code) {
        return switch (code) {
            case "HQ" -> Optional.of(new Unit(code, UnitKind.HEADQUARTERS, "Headquarters", null, "Beijing", true));
            case "NORTH" -> Optional.of(new Unit(code, UnitKind.REGION, "North", "HQ", "Tianjin", true));
            case "D1001", "D1002" -> Optional.of(new Unit(code, UnitKind.DEALER, "Motors", "NORTH", "Tianjin", true));
            default -> Optional.empty();
        };
    }

    @Override
    public List<Unit> units(UnitKind kind) {
        return List.of();
    }

    @Override
    public Unit regionOf(String dealerCode) {
        return unit("NORTH").orElseThrow();
    }

    @Override
    public Optional<Person> person(String personId) {
        return Optional.ofNullable(posts.get(personId))
                .map(post -> new Person(personId, personId, "a@b.example", null, post.unitCode(), null, true));
    }

    @Override
    public List<Person> holders(Role role, String unitCode) {
        return List.of();
    }

    @Override
    public boolean isHeld(Role role, String unitCode) {
        return true;
    }

    @Override
    public List<Person> members(String groupId) {
        return List.of();
    }

    @Override
    public Set<String> groupsOf(String personId) {
        Post post = posts.get(personId);
        return post == null ? Set.of() : Set.of(post.role().id(), post.role().at(post.unitCode()));
    }

    @Override
    public boolean holds(String personId, Role role) {
        return groupsOf(personId).contains(role.id());
    }

    @Override
    public Optional<String> actsFor(String personId, String groupId) {
        return Optional.empty();
    }

    @Override
    public Visibility visibilityOf(String personId) {
        Post post = posts.get(personId);
        if (post == null) {
            return new Visibility(false, Set.of());
        }
        return switch (post.role().kind()) {
            case HEADQUARTERS -> new Visibility(true, Set.of());
            case REGION -> new Visibility(false, Set.of("D1001", "D1002"));
            case DEALER -> new Visibility(false, Set.of(post.unitCode()));
        };
    }
}
