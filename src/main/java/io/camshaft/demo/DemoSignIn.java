package io.camshaft.demo;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Role;
import io.camshaft.platform.security.DemoPeople;
import io.camshaft.platform.security.DemoPerson;
import io.camshaft.platform.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people the sign-in page offers, by role. */
@Component
@Profile("demo")
class DemoSignIn implements DemoPeople {

    private final Organisation organisation;
    private final DemoOrganisation demo;
    private final Texts texts;

    DemoSignIn(Organisation organisation, DemoOrganisation demo, Texts texts) {
        this.organisation = organisation;
        this.demo = demo;
        this.texts = texts;
    }

    @Override
    public List<DemoPerson> people() {
        List<DemoPerson> people = new ArrayList<>();
        for (String id : demo.offered()) {
            organisation.person(id).ifPresent(person -> people.add(new DemoPerson(id, person.name(), role(id))));
        }
        people.add(new DemoPerson("admin", "admin", texts.get("demo.role.admin")));
        return people;
    }

    private String role(String personId) {
        for (Role role : Role.values()) {
            if (organisation.holds(personId, role)) {
                return texts.get(role.textKey());
            }
        }
        return "";
    }
}
