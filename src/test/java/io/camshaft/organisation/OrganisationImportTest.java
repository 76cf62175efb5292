package io.camshaft.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrganisationImportTest {

    private OrganisationFixture house;

    @BeforeEach
    void people() {
        house = new OrganisationFixture(OrganisationFixture.h2()).withPeople();
    }

    @Test
    void goodRowsAreTakenAndBadOnesRefusedWithTheirLine() {
        ImportReport report = unitsOf(
                house,
                """
                code,kind,name,parent,city,active
                D3001,dealer,Chengdu,WEST,成都,yes
                WEST,region,West,HQ,,

                D3002,dealer,Lost,EAST,,yes
                D3001,dealer,Twice,WEST,,yes
                D3003,shop,Wrong kind,WEST,,yes
                D 4,dealer,Wrong code,WEST,,yes
                D3005,dealer,,WEST,,yes
                D3006,dealer,Perhaps,WEST,,perhaps
                D3007,dealer,Too many,WEST,,yes,what
                D1001,region,Was a dealer,HQ,,yes
                """);

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.refused())
                .extracting(ImportReport.RefusedRow::line)
                .containsExactly(5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
        assertThat(report.refused().get(0).sentence()).isEqualTo("There is no unit EAST.");
        assertThat(report.refused().get(1).sentence()).isEqualTo("The same row came earlier in this file.");
        assertThat(house.organisation.unit("D3001").orElseThrow().city()).isEqualTo("成都");
        assertThat(house.organisation.unit("D3002")).isEmpty();
        assertThat(house.organisation.unit("D1001").orElseThrow().name()).isEqualTo("Tianjin");
    }

    @Test
    void dealersOfARefusedRegionAreRefusedToo() {
        ImportReport report = unitsOf(house, "code,kind,name,parent\nWEST,region,,HQ\nD3001,dealer,Chengdu,WEST\n");

        assertThat(report.accepted()).isZero();
        assertThat(report.refused()).extracting(ImportReport.RefusedRow::line).containsExactly(2L, 3L);
    }

    @Test
    void peopleAreRefusedForEveryReasonOfTheirOwn() {
        ImportReport report = peopleOf(
                house,
                """
                person,name,email,mobile,unit,language,roles,active
                li.na,李娜,li.na@example.com,+8613800138000,NORTH,zh,region-manager,yes
                a.b,A,a.b@example.com,,WEST,,,yes
                c.d,C,not a mail,,NORTH,,,yes
                e.f,E,e.f@example.com,13800138000,NORTH,,,yes
                g.h,G,g.h@example.com,,D1001,,region-manager,yes
                i.j,I,i.j@example.com,,D1001,,hq-approver@HQ,yes
                k.l,K,k.l@example.com,,D1001,,chief,yes
                Li.Na,N,n@example.com,,NORTH,,,yes
                li.na,Again,li.na@example.com,,NORTH,,,yes
                m.n,M,m.n@example.com,,NORTH,fr,,yes
                o.p,,o.p@example.com,,NORTH,,,yes
                q.r,Q,q.r@example.com,,D1001,,dealer-marketing;dealer-manager@D1002,是
                """);

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.refused())
                .extracting(ImportReport.RefusedRow::line)
                .containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
        assertThat(house.organisation.groupsOf("q.r")).contains("dealer-marketing.D1001", "dealer-manager.D1002");
        for (String refused : Set.of("a.b", "c.d", "e.f", "g.h", "i.j", "k.l", "m.n", "o.p")) {
            assertThat(house.organisation.person(refused)).as(refused).isEmpty();
        }
        assertThat(house.organisation.person("li.na").orElseThrow().name()).isEqualTo("李娜");
    }

    @Test
    void aRefusedRowLeavesTheKnownPersonAsTheyWere() {
        peopleOf(
                house,
                "person,name,email,unit,roles\nnorth.manager,New name,x@example.com,NORTH,hq-approver@HQ;nonsense\n");

        assertThat(house.organisation.person("north.manager").orElseThrow().name())
                .isEqualTo("Name of north.manager");
        assertThat(house.organisation.groupsOf("north.manager")).contains("region-manager.NORTH");
    }

    @Test
    void importingAgainChangesNothing() {
        String file = "person,name,email,unit,roles\nli.na,李娜,li.na@example.com,NORTH,region-manager\n";
        peopleOf(house, file);
        String before = house.exports.people();

        ImportReport again = peopleOf(house, file);

        assertThat(again).isEqualTo(new ImportReport(1, List.of()));
        assertThat(house.exports.people()).isEqualTo(before);
        assertThat(house.jdbc
                        .sql("select count(*) from person_role where person_id = 'li.na'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void chineseArrivesInBothEncodingsWithOrWithoutMark() {
        String file = "code,kind,name,parent\nD3001,dealer,成都锦江,NORTH\n";
        for (byte[] bytes : new byte[][] {
            file.getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + file).getBytes(StandardCharsets.UTF_8),
            file.getBytes(Charset.forName("GB18030"))
        }) {
            house.admin.addUnit(new Unit("D3001", UnitKind.DEALER, "before", "NORTH", null, true));

            assertThat(house.imports
                            .importUnits(new ByteArrayInputStream(bytes))
                            .accepted())
                    .isEqualTo(1);
            assertThat(house.organisation.unit("D3001").orElseThrow().name()).isEqualTo("成都锦江");
        }
    }

    @Test
    void aFileWithoutHeaderOrContentIsRefusedAsAWhole() {
        assertThatThrownBy(() -> unitsOf(house, "")).hasMessage("organisation.import.empty");
        assertThatThrownBy(() -> unitsOf(house, "D1,dealer,Name,NORTH\n"))
                .hasMessageStartingWith("organisation.import.columnMissing");
        assertThatThrownBy(() ->
                        house.imports.importUnits(new ByteArrayInputStream(new byte[] {(byte) 0xff, (byte) 0xff, 0})))
                .hasMessage("organisation.import.unreadable");
        assertThat(unitsOf(house, "code,kind,name\n")).isEqualTo(new ImportReport(0, List.of()));
    }

    @Test
    void anOpenQuotationMarkIsReportedWhereItBegins() {
        ImportReport report = unitsOf(
                house,
                "code,kind,name,parent\nD3001,dealer,Chengdu,NORTH\nD3002,dealer,\"Open,NORTH\nD3003,dealer,X,NORTH\n");

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.refused()).extracting(ImportReport.RefusedRow::line).containsExactly(3L);
    }

    @Test
    void linesCountAsInTheFileWhenACellSpansTwo() {
        ImportReport report = unitsOf(
                house, "code,kind,name,parent\r\nD3001,dealer,\"two\r\nlines\",NORTH\r\nD3002,dealer,Y,EAST\r\n");

        assertThat(report.refused()).extracting(ImportReport.RefusedRow::line).containsExactly(2L, 4L);
    }

    @Test
    void formulasAreHarmlessWhenExportedAndWholeWhenImportedAgain() {
        unitsOf(house, "code,kind,name,parent,city\nD3001,dealer,\"=HYPERLINK(\"\"http://x\"\")\",NORTH,+86\n");

        String exported = house.exports.units();

        assertThat(exported).contains("'=HYPERLINK", ",'+86,").doesNotContain(",=", ",+");
        unitsOf(house, exported);
        assertThat(house.organisation.unit("D3001").orElseThrow().name()).isEqualTo("=HYPERLINK(\"http://x\")");
        assertThat(house.organisation.unit("D3001").orElseThrow().city()).isEqualTo("+86");
    }

    @Test
    void daysOfTheNextYearArrive() {
        ImportReport report = calendarOf(
                house,
                """
                date,kind,name
                2027-01-01,holiday,元旦
                2027-01-03,workday,元旦调休
                01.01.2027,holiday,元旦
                2027-02-30,holiday,无
                2027-01-02,perhaps,
                2027-01-01,workday,again
                """);

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.refused()).extracting(ImportReport.RefusedRow::line).containsExactly(4L, 5L, 6L, 7L);
        assertThat(house.workingTime.isWorkingDay(LocalDate.parse("2027-01-01")))
                .isFalse();
        assertThat(house.workingTime.isWorkingDay(LocalDate.parse("2027-01-03")))
                .isTrue();
    }

    @Test
    void theExamplesAreGoodFiles() {
        assertThat(unitsOf(house, OrganisationExport.exampleUnits()).refused()).isEmpty();
        assertThat(peopleOf(house, OrganisationExport.examplePeople()).refused())
                .isEmpty();
        assertThat(calendarOf(house, OrganisationExport.exampleCalendar()).refused())
                .isEmpty();
    }

    @Test
    void theEngineIsToldOncePerFile() {
        int before = house.identities.refreshed;

        unitsOf(house, OrganisationExport.exampleUnits());

        assertThat(house.identities.refreshed).isEqualTo(before + 1);
    }

    static ImportReport unitsOf(OrganisationFixture house, String csv) {
        return house.imports.importUnits(stream(csv));
    }

    static ImportReport peopleOf(OrganisationFixture house, String csv) {
        return house.imports.importPeople(stream(csv));
    }

    static ImportReport calendarOf(OrganisationFixture house, String csv) {
        return house.imports.importCalendar(stream(csv));
    }

    private static ByteArrayInputStream stream(String csv) {
        return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    }
}
