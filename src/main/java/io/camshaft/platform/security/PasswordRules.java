package io.camshaft.platform.security;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;

/**
 * Length counts, composition does not (NIST SP 800-63B, 5.1.1.2): twelve characters, nothing of the person's own name, id or mail
 * address in it, and outside the demonstration not the password that everybody can read in the documentation.
 */
class PasswordRules implements PasswordPolicy {

    static final int SHORTEST = 12;
    static final String DEMO_PASSWORD = "Camshaft-Demo-1";

    private final List<PasswordPolicyRule> rules;

    PasswordRules(boolean demo) {
        PasswordPolicyRule length = new PasswordPolicyLengthRuleImpl(SHORTEST);
        PasswordPolicyRule own = new PasswordPolicyUserDataRuleImpl();
        this.rules = demo ? List.of(length, own) : List.of(length, own, new NotTheDemoPassword());
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return rules;
    }

    private static final class NotTheDemoPassword implements PasswordPolicyRule {

        @Override
        public String getPlaceholder() {
            return "PASSWORD_POLICY_NOT_PUBLIC";
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of();
        }

        @Override
        public boolean execute(String candidate) {
            return !DEMO_PASSWORD.equalsIgnoreCase(candidate);
        }
    }
}
