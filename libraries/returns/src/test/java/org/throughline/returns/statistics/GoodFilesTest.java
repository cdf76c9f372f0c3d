// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.returns.statistics.Invented.ENGLAND;
import static org.throughline.returns.statistics.Invented.LEICESTER;
import static org.throughline.returns.statistics.Invented.WHOLE;
import static org.throughline.returns.statistics.Invented.residential;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Files as people save them, all of the same meaning.
class GoodFilesTest {

  private static final String PLAIN =
      residential(
          ENGLAND + WHOLE + "10,20,30",
          LEICESTER + WHOLE + "1,c,x",
          LEICESTER + ",Ethnicity,Café – other,low,-,1.5");

  private final Kept kept = Kept.everything();

  @Test
  void theNameOfTheFileDoesNotMatter() {
    assertThat(kept.read("whatever.dat", PLAIN).problems()).isEmpty();
    assertThat(kept.begun.getFirst().dataSet().id()).isEqualTo("ehc-residential");
  }

  @Test
  void byteOrderMarkCarriageReturnsQuotesCaseAndOrderOfColumnsDoNotMatter() {
    kept.read("res.csv", PLAIN);
    for (String same :
        List.of(
            "\uFEFF" + PLAIN,
            PLAIN.replace("\n", "\r\n"),
            PLAIN.replace("Leicester", "\"Leicester\"").replace("Ethnicity", "\"Ethnicity\""),
            PLAIN.replace("Res_3851,Res_52,Res_tot", " RES_3851 ,res-52,Res tot"),
            "\n" + PLAIN + "\n\n",
            PLAIN.strip())) {
      Kept again = Kept.everything();
      assertThat(again.read("res.csv", same).problems()).isEmpty();
      assertThat(figures(again)).isEqualTo(figures(kept));
    }
  }

  @Test
  void windows1252IsReadAsWellAsUtf8() {
    byte[] windows = PLAIN.getBytes(Charset.forName("windows-1252"));

    Reading reading = kept.read("res.csv", windows);

    assertThat(reading.problems()).isEmpty();
    assertThat(kept.lines.getLast().observation().breakdowns())
        .containsExactly(new Breakdown("Ethnicity", "Café – other"));
  }

  @Test
  void marksAreKeptAsTheyArePublished() {
    kept.read("res.csv", PLAIN);

    assertThat(kept.lines)
        .extracting(line -> line.observation().mark().map(Mark::symbol).orElse(""))
        .containsExactly("", "", "", "", "c", "x", "low", "-", "");
    assertThat(kept.ended.getFirst().figures()).isEqualTo(5);
    assertThat(kept.ended.getFirst().marks()).isEqualTo(4);
  }

  @Test
  void theReleaseIsTheGivenOneOrElseTheYearInTheName() {
    assertThat(kept.read("res_2025.csv", PLAIN).files().getFirst().vintage())
        .contains(new Vintage("res_2025", "2025", Vintage.Origin.FILE_NAME));
    assertThat(kept.read("res.csv", PLAIN).files().getFirst().vintage()).isEmpty();
    Vintage given = Vintage.given("2025-06-26");
    assertThat(
            kept.read("res_2025.csv", PLAIN.getBytes(Charset.forName("UTF-8")), Optional.of(given))
                .files()
                .getFirst()
                .vintage())
        .contains(given);
  }

  @Test
  void aLaterReleaseComesAfterAnEarlierOne() {
    assertThat(
            List.of(
                    Vintage.given("2025-06-26"),
                    Vintage.given("Academic year 2023/24"),
                    Vintage.inName("sn_may_2025.xlsx").orElseThrow(),
                    Vintage.inName("absence_202223.csv").orElseThrow(),
                    Vintage.inName("scorecard_data_2026_2025.csv").orElseThrow())
                .stream()
                .sorted()
                .map(Vintage::order))
        .containsExactly("2023", "2024", "2025-05", "2025-06-26", "2026");
  }

  @Test
  void everyDataSetSaysWhatItIsAndWhereItIsFrom() {
    List<DataSet> all = StatisticsFiles.standard().dataSets();

    assertThat(all).hasSizeGreaterThanOrEqualTo(19);
    assertThat(all).extracting(DataSet::id).doesNotHaveDuplicates();
    assertThat(all)
        .allSatisfy(
            each -> {
              assertThat(each.title()).isNotBlank();
              assertThat(each.publication()).matches("[a-z0-9-]+");
              assertThat(each.source()).contains("Open Government Licence v3.0");
              assertThat(each.indicators()).extracting(Indicator::name).doesNotHaveDuplicates();
              assertThat(each.indicators())
                  .allSatisfy(
                      indicator ->
                          assertThat(indicator.name())
                              .isEqualTo(indicator.name().toLowerCase(Locale.ROOT)));
            });
  }

  @Test
  void aCouncilCanDescribeOneMoreDataSet() throws IOException {
    String description =
        """
        data-set     lunches
        title        School lunches
        publication  lunches
        source       Invented
        layout       ees
        identifier   Academic year
        filter       phase | Phase | All
        key          lunches
        count        lunches | Lunches taken
        percent      taken_pc (takne_pc) | Taken | lunches / pupils
        count        pupils | Pupils
        """;
    String file =
        Invented.PLACE
            + ",phase,lunches,pupils,takne_pc\n"
            + LEICESTER
            + ",All,1,4,25.0\n"
            + LEICESTER
            + ",Primary,1,2,50.0\n";

    Reading reading =
        StatisticsFiles.standard()
            .withDataSet("lunches.txt", description)
            .read(
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                "x",
                Optional.empty(),
                kept);

    assertThat(reading.problems()).isEmpty();
    Observation whole = kept.whole("lunches", "taken_pc", "202425");
    assertThat(whole.denominator().orElseThrow().intValue()).isEqualTo(4);
    assertThat(kept.lines.getLast().observation().breakdowns())
        .containsExactly(new Breakdown("Phase", "Primary"));
  }

  @Test
  void anAuthorityIsFoundByEitherCode() {
    Areas areas = Areas.standard();

    assertThat(areas.withCode("E06000016")).isEqualTo(areas.withOldCode("856"));
    assertThat(areas.withOldCode("929").orElseThrow().code()).isEqualTo("E06000057");
    assertThat(areas.withOldCode("928").orElseThrow().name()).isEqualTo("Northamptonshire");
    assertThat(areas.region("yorkshire and the humber").orElseThrow().code())
        .isEqualTo("E12000003");
    assertThat(areas.withCode("E06000999")).isEmpty();
  }

  private static List<String> figures(Kept kept) {
    return kept.lines.stream()
        .map(
            line ->
                line.observation().area().code()
                    + line.observation().breakdowns()
                    + line.observation().indicator().name()
                    + line.observation().value()
                    + line.observation().mark())
        .toList();
  }
}
