package io.camshaft.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.StringTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import io.camshaft.organisation.Absence;
import io.camshaft.organisation.Absences;
import io.camshaft.organisation.ImportReport;
import io.camshaft.organisation.OrganisationAdmin;
import io.camshaft.organisation.OrganisationChart;
import io.camshaft.organisation.OrganisationExport;
import io.camshaft.organisation.OrganisationImport;
import io.camshaft.organisation.OrganisationRights;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.RoleAt;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

class OrganisationPagesTest {

    private static final Unit NORTH = new Unit("NORTH", UnitKind.REGION, "North <b>", "HQ", null, true);
    private static final Unit DEALER = new Unit("D1001", UnitKind.DEALER, "Tianjin", "NORTH", "天津", false);
    private static final Person LI_NA =
            new Person("li.na", "李娜 <script>", "li@example.com", "+8613800138000", "NORTH", "zh", true);
    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    private final OrganisationRights rights = mock(OrganisationRights.class);
    private final OrganisationChart chart = mock(OrganisationChart.class);
    private final OrganisationAdmin admin = mock(OrganisationAdmin.class);
    private final OrganisationImport imports = mock(OrganisationImport.class);
    private final OrganisationExport exports = mock(OrganisationExport.class);
    private final Absences absences = mock(Absences.class);
    private MockMvc pages;

    @BeforeEach
    void site() throws Exception {
        Texts texts = texts();
        pages = MockMvcBuilders.standaloneSetup(
                        new OrganisationController(
                                rights, chart, admin, new OrganisationFiles(imports, exports), texts),
                        new AbsenceController(absences, admin, rights, texts))
                .setViewResolvers(views(texts))
                .build();
        when(rights.mayAdminister("boss")).thenReturn(true);
        when(absences.today()).thenReturn(TODAY);
        signIn("boss");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void onlyAdministratorsSeeTheOrganisation() {
        signIn("li.na");

        assertThatThrownBy(() -> pages.perform(get("/organisation")))
                .hasRootCauseInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> pages.perform(get("/organisation/files/people.csv")))
                .hasRootCauseInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> pages.perform(post("/organisation/password")
                        .param("person", "boss")
                        .param("password", "x")
                        .param("unit", "HQ")))
                .hasRootCauseInstanceOf(AccessDeniedException.class);
        verify(admin, never()).setPassword(any(), any());
    }

    @Test
    void aUnitIsShownWithItsPeopleRolesAndWhatIsBelow() throws Exception {
        when(chart.page("NORTH"))
                .thenReturn(Optional.of(new OrganisationChart.Page(
                        NORTH,
                        List.of(new Unit("HQ", UnitKind.HEADQUARTERS, "总部", null, null, true)),
                        List.of(new OrganisationChart.Below(DEALER, 1234)),
                        List.of(new OrganisationChart.Member(
                                LI_NA, List.of(new RoleAt(Role.REGION_MANAGER, "NORTH")))))));

        String page = html(get("/organisation").param("unit", "NORTH"));

        assertThat(page)
                .contains("North &lt;b&gt;", "李娜 &lt;script&gt;", "Region manager", "?unit=D1001", "1234", "Inactive")
                .doesNotContain("<script>");
    }

    @Test
    void anEmptyOrganisationSaysWhereToStart() throws Exception {
        when(chart.page(null)).thenReturn(Optional.empty());

        assertThat(html(get("/organisation"))).contains("Start with a file of units");
    }

    @Test
    void anImportShowsEveryRefusedRow() throws Exception {
        ImportReport report =
                new ImportReport(3, List.of(new ImportReport.RefusedRow(1007, "There is no unit <WEST>.")));
        when(imports.importUnits(any())).thenReturn(report);

        pages.perform(multipart("/organisation/import")
                        .file(new MockMultipartFile("file", "code".getBytes()))
                        .param("kind", "units"))
                .andExpect(redirectedUrl("/organisation"))
                .andExpect(flash().attribute("report", report));
        assertThat(html(get("/organisation").flashAttr("report", report)))
                .contains("Rows accepted: 3", "Rows refused: 1", "1007", "There is no unit &lt;WEST&gt;.");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWithASentence() throws Exception {
        when(imports.importPeople(any())).thenThrow(new BusinessRefusal("organisation.import.columnMissing", "person"));

        pages.perform(multipart("/organisation/import")
                        .file(new MockMultipartFile("file", "x".getBytes()))
                        .param("kind", "people"))
                .andExpect(flash().attribute("refused", "The column “person” is missing in the first line."));
    }

    @Test
    void filesAreDownloaded() throws Exception {
        when(exports.people()).thenReturn("person,name\n");

        pages.perform(get("/organisation/files/people.csv"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"people.csv\""));
        assertThat(html(get("/organisation/files/people-example.csv"))).contains("region-manager", "李娜");
        pages.perform(get("/organisation/files/secrets.csv")).andExpect(status().isNotFound());
    }

    @Test
    void everybodyEntersTheirOwnAbsence() throws Exception {
        signIn("li.na");

        pages.perform(post("/absence")
                        .param("deputy", " wang.wei ")
                        .param("fromOn", "2026-03-11")
                        .param("toOn", "2026-03-12"))
                .andExpect(redirectedUrl("/absence"))
                .andExpect(flash().attribute("done", "The absence was entered."));

        verify(admin)
                .enterAbsence(
                        "li.na", "wang.wei", LocalDate.parse("2026-03-11"), LocalDate.parse("2026-03-12"), "li.na");
    }

    @Test
    void onlyAdministratorsEnterAndCancelThoseOfOthers() throws Exception {
        when(absences.find(7)).thenReturn(Optional.of(absence("wang.wei")));
        signIn("li.na");
        assertThatThrownBy(() -> pages.perform(
                        post("/absence").param("person", "wang.wei").param("deputy", "li.na")))
                .hasRootCauseInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> pages.perform(post("/absence/7/cancel")))
                .hasRootCauseInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> pages.perform(
                        get("/absence/deputies").param("person", "wang.wei").param("deputy", "a")))
                .hasRootCauseInstanceOf(AccessDeniedException.class);
        verify(admin, never()).cancelAbsence(7, "li.na");

        signIn("boss");
        pages.perform(post("/absence/7/cancel")).andExpect(flash().attribute("done", "The absence was cancelled."));
        verify(admin).cancelAbsence(7, "boss");
    }

    @Test
    void aRefusedAbsenceKeepsWhatWasTyped() throws Exception {
        signIn("li.na");
        doThrow(new BusinessRefusal("organisation.absence.overlap"))
                .when(admin)
                .enterAbsence(any(), any(), any(), any(), any());

        var entered = pages.perform(post("/absence")
                        .param("deputy", "wang.wei")
                        .param("fromOn", "2026-03-11")
                        .param("toOn", "2026-03-12"))
                .andExpect(flash().attribute("refused", "There is already an absence on some of these days."))
                .andReturn()
                .getFlashMap()
                .get("entered");

        assertThat(html(get("/absence").flashAttr("entered", entered)))
                .contains("wang.wei", "2026-03-11", "2026-03-12");
    }

    @Test
    void thePageListsAbsencesAndOffersToCancelOnesOwn() throws Exception {
        signIn("li.na");
        when(absences.of("li.na")).thenReturn(List.of(absence("li.na"), absence("wang.wei")));

        String page = html(get("/absence"));

        assertThat(page)
                .contains("/absence/7/cancel", "2026-03-09 – 2026-03-13", "Today")
                .doesNotContain("name=\"person\"");
        assertThat(page.split("/absence/7/cancel", -1)).hasSize(2);
    }

    @Test
    void deputiesAreOfferedWhileTyping() throws Exception {
        signIn("li.na");
        when(absences.deputiesFor("li.na", "wa"))
                .thenReturn(List.of(new Person("wang.wei", "王伟", "w@example.com", null, "NORTH", null, true)));

        assertThat(html(get("/absence/deputies").param("deputy", "wa")))
                .contains("<option value=\"wang.wei\">王伟</option>");
    }

    private static Absence absence(String person) {
        return new Absence(
                7,
                person,
                "Name",
                "li.na",
                "Deputy",
                LocalDate.parse("2026-03-09"),
                LocalDate.parse("2026-03-13"),
                person);
    }

    private String html(RequestBuilder request) throws Exception {
        return pages.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static void signIn(String person) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, "", "ROLE_USER"));
    }

    /** The templates in a frame without decoration. */
    private static ViewResolver views(Texts texts) {
        StringTemplateLoader frame = new StringTemplateLoader();
        frame.putTemplate(
                "layout.ftlh",
                "<#macro csrf></#macro><#macro page title active><title>${title}</title><#nested></#macro>");
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(new MultiTemplateLoader(
                new TemplateLoader[] {frame, new ClassTemplateLoader(OrganisationPagesTest.class, "/templates")}));
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setDefaultEncoding("UTF-8");
        TemplateMethodModelEx text = arguments -> sentence(texts, arguments);
        TemplateMethodModelEx day = arguments -> String.valueOf(plain(arguments.get(0)));
        configuration.setSharedVariable("text", text);
        configuration.setSharedVariable("day", day);
        return (name, locale) -> name.startsWith("redirect:")
                ? new RedirectView(name.substring("redirect:".length()), true)
                : (model, request, response) -> {
                    response.setContentType("text/html;charset=UTF-8");
                    configuration.getTemplate(name + ".ftlh").process(model, response.getWriter());
                };
    }

    private static String sentence(Texts texts, List<?> arguments) {
        Object[] args =
                arguments.stream().skip(1).map(OrganisationPagesTest::plain).toArray();
        return texts.get(String.valueOf(plain(arguments.get(0))), args);
    }

    private static Object plain(Object argument) {
        try {
            return DeepUnwrap.permissiveUnwrap((TemplateModel) argument);
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Texts texts() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            MockEnvironment environment = new MockEnvironment();
            environment.setProperty("camshaft.locale", "en");
            context.setEnvironment(environment);
            context.register(Texts.class);
            context.refresh();
            return context.getBean(Texts.class);
        }
    }
}
