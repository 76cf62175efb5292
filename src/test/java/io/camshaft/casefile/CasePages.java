package io.camshaft.casefile;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.utility.DeepUnwrap;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.bpm.OnBehalf;
import io.camshaft.platform.clock.Clocks;
import io.camshaft.platform.clock.Forecast;
import io.camshaft.platform.journal.JournalEngine;
import io.camshaft.platform.text.Texts;
import java.time.OffsetDateTime;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.mockito.Mockito;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.freemarker.FreeMarkerAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.MultipartAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The case pages on a real engine with a real journal; the organisation and the capability are stand-ins. */
@Import({JournalEngine.class, Texts.class, OnBehalf.class})
@ComponentScan("io.camshaft.casefile")
@EnableConfigurationProperties(AttachmentSettings.class)
@ImportAutoConfiguration({
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    FreeMarkerAutoConfiguration.class,
    SecurityAutoConfiguration.class
})
class CasePages {

    /** What the stand-in capability was asked to do last, and by whom the engine thought. */
    static final class Asked {
        String act;
        String engineUser;
    }

    @Bean
    Asked asked() {
        return new Asked();
    }

    @Bean
    Object textFunction(freemarker.template.Configuration templates, Texts texts) {
        TemplateMethodModelEx text = arguments -> {
            Object[] args = new Object[arguments.size() - 1];
            for (int i = 0; i < args.length; i++) {
                args[i] = DeepUnwrap.permissiveUnwrap((TemplateModel) arguments.get(i + 1));
            }
            return texts.get(arguments.get(0).toString(), args);
        };
        templates.setSharedVariable("text", text);
        return new Object();
    }

    /** The dealer of a case is its tenant. */
    @Bean
    ProcessEnginePlugin dealerAsTenant() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setTenantIdProvider(new DealerOfStart());
            }
        };
    }

    /** No case here has a clock. */
    @Bean
    Clocks clocks() {
        return Mockito.mock(Clocks.class);
    }

    @Bean
    Forecast forecast() {
        return Mockito.mock(Forecast.class);
    }

    @Bean
    CaseView storyView(Asked asked, IdentityService identity) {
        return new StoryView(asked, identity);
    }

    private static final class DealerOfStart implements TenantIdProvider {

        @Override
        public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
            return (String) context.getVariables().get("dealer");
        }

        @Override
        public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
            return null;
        }

        @Override
        public String provideTenantIdForHistoricDecisionInstance(
                TenantIdProviderHistoricDecisionInstanceContext context) {
            return null;
        }
    }

    private record StoryView(Asked asked, IdentityService identity) implements CaseView {

        @Override
        public String processKey() {
            return "journalStory";
        }

        @Override
        public String titleOf(String caseNo) {
            return "<script>alert(1)</script> test drive";
        }

        @Override
        public List<FactGroup> factsOf(String caseNo) {
            return List.of(new FactGroup("Budget", List.of(new Fact("Requested", "<b>12,000</b>"))));
        }

        @Override
        public List<Decision> decisionsOf(String caseNo) {
            return List.of(new Decision(
                    "Audit", "returned", "too <i>vague</i>", "bo", OffsetDateTime.parse("2026-01-02T10:00:00+08:00")));
        }

        @Override
        public List<CaseAction> actionsFor(String caseNo, String personId) {
            return personId.equals("anna")
                    ? List.of(new CaseAction("withdraw", "Withdraw", true), new CaseAction("remind", "Remind", false))
                    : List.of();
        }

        @Override
        public void act(String caseNo, String actionId, String personId, String reason) {
            if ("never".equals(reason)) {
                throw new BusinessRefusal("casefile.action.gone");
            }
            asked.act = actionId + "/" + personId + "/" + reason;
            asked.engineUser = identity.getCurrentAuthentication().getUserId();
        }
    }
}
