package io.camshaft.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.camshaft.casefile.Timeline.Day;
import io.camshaft.casefile.Timeline.Line;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import io.camshaft.platform.journal.JournalEntry;
import io.camshaft.platform.journal.JournalEntry.Element;
import io.camshaft.platform.journal.JournalEntry.Model;
import io.camshaft.platform.journal.JournalKind;
import io.camshaft.platform.text.Texts;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TimelineTellerTest {

    private static final Model MODEL = new Model("campaignApproval", "i", 2, "d", "r");
    private static final Element AUDIT = new Element("Task_Audit", "Audit the proposal", "userTask", "v");

    @Test
    void daysAreTheReadersDaysAndWaitingIsToldInWords() throws Exception {
        Timeline story = teller("en", Locale.ENGLISH)
                .tell(List.of(
                        entry(JournalKind.CASE_STARTED, null, "anna", null, "2026-01-05T23:30:00Z"),
                        entry(JournalKind.TASK_CREATED, AUDIT, "system", null, "2026-01-05T23:30:00Z"),
                        entry(JournalKind.TASK_COMPLETED, AUDIT, "bo", "hua", "2026-01-08T02:45:00Z")));

        assertThat(story.told().days())
                .extracting(Day::date)
                .containsExactly("Tuesday, January 6, 2026", "Thursday, January 8, 2026");
        assertThat(story.told().days().get(1).lines())
                .containsExactly(new Line(
                        "10:45",
                        "Bo Wei completed “Audit the proposal”, in place of Wang Hua",
                        "after waiting 2 d 3 h",
                        "good",
                        false));
        assertThat(story.days().get(0).lines()).hasSize(2);
        assertThat(story.told().days().get(0).lines()).hasSize(1);
    }

    @Test
    void theStoryIsToldInChineseToo() throws Exception {
        Timeline story = teller("zh", Locale.CHINESE)
                .tell(List.of(
                        entry(JournalKind.TASK_CLAIMED, AUDIT, "bo", null, "2026-01-05T01:00:00Z"),
                        entry(JournalKind.TIMER_FIRED, AUDIT, "system", null, "2026-01-05T01:00:00Z")));

        assertThat(story.days().get(0).lines())
                .extracting(Line::sentence)
                .containsExactly("Bo Wei 认领了“Audit the proposal”", "时间已到：“Audit the proposal”");
    }

    private static JournalEntry entry(JournalKind kind, Element element, String actor, String forWhom, String at) {
        return new JournalEntry(
                1,
                "CMP-1",
                "act",
                MODEL,
                kind,
                element,
                "task",
                OffsetDateTime.parse(at),
                actor,
                forWhom,
                null,
                Map.of());
    }

    private static TimelineTeller teller(String language, Locale locale) throws Exception {
        Properties bundle = new Properties();
        bundle.load(new java.io.InputStreamReader(
                TimelineTellerTest.class.getResourceAsStream("/texts/casefile/messages_" + language + ".properties"),
                java.nio.charset.StandardCharsets.UTF_8));
        Texts texts = mock(Texts.class);
        when(texts.locale()).thenReturn(locale);
        when(texts.get(anyString(), any(Object[].class)))
                .thenAnswer(call -> MessageFormat.format(
                        bundle.getProperty(call.getArgument(0)),
                        Arrays.copyOfRange(call.getArguments(), 1, call.getArguments().length)));
        Organisation organisation = mock(Organisation.class);
        when(organisation.person("anna")).thenReturn(Optional.of(person("anna", "Anna Li")));
        when(organisation.person("bo")).thenReturn(Optional.of(person("bo", "Bo Wei")));
        when(organisation.person("hua")).thenReturn(Optional.of(person("hua", "Wang Hua")));
        Clock clock = Clock.fixed(Instant.parse("2026-02-01T00:00:00Z"), ZoneId.of("Asia/Shanghai"));
        return new TimelineTeller(texts, new People(organisation, texts), clock);
    }

    private static Person person(String id, String name) {
        return new Person(id, name, id + "@example.org", null, "D1001", null, true);
    }
}
