package io.camshaft.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every component and rule with honest and with cheating submissions. JSON is written with single quotes. */
class FormCheckTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final FormCheck check = new FormCheck(new FeelExpressions(CLOCK), CLOCK);

    /** @param outcome the values as JSON, or "! key field; key field" for findings */
    private record Case(String name, String components, String facts, String submitted, String outcome) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Case of(String name, String components, String submitted, String outcome) {
        return new Case(name, components, "{}", submitted, outcome);
    }

    private static Case of(String name, String components, String facts, String submitted, String outcome) {
        return new Case(name, components, facts, submitted, outcome);
    }

    static List<Case> text() {
        String required = "{'type':'textfield','key':'a','label':'Reason','validate':{'required':true}}";
        String limits = "{'type':'textarea','key':'a','validate':{'minLength':3,'maxLength':5}}";
        String feelLimits = "{'type':'textarea','key':'a','validate':{'minLength':'=least','maxLength':'=least + 2'}}";
        String pattern = "{'type':'textfield','key':'a','validate':{'pattern':'^[A-Z]{3}$'}}";
        String email = "{'type':'textfield','key':'a','validate':{'validationType':'email'}}";
        String phone = "{'type':'textfield','key':'a','validate':{'validationType':'phone'}}";
        return List.of(
                of("a text is taken", required, "{'a':'too dear'}", "{'a':'too dear'}"),
                of("a required text must be there", required, "{}", "! required Reason"),
                of("empty is not there", required, "{'a':''}", "! required Reason"),
                of("null is not there", required, "{'a':null}", "! required Reason"),
                of("blanks are not there", required, "{'a':'  \\n '}", "! required Reason"),
                of("an optional text left empty is absent", limits, "{'a':''}", "{}"),
                of("a number is no text", limits, "{'a':1234}", "! type a"),
                of("a list is no text", limits, "{'a':['1234']}", "! type a"),
                of("an object is no text", limits, "{'a':{'b':1}}", "! type a"),
                of("a zero character cannot be stored", limits, "{'a':'ab\\u0000c'}", "! type a"),
                of("a text at the lower limit", limits, "{'a':'abc'}", "{'a':'abc'}"),
                of(
                        "a text at the upper limit, blanks around not counted",
                        limits,
                        "{'a':' abcde '}",
                        "{'a':' abcde '}"),
                of("too short", limits, "{'a':'ab'}", "! minLength a 3"),
                of("too long", limits, "{'a':'abcdef'}", "! maxLength a 5"),
                of("length limits in FEEL", feelLimits, "{'least':2}", "{'a':'abcd'}", "{'a':'abcd'}"),
                of("broken length limits in FEEL", feelLimits, "{'least':2}", "{'a':'abcde'}", "! maxLength a 4"),
                of("a pattern kept", pattern, "{'a':'ABC'}", "{'a':'ABC'}"),
                of("a pattern broken", pattern, "{'a':'abc'}", "! pattern a"),
                of("an e-mail address", email, "{'a':'li.wei@dealer.cn'}", "{'a':'li.wei@dealer.cn'}"),
                of("no e-mail address", email, "{'a':'li.wei at dealer'}", "! email a"),
                of("a phone number", phone, "{'a':'+8613800000000'}", "{'a':'+8613800000000'}"),
                of("no phone number", phone, "{'a':'13800000000x'}", "! phone a"));
    }

    static List<Case> numbers() {
        String limits = "{'type':'number','key':'a','validate':{'min':1,'max':10}}";
        String feel = "{'type':'number','key':'a','validate':{'required':true,'max':'=budgetLeft'}}";
        String digits = "{'type':'number','key':'a','decimalDigits':2}";
        String step = "{'type':'number','key':'a','increment':'0.5'}";
        String asText = "{'type':'number','key':'a','serializeToString':true,'validate':{'max':10}}";
        return List.of(
                of("a whole number", limits, "{'a':1}", "{'a':1}"),
                of("a whole number that arrives as a double", limits, "{'a':3.0}", "{'a':3}"),
                of("too small", limits, "{'a':0.99}", "! min a 1"),
                of("too large", limits, "{'a':10.01}", "! max a 10"),
                of("a text is no number", limits, "{'a':'5'}", "! number a"),
                of("true is no number", limits, "{'a':true}", "! number a"),
                of("a number too large to be written out", limits, "{'a':1e999999999}", "! number a"),
                of("no number", limits, "{'a':null}", "{}"),
                of("within the budget", feel, "{'budgetLeft':500.5}", "{'a':500.5}", "{'a':500.5}"),
                of("above the budget", feel, "{'budgetLeft':500.5}", "{'a':501}", "! max a 500.5"),
                of("a required number", feel, "{'budgetLeft':500.5}", "{}", "! required a"),
                of("two decimal places", digits, "{'a':1.25}", "{'a':1.25}"),
                of("three decimal places", digits, "{'a':1.255}", "! decimals a 2"),
                of("trailing zeros are no decimal places", digits, "{'a':1.2500}", "{'a':1.25}"),
                of("a step", step, "{'a':2.5}", "{'a':2.5}"),
                of("between steps", step, "{'a':2.4}", "! increment a 0.5"),
                of("a number as text", asText, "{'a':'9.5'}", "{'a':9.5}"),
                of("a number as text above the limit", asText, "{'a':'10.5'}", "! max a 10"),
                of("no number as text", asText, "{'a':'NaN'}", "! number a"));
    }

    static List<Case> choices() {
        String box = "{'type':'checkbox','key':'a','label':'Truth confirmed','validate':{'required':true}}";
        String radio = "{'type':'radio','key':'a','validate':{'required':true},"
                + "'values':[{'label':'Pass','value':'PASS'},{'label':'Reject','value':'REJECT'}]}";
        String byKey = "{'type':'select','key':'a','valuesKey':'handlers'}";
        String byFeel =
                "{'type':'select','key':'a','valuesExpression':'=for o in orders return {label: o.sku, value: o.sku}'}";
        String list =
                "{'type':'checklist','key':'a','validate':{'required':true},'values':[{'value':'x'},{'value':'y'}]}";
        String tags = "{'type':'taglist','key':'a','valuesExpression':'=handlers'}";
        String handlers = "{'handlers':[{'label':'Li','value':'li'},'wang']}";
        String orders = "{'orders':[{'sku':'A-1'},{'sku':'B-2'}]}";
        return List.of(
                of("ticked", box, "{'a':true}", "{'a':true}"),
                of("a required box not ticked", box, "{'a':false}", "! required Truth confirmed"),
                of("an optional box not ticked", "{'type':'checkbox','key':'a'}", "{'a':false}", "{'a':false}"),
                of("text in a box", box, "{'a':'true'}", "! type Truth confirmed"),
                of("an offered answer", radio, "{'a':'PASS'}", "{'a':'PASS'}"),
                of("an invented answer", radio, "{'a':'APPROVE_ALL'}", "! option a"),
                of("an answer of another type", radio, "{'a':['PASS']}", "! option a"),
                of("no answer", radio, "{'a':null}", "! required a"),
                of("an option from a fact", byKey, handlers, "{'a':'li'}", "{'a':'li'}"),
                of("an option from a list of texts", byKey, handlers, "{'a':'wang'}", "{'a':'wang'}"),
                of("no option from a fact", byKey, handlers, "{'a':'zhao'}", "! option a"),
                of("without the fact there are no options", byKey, "{'a':'li'}", "! option a"),
                of(
                        "options brought along are not used",
                        byKey,
                        "{'a':'me','handlers':['me']}",
                        "! unknown handlers; option a"),
                of("an option by FEEL", byFeel, orders, "{'a':'B-2'}", "{'a':'B-2'}"),
                of("no option by FEEL", byFeel, orders, "{'a':'C-3'}", "! option a"),
                of("ticked options", list, "{'a':['y','x']}", "{'a':['y','x']}"),
                of("an invented option", list, "{'a':['x','z']}", "! option a"),
                of("an option twice", list, "{'a':['x','x']}", "! option a"),
                of("one text instead of a list", list, "{'a':'x'}", "! type a"),
                of("nothing ticked where something must be", list, "{'a':[]}", "! required a"),
                of("tags", tags, handlers, "{'a':['li','wang']}", "{'a':['li','wang']}"),
                of("no tags", tags, handlers, "{'a':[]}", "{}"),
                of("an invented tag", tags, handlers, "{'a':['zhao']}", "! option a"));
    }

    static List<Case> moments() {
        String date =
                "{'type':'datetime','subtype':'date','key':'a','dateLabel':'Begins on','disallowPassedDates':true}";
        String time =
                "{'type':'datetime','subtype':'time','key':'a','timeLabel':'Begins at','timeSerializingFormat':'no_timezone'}";
        String offset = "{'type':'datetime','subtype':'datetime','key':'a','timeSerializingFormat':'utc_offset'}";
        String utc =
                "{'type':'datetime','subtype':'datetime','key':'a','timeSerializingFormat':'utc_normalized','disallowPassedDates':true}";
        return List.of(
                of("a date", date, "{'a':'2026-03-10'}", "{'a':'2026-03-10'}"),
                of("no date", date, "{'a':null}", "{}"),
                of("a day that does not exist", date, "{'a':'2026-02-30'}", "! date Begins on"),
                of("a date in another writing", date, "{'a':'10.03.2026'}", "! date Begins on"),
                of("a date with a time", date, "{'a':'2026-03-10T09:00'}", "! date Begins on"),
                of("a date that is a number", date, "{'a':20260310}", "! date Begins on"),
                of("yesterday", date, "{'a':'2026-03-09'}", "! past Begins on"),
                of("a time", time, "{'a':'09:30'}", "{'a':'09:30'}"),
                of("a time with an offset where none belongs", time, "{'a':'09:30+08:00'}", "! time Begins at"),
                of("an hour that does not exist", time, "{'a':'25:00'}", "! time Begins at"),
                of("a moment", offset, "{'a':'2026-03-10T09:30+08:00'}", "{'a':'2026-03-10T09:30+08:00'}"),
                of("a moment in UTC", utc, "{'a':'2026-03-10T01:30Z'}", "{'a':'2026-03-10T01:30Z'}"),
                of("a moment without its offset", offset, "{'a':'2026-03-10T09:30'}", "! dateTime a"),
                of("a passed moment", utc, "{'a':'2026-03-09T15:59Z'}", "! past a"));
    }

    static List<Case> shownAndHidden() {
        String readonly = "{'type':'number','key':'left','label':'Budget left','readonly':true}";
        String byFeel = "{'type':'textfield','key':'a','readonly':'=locked'}";
        String byDefault = "{'type':'textfield','key':'a','readonly':true,'defaultValue':'as agreed'}";
        String disabled = "{'type':'textfield','key':'a','disabled':true}";
        String reason = "{'type':'radio','key':'outcome','values':[{'value':'PASS'},{'value':'REJECT'}]},"
                + "{'type':'textfield','key':'reason','label':'Reject reason','validate':{'required':true},"
                + "'conditional':{'hide':'=outcome != \\'REJECT\\''}}";
        String group = "{'type':'radio','key':'outcome','values':[{'value':'PASS'},{'value':'REJECT'}]},"
                + "{'type':'group','conditional':{'hide':'=outcome = \\'PASS\\''},'components':["
                + "{'type':'textfield','key':'why','validate':{'required':true}},"
                + "{'type':'dynamiclist','path':'points','components':[{'type':'textfield','key':'p'}]}]}";
        return List.of(
                of("a read-only fact comes back", readonly, "{'left':1200.50}", "{'left':1200.5}", "{'left':1200.5}"),
                of("a read-only fact stays away", readonly, "{'left':1200.50}", "{}", "{'left':1200.5}"),
                of(
                        "a read-only fact is raised",
                        readonly,
                        "{'left':1200.50}",
                        "{'left':9999999}",
                        "! locked Budget left"),
                of("a read-only field without a fact is filled", readonly, "{'left':5}", "! locked Budget left"),
                of("a default comes back", byDefault, "{'a':'as agreed'}", "{'a':'as agreed'}"),
                of("a default is changed", byDefault, "{'a':'free of charge'}", "! locked a"),
                of("read-only by FEEL", byFeel, "{'locked':true,'a':'x'}", "{'a':'y'}", "! locked a"),
                of("not read-only by FEEL", byFeel, "{'locked':false,'a':'x'}", "{'a':'y'}", "{'a':'y'}"),
                of(
                        "a switch for FEEL cannot be brought along",
                        byFeel,
                        "{'locked':true,'a':'x'}",
                        "{'locked':false,'a':'y'}",
                        "! unknown locked; locked a"),
                of("a disabled field stays away", disabled, "{'a':'x'}", "{}", "{}"),
                of("a disabled field comes back", disabled, "{'a':'x'}", "{'a':'x'}", "{}"),
                of("a disabled field is changed", disabled, "{'a':'x'}", "{'a':'y'}", "! locked a"),
                of(
                        "a reason for a reject",
                        reason,
                        "{'outcome':'REJECT','reason':'dear'}",
                        "{'outcome':'REJECT','reason':'dear'}"),
                of("no reason for a reject", reason, "{'outcome':'REJECT'}", "! required Reject reason"),
                of("no reason is asked for a pass", reason, "{'outcome':'PASS'}", "{'outcome':'PASS'}"),
                of("a hidden field sent as null", reason, "{'outcome':'PASS','reason':null}", "{'outcome':'PASS'}"),
                of("a reason for a pass", reason, "{'outcome':'PASS','reason':'dear'}", "! hidden Reject reason"),
                of(
                        "a fact does not stand in for an answer",
                        reason,
                        "{'outcome':'PASS'}",
                        "{'reason':'dear'}",
                        "! hidden Reject reason"),
                of("a hidden group asks nothing", group, "{'outcome':'PASS'}", "{'outcome':'PASS'}"),
                of(
                        "a hidden group takes nothing",
                        group,
                        "{'outcome':'PASS','why':'so','points':[{'p':'x'}]}",
                        "! hidden why; hidden points"),
                of("a shown group asks", group, "{'outcome':'REJECT'}", "! required why"));
    }

    static List<Case> nested() {
        String rows = "{'type':'dynamiclist','path':'items','label':'Budget','components':["
                + "{'type':'textfield','key':'name','label':'Item','validate':{'required':true}},"
                + "{'type':'number','key':'cost','label':'Cost','validate':{'min':0}},"
                + "{'type':'checkbox','key':'other','label':'Other'},"
                + "{'type':'textfield','key':'note','label':'Note','conditional':{'hide':'=other != true'}}]},"
                + "{'type':'expression','key':'total','expression':'=sum(items.cost)'}";
        String fixed = "{'type':'dynamiclist','path':'kpis','label':'KPIs','allowAddRemove':false,'components':["
                + "{'type':'textfield','key':'kpi','label':'KPI','readonly':true},{'type':'number','key':'goal','label':'Goal'}]}";
        String free = fixed.replace("'allowAddRemove':false,", "");
        String kpis = "{'kpis':[{'kpi':'leads'},{'kpi':'visits'}]}";
        String path = "{'type':'group','path':'customer','label':'Customer','components':["
                + "{'type':'textfield','key':'name'},{'type':'number','key':'address.zip','label':'Zip'}]}";
        return List.of(
                of(
                        "rows",
                        rows,
                        "{'items':[{'name':'hall','cost':10},{'name':'food','cost':2.5}],'total':12.5}",
                        "{'items':[{'name':'hall','cost':10},{'name':'food','cost':2.5}],'total':12.5}"),
                of(
                        "a computed value is computed again",
                        rows,
                        "{'items':[{'name':'hall','cost':10}],'total':1}",
                        "{'items':[{'name':'hall','cost':10}],'total':10}"),
                of(
                        "a field missing in a row",
                        rows,
                        "{'items':[{'name':'hall','cost':1},{'cost':2}]}",
                        "! required Budget (2) › Item"),
                of(
                        "a limit broken in a row",
                        rows,
                        "{'items':[{'name':'hall','cost':-1}]}",
                        "! min Budget (1) › Cost 0"),
                of(
                        "an unknown name in a row",
                        rows,
                        "{'items':[{'name':'hall','cost':1,'approved':true}]}",
                        "! unknown items.approved"),
                of(
                        "hidden by the row's own values",
                        rows,
                        "{'items':[{'name':'a','cost':1,'other':false,'note':'x'}]}",
                        "! hidden Budget (1) › Note"),
                of(
                        "shown by the row's own values",
                        rows,
                        "{'items':[{'name':'a','cost':1,'other':true,'note':'x'}]}",
                        "{'items':[{'name':'a','cost':1,'other':true,'note':'x'}],'total':1}"),
                of("a text instead of rows", rows, "{'items':'none'}", "! type Budget"),
                of("rows that are no objects", rows, "{'items':['none']}", "! type Budget"),
                of(
                        "fixed rows",
                        fixed,
                        kpis,
                        "{'kpis':[{'kpi':'leads','goal':5},{'kpi':'visits','goal':6}]}",
                        "{'kpis':[{'kpi':'leads','goal':5},{'kpi':'visits','goal':6}]}"),
                of(
                        "one more than the fixed rows",
                        fixed,
                        kpis,
                        "{'kpis':[{'goal':5},{'goal':6},{'goal':7}]}",
                        "! rows KPIs 2"),
                of(
                        "a read-only cell is changed",
                        fixed,
                        kpis,
                        "{'kpis':[{'kpi':'visits','goal':5},{'kpi':'visits','goal':6}]}",
                        "! locked KPIs (1) › KPI"),
                of(
                        "a removed row moves the others up",
                        free,
                        kpis,
                        "{'kpis':[{'kpi':'visits','goal':6}]}",
                        "{'kpis':[{'kpi':'visits','goal':6}]}"),
                of(
                        "a read-only cell is invented",
                        free,
                        kpis,
                        "{'kpis':[{'kpi':'sales','goal':6}]}",
                        "! locked KPIs (1) › KPI"),
                of(
                        "a group with a path",
                        path,
                        "{'customer':{'name':'Li','address':{'zip':300000}}}",
                        "{'customer':{'name':'Li','address':{'zip':300000}}}"),
                of(
                        "an unknown name in a group",
                        path,
                        "{'customer':{'name':'Li','vip':true}}",
                        "! unknown customer.vip"),
                of(
                        "an unknown name below a dotted key",
                        path,
                        "{'customer':{'address':{'zip':1,'city':'x'}}}",
                        "! unknown customer.address.city"),
                of("a text instead of a group", path, "{'customer':'Li'}", "! unknown customer"));
    }

    static List<Case> names() {
        String form =
                "{'type':'textfield','key':'a'},{'type':'text','key':'t','text':'Hello'},{'type':'button','key':'b'},"
                        + "{'type':'filepicker','key':'f'},{'type':'html','content':'x'},{'type':'table','id':'T','dataSource':'=rows'}";
        return List.of(
                of(
                        "a name that the form does not know",
                        form,
                        "{'a':'x','campaignAccepted':true}",
                        "! unknown campaignAccepted"),
                of("an unknown name even without a value", form, "{'initiator':null}", "! unknown initiator"),
                of("a fact of the form that is no field", form, "{'rows':[]}", "{'rows':[]}", "! unknown rows"),
                of("a text shown is no field", form, "{'t':'x'}", "! unknown t"),
                of("a component that takes no values", form, "{'f':'x'}", "! unknown f"),
                of("a name that looks like markup", form, "{'<img src=x>':1}", "! unknown ?img?src?x?"));
    }

    @ParameterizedTest
    @MethodSource({"text", "numbers", "choices", "moments", "shownAndHidden", "nested", "names"})
    void aSubmissionIsChecked(Case submission) {
        FormCheck.Outcome outcome =
                check.check(form(submission.components), plain(submission.submitted), plain(submission.facts));

        if (submission.outcome.startsWith("!")) {
            assertThat(outcome.findings().stream().map(FormCheckTest::brief).toList())
                    .containsExactlyInAnyOrder(submission.outcome.substring(2).split("; "));
        } else {
            assertThat(outcome.findings()).isEmpty();
            assertThat(outcome.values()).isEqualTo(plain(submission.outcome));
        }
    }

    @Test
    void aTextWithoutALimitOfItsOwnIsLimited() {
        FormDefinition form = form("{'type':'textarea','key':'a'}");

        assertThat(check.check(form, Map.of("a", "x".repeat(10_000)), Map.of()).findings())
                .isEmpty();
        assertThat(check.check(form, Map.of("a", "x".repeat(10_001)), Map.of()).findings())
                .extracting(Finding::textKey)
                .containsExactly("platform.form.maxLength");
        assertThat(check.check(form, Map.of("a", "x" + " ".repeat(1_000_000)), Map.of())
                        .findings())
                .hasSize(1);
    }

    @Test
    void aListHasNoMoreThanTwoHundredRows() {
        FormDefinition form = form("{'type':'dynamiclist','path':'l','components':[{'type':'number','key':'n'}]}");
        List<Map<String, Object>> rows = java.util.Collections.nCopies(201, Map.of("n", 1L));

        assertThat(check.check(form, Map.of("l", rows.subList(0, 200)), Map.of())
                        .findings())
                .isEmpty();
        assertThat(check.check(form, Map.of("l", rows), Map.of()).findings())
                .extracting(Finding::textKey)
                .containsExactly("platform.form.rows");
    }

    @Test
    void aPatternThatNeverEndsIsGivenUp() {
        FormDefinition form = form("{'type':'textfield','key':'a','validate':{'pattern':'^(a|aa|a*)+$'}}");
        long start = System.nanoTime();

        assertThat(check.check(form, Map.of("a", "a".repeat(60) + "!"), Map.of())
                        .findings())
                .hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void whatCannotBeReadIsRefusedEverywhere() {
        for (String type : List.of("textfield", "number", "checkbox", "datetime", "select", "checklist")) {
            FormDefinition form = form("{'type':'" + type + "','key':'a'}");
            assertThat(check.check(form, Map.of("a", PlainValues.UNREADABLE), Map.of())
                            .findings())
                    .as(type)
                    .hasSize(1);
        }
    }

    private static String brief(Finding finding) {
        String limit = finding.limit() == null ? "" : " " + finding.limit();
        return finding.textKey().replace("platform.form.", "") + " " + finding.field() + limit;
    }

    private static FormDefinition form(String components) {
        String json = ("{'id':'test','components':[" + components + "]}")
                .replace("\\'", "\\\"")
                .replace('\'', '"');
        return FormDefinition.parse(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, Object> plain(String json) {
        try {
            Object read = new ObjectMapper()
                    .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readValue(json.replace('\'', '"'), Object.class);
            return Paths.asMap(PlainValues.plain(read));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
