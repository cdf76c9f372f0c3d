// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.forecast.CsvTable;
import org.throughline.places.internal.ForecastKind;
import org.throughline.places.internal.ForecastLine;
import org.throughline.places.internal.ForecastState;
import org.throughline.places.internal.Promise;
import org.throughline.places.internal.PromiseKind;
import org.throughline.places.internal.Scheme;
import org.throughline.places.internal.SchemeStage;
import org.throughline.platform.identity.AccountId;
import org.throughline.settings.Fact;
import org.throughline.settings.Phase;
import org.throughline.settings.Setting;
import org.throughline.settings.SettingFacts;
import org.throughline.settings.SettingId;
import org.throughline.settings.SettingType;
import org.throughline.settings.Urn;

/// The school capacity return from a run and a register that are both known.
class ScapBooksTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final ForecastLine LINE =
      new ForecastLine(
          7,
          ForecastKind.SCHOOLS,
          "Capacity 2027",
          "",
          1000,
          3,
          "1.2.3, commit 1137b53",
          "",
          ForecastState.DONE,
          1,
          1,
          "",
          new AccountId(1),
          Instant.parse("2026-11-20T10:00:00Z"),
          Optional.empty());

  private static final List<Setting> SCHOOLS =
      List.of(
          school(1, "100101", "Weir School", SettingType.COMMUNITY, Phase.PRIMARY),
          school(2, "100102", "Mill School", SettingType.ACADEMY_CONVERTER, Phase.SECONDARY),
          school(3, "100103", "Ford School", SettingType.COMMUNITY_SPECIAL, Phase.NOT_APPLICABLE));

  private static Setting school(long id, String urn, String name, SettingType type, Phase phase) {
    return new Setting(
        new SettingId(id),
        Optional.of(new Urn(urn)),
        SettingFacts.NONE
            .with(Fact.NAME, name)
            .with(Fact.TYPE, type)
            .with(Fact.PHASE, phase)
            .with(Fact.LA_CODE, "856")
            .with(Fact.ESTABLISHMENT_NUMBER, "200" + id)
            .with(Fact.LOW_AGE, 4)
            .with(Fact.HIGH_AGE, 11)
            .with(Fact.CAPACITY, (int) (100 * id))
            .with(Fact.UNIT_CAPACITY, 8),
        1,
        true);
  }

  private static final String FORECAST =
      """
      planning-area,phase,year-group,school-year,pupils,of-which-housing-and-migration,pupils-at-least,pupils-at-most,of-which-housing
      Riverside,primary,R,2026/27,90,7,80,101,5
      Riverside,primary,R,2027/28,92,9,79,105,6
      """;

  private static final String CAPACITY =
      """
      school,planning-area,from,year-groups,admission-number,places
      weir school,Riverside,,R-6,60,420
      weir school,Riverside,2027/28,R-6,45,315
      100102,Hillside,,7-11,150,750
      Lock School,Riverside,2028/29,R-6,30,210
      Lock School,Riverside,2031/32,R-6,60,420
      Sluice School,Hillside,,7-11,90,450
      """;

  private static Function<String, Optional<CsvTable>> kept(Map<String, String> tables) {
    return name -> Optional.ofNullable(tables.get(name)).map(CsvTable::read);
  }

  private static Book mainstream(Set<String> parts) {
    return new ScapBooks(LINE, SCHOOLS, true)
        .mainstream(kept(Map.of("scap-mainstream", FORECAST, "scap-capacity", CAPACITY)), parts);
  }

  private static CsvTable sheet(Book book, String sheet) {
    return book.sheet(sheet).orElseThrow().table();
  }

  @Test
  void homesAndMigrationStandApartOnlyWhereTheirFilesWereSent() {
    assertThat(sheet(mainstream(Set.of("housing", "migration")), "forecast").rows())
        .contains(List.of("Riverside", "primary", "R", "2026/27", "90", "5", "2", "80", "101"));
    assertThat(sheet(mainstream(Set.of("housing")), "forecast").rows().getFirst())
        .containsSequence("90", "5", "", "80");
    Book neither = mainstream(Set.of());
    assertThat(sheet(neither, "forecast").rows().getFirst()).containsSequence("90", "", "", "80");
    assertThat(notes(neither)).containsKeys("New homes", "Migration");
  }

  @Test
  void anOlderRunThatKeptBothInOneLeavesMigrationEmptyAndSaysSo() {
    String older =
        """
        planning-area,phase,year-group,school-year,pupils,of-which-housing-and-migration,pupils-at-least,pupils-at-most
        Riverside,primary,R,2026/27,90,7,80,101
        """;
    Function<Set<String>, Book> book =
        parts ->
            new ScapBooks(LINE, SCHOOLS, true)
                .mainstream(kept(Map.of("scap-mainstream", older)), parts);
    Book both = book.apply(Set.of("housing", "migration"));
    assertThat(sheet(both, "forecast").rows().getFirst()).containsSequence("90", "", "", "80");
    assertThat(notes(both)).containsKey("An older run");
    Book migration = book.apply(Set.of("migration"));
    assertThat(sheet(migration, "forecast").rows().getFirst())
        .containsSequence("90", "", "7", "80");
    assertThat(notes(migration)).doesNotContainKey("An older run");
    assertThat(notes(mainstream(Set.of("housing")))).doesNotContainKey("An older run");
  }

  private static Map<String, String> notes(Book book) {
    return sheet(book, "notes").rows().stream()
        .collect(Collectors.toMap(List::getFirst, List::getLast, (a, b) -> a));
  }

  @Test
  void capacityPutsTheRegisterAndTheRunsSchoolsTogetherByNameOrNumber() {
    CsvTable capacity = sheet(mainstream(Set.of("schools")), "capacity");
    assertThat(capacity.rows()).hasSize(4);
    assertThat(row(capacity, "100101"))
        .containsEntry("Planning area", "Riverside")
        .containsEntry("Admission number (PAN)", "60")
        .containsEntry("Places by admission number", "420")
        .containsEntry("Capacity in the register", "100")
        .containsEntry("SEN unit capacity", "8")
        .containsEntry("Resourced provision capacity", "")
        .containsEntry("Special school capacity", "");
    assertThat(row(capacity, "100102"))
        .containsEntry("School", "Mill School")
        .containsEntry("Admission number (PAN)", "150");
    assertThat(row(capacity, "100103"))
        .containsEntry("Special school capacity", "300")
        .containsEntry("Capacity in the register", "")
        .containsEntry("Admission number (PAN)", "");
    assertThat(row(capacity, ""))
        .containsEntry("School", "Sluice School")
        .containsEntry("Admission number (PAN)", "90")
        .containsEntry("Capacity in the register", "");
    assertThat(notes(mainstream(Set.of("schools"))))
        .hasEntrySatisfying(
            "Schools without a URN", words -> assertThat(words).contains("Sluice School"))
        .hasEntrySatisfying("Model", words -> assertThat(words).contains("Not kept"))
        .hasEntrySatisfying(
            "Too few years, primary",
            words -> assertThat(words).contains("2 of the 5 school years"));
  }

  @Test
  void theUrnComesBeforeTheNameAndANameOfTwoSchoolsIsSaid() {
    List<Setting> schools =
        List.of(
            school(1, "100101", "St Brannoc", SettingType.COMMUNITY, Phase.PRIMARY),
            school(2, "100102", "St Brannoc", SettingType.COMMUNITY, Phase.PRIMARY));
    String table =
        """
        school,planning-area,from,year-groups,admission-number,places
        St Brannoc,Riverside,,R-6,60,420
        100101,Hillside,,R-6,30,210
        """;
    Book book =
        new ScapBooks(LINE, schools, true)
            .mainstream(
                kept(Map.of("scap-mainstream", FORECAST, "scap-capacity", table)),
                Set.of("schools"));
    assertThat(row(sheet(book, "capacity"), "100101")).containsEntry("Planning area", "Hillside");
    assertThat(row(sheet(book, "capacity"), "100102")).containsEntry("Planning area", "Riverside");
    assertThat(notes(book).get("Names that stand twice")).contains("St Brannoc");
    assertThat(notes(mainstream(Set.of("schools")))).doesNotContainKey("Names that stand twice");
  }

  private static Map<String, String> row(CsvTable table, String urn) {
    List<String> row =
        table.rows().stream().filter(each -> each.getFirst().equals(urn)).findFirst().orElseThrow();
    return IntStream.range(0, row.size())
        .boxed()
        .collect(Collectors.toMap(table.heading()::get, row::get));
  }

  @Test
  void plannedPlacesAreAdmissionNumbersThatChangeWithinThreeSchoolYears() {
    CsvTable planned = sheet(mainstream(Set.of("schools")), "planned");
    assertThat(planned.rows())
        .containsExactly(
            List.of(
                "100101",
                "weir school",
                "Riverside",
                "2027/28",
                "R-6",
                "60",
                "45",
                "-15",
                "",
                "",
                ""),
            List.of("", "Lock School", "Riverside", "2028/29", "R-6", "", "30", "30", "", "", ""));
  }

  @Test
  void specialistPlacesStandByTypeNeedAndYearGroupWithSchemesThatAreStillToCome() {
    String table =
        """
        setting,need,phase,year-group,school-year,plans,plans-at-least,plans-at-most
        Designated unit,ASD,primary,R,2026/27,12.5,8,17
        Place by the weir,SEMH,secondary,8,2027/28,3.0,1,6
        """;
    Promise promise =
        new Promise(
            1,
            "100 places",
            "",
            PromiseKind.UNIT,
            100,
            10,
            TODAY.plusYears(1),
            "",
            List.of(
                scheme("Is open", SchemeStage.OPEN, TODAY.minusDays(1)),
                scheme("Opens soon", SchemeStage.BUILDING, TODAY.plusYears(1)),
                scheme("Opens late", SchemeStage.AGREED, TODAY.plusYears(4)),
                scheme("Given up", SchemeStage.GIVEN_UP, TODAY.plusYears(1))),
            1);
    Book book =
        new ScapBooks(LINE, SCHOOLS, true)
            .specialist(
                kept(Map.of("scap-specialist", table)),
                setting -> Category.known(setting).map(Category::label).orElse(Category.UNSORTED),
                new ScapBooks.Planned(
                    List.of(promise),
                    List.of(new RegisterRows.Commissioned(3, "SPECIAL", "SLD", 2026, 90, TODAY)),
                    id -> Optional.of(SCHOOLS.getLast()),
                    TODAY));
    assertThat(sheet(book, "forecast").rows())
        .containsExactly(
            List.of(
                "Resourced provision and SEN units",
                "Designated unit",
                "ASD",
                "primary",
                "R",
                "2026/27",
                "12.5",
                "8",
                "17"),
            List.of(
                "Not sorted yet",
                "Place by the weir",
                "SEMH",
                "secondary",
                "8",
                "2027/28",
                "3.0",
                "1",
                "6"));
    assertThat(sheet(book, "planned").rows())
        .singleElement()
        .satisfies(row -> assertThat(row).contains("Opens soon", "15", "2027-11-22"));
    assertThat(sheet(book, "commissioned").rows())
        .containsExactly(
            List.of(
                "100103",
                "Ford School",
                "Special school place",
                "SLD",
                "2026/27",
                "90",
                "2026-11-22"));
    assertThat(notes(book))
        .hasEntrySatisfying(
            "Not sorted yet", words -> assertThat(words).contains("Place by the weir"))
        .hasEntrySatisfying(
            "Too few years, secondary",
            words -> assertThat(words).contains("1 of the 7 school years"));
  }

  private static Scheme scheme(String name, SchemeStage stage, LocalDate opens) {
    return new Scheme(0, 1, name, 15, stage, Optional.of(opens), "", 1);
  }

  @Test
  void aRegisterWithoutAHomeIsSaid() {
    Book book =
        new ScapBooks(LINE, List.of(), false)
            .mainstream(kept(Map.of("scap-mainstream", FORECAST)), Set.of());
    assertThat(sheet(book, "capacity").rows()).isEmpty();
    assertThat(notes(book))
        .hasEntrySatisfying(
            "Capacity", words -> assertThat(words).contains("was not told which authority"));
  }

  @Test
  void whatPapersAreAskedToHoldIsDated() {
    for (String paper : List.of("management-plan", "reform-plan", "scap")) {
      assertThat(LocalDate.parse(Asked.of(paper).text("known-on"))).isAfter("2026-01-01");
      assertThat(Asked.of(paper).text("source")).isNotBlank();
    }
    assertThat(Asked.of("scap").number("primary-years")).isEqualTo(5);
    assertThat(Asked.of("scap").number("secondary-years")).isEqualTo(7);
    assertThat(Asked.of("reform-plan").text("template")).contains("has been published");
  }
}
