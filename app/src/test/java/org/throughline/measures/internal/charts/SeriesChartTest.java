// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.throughline.measures.Measure;
import org.throughline.measures.ReportingPeriod;
import org.throughline.measures.Unit;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SeriesChartTest {

  private static final String SCRIPT = "<script>alert(\"1\")</script> & 'more'";

  @Test
  void thePictureIsWellFormedAndCarriesItsWords() throws Exception {
    Document picture = read(full("Plans in time").svg());

    assertThat(picture.getDocumentElement().getAttribute("aria-label")).isEqualTo("Plans in time");
    assertThat(picture.getElementsByTagName("circle").getLength()).isEqualTo(3);
    assertThat(picture.getElementsByTagName("polygon").getLength()).isEqualTo(1);
    assertThat(picture.getElementsByTagName("polyline").getLength()).isEqualTo(3);
    assertThat(picture.getDocumentElement().getTextContent())
        .contains("Mere 52.0%", "target", "England", "neighbours", "2023: 50.0%");
  }

  @Test
  void scriptInItsWordsStaysWords() throws Exception {
    String svg = full(SCRIPT + "\u0000\u0007").svg();

    assertThat(svg).doesNotContain("<script").doesNotContain("\u0000");
    assertThat(read(svg).getDocumentElement().getAttribute("aria-label")).isEqualTo(SCRIPT);
  }

  @Test
  void linesDifferByTheirDashesNotByColourAlone() throws Exception {
    Document picture = read(full("Plans").svg());

    assertThat(
            List.of(0, 1, 2).stream()
                .map(at -> picture.getElementsByTagName("polyline").item(at))
                .map(line -> line.getAttributes().getNamedItem("stroke-dasharray"))
                .map(dashes -> dashes == null ? "" : dashes.getNodeValue()))
        .containsExactly("2 3", "8 4", "");
  }

  @Test
  void noLineIsDrawnOverAYearThatHasNoFigure() throws Exception {
    SeriesChart.Subject subject = subject("Attainment", "Mere", Unit.PER_CENT);
    List<SeriesChart.Point> years =
        List.of(
            point(2017, "50"),
            point(2018, "51"),
            point(2019, "52"),
            point(2022, "47"),
            point(2023, "48"),
            point(2025, "49"));
    List<SeriesChart.Band> bands = years.stream().map(SeriesChartTest::around).toList();

    Document picture = read(new SeriesChart(subject, years, List.of(), years, bands).svg());

    assertThat(points(picture, "polyline"))
        .as("England's runs, then the council's")
        .containsExactly(3, 2, 3, 2);
    assertThat(points(picture, "polygon")).containsExactly(6, 4, 2);
    assertThat(picture.getElementsByTagName("circle").getLength()).isEqualTo(6);
  }

  @Test
  void twoFiguresThreeYearsApartAreNotJoinedWhereOneIsExpectedEachYear() throws Exception {
    List<SeriesChart.Point> years = List.of(point(2019, "50"), point(2022, "51"));

    Document picture =
        read(
            new SeriesChart(
                    subject("Two", "Mere", Unit.PER_CENT), years, List.of(), List.of(), List.of())
                .svg());

    assertThat(points(picture, "polyline")).isEmpty();
  }

  @Test
  void theLongestNameOfAnAreaStaysWithinThePicture() throws Exception {
    SeriesChart.Subject subject =
        subject("Long", "Bournemouth, Christchurch and Poole", Unit.NUMBER);
    List<SeriesChart.Point> low = List.of(point(2023, "40"), point(2024, "10"), point(2025, "1"));

    Document picture = read(new SeriesChart(subject, low, low, low, List.of()).svg());

    NodeList words = picture.getElementsByTagName("text");
    for (int at = 0; at < words.getLength(); at++) {
      Element each = (Element) words.item(at);
      double right =
          Double.parseDouble(each.getAttribute("x")) + 7.4 * each.getTextContent().length();
      assertThat(Double.parseDouble(each.getAttribute("y"))).isBetween(5.0, 312.0);
      if (each.getAttribute("text-anchor").isEmpty()) {
        assertThat(right).as(each.getTextContent()).isLessThan(SeriesChart.WIDTH);
      }
    }
    assertThat(picture.getDocumentElement().getTextContent())
        .contains("Bournemouth,", "Christchurch and", "Poole 1");
  }

  @Test
  void tenYearsOfMonthsAreNamedWithoutOneNameLyingOnAnother() throws Exception {
    YearMonth first = YearMonth.of(2017, 1);
    List<SeriesChart.Point> months =
        IntStream.range(0, 119)
            .mapToObj(first::plusMonths)
            .map(
                month ->
                    new SeriesChart.Point(
                        month.atEndOfMonth(),
                        BigDecimal.valueOf(month.getMonthValue()),
                        ReportingPeriod.parse(month.toString()).orElseThrow().label()))
            .toList();

    Document picture =
        read(
            new SeriesChart(
                    subject("Months", "Mere", Unit.NUMBER), months, List.of(), List.of(), List.of())
                .svg());

    NodeList words = picture.getElementsByTagName("text");
    double free = 0;
    int named = 0;
    for (int at = 0; at < words.getLength(); at++) {
      Element each = (Element) words.item(at);
      if (each.getAttribute("text-anchor").equals("middle")) {
        double half = 3.7 * each.getTextContent().length();
        double x = Double.parseDouble(each.getAttribute("x"));
        assertThat(x - half).as(each.getTextContent()).isGreaterThan(free);
        free = x + half;
        named++;
      }
    }
    assertThat(named).isBetween(4, 9);
    assertThat(picture.getDocumentElement().getTextContent()).contains("Jan 2017");
  }

  @Test
  void itsKeyNamesOnlyWhatIsDrawn() {
    List<SeriesChart.Point> years = List.of(point(2023, "50"), point(2024, "51"));
    List<SeriesChart.Point> gap = List.of(point(2021, "50"), point(2023, "51"), point(2024, "51"));
    SeriesChart.Subject subject = subject("Key", "Mere", Unit.PER_CENT);

    assertThat(new SeriesChart(subject, years, List.of(), List.of(), List.of()).key()).isEmpty();
    assertThat(new SeriesChart(subject, years, List.of(), years, List.of()).key())
        .isEqualTo("Dots are England.");
    assertThat(new SeriesChart(subject, gap, gap, List.of(), List.of()).key())
        .isEqualTo("Dashes lead to the target. A line that breaks off has no figure there.");
  }

  @Test
  void onPaperItIsShapesAndWordsAlone() throws Exception {
    Document picture = read(full("Plans").onPaper());

    assertThat(picture.getDocumentElement().hasAttribute("aria-label")).isFalse();
    assertThat(picture.getElementsByTagName("title").getLength()).isZero();
    assertThat(picture.getElementsByTagName("circle").getLength()).isEqualTo(3);
  }

  /// How many points each of the elements of that name has.
  private static List<Integer> points(Document picture, String name) {
    NodeList found = picture.getElementsByTagName(name);
    return IntStream.range(0, found.getLength())
        .mapToObj(at -> ((Element) found.item(at)).getAttribute("points").split(" ").length)
        .toList();
  }

  private static SeriesChart.Band around(SeriesChart.Point point) {
    return new SeriesChart.Band(
        point.day(), point.value().subtract(BigDecimal.TEN), point.value().add(BigDecimal.TEN));
  }

  private static SeriesChart.Subject subject(String description, String area, Unit unit) {
    return new SeriesChart.Subject(description, area, unit, Measure.Cadence.YEARLY);
  }

  @Test
  void oneFigureAloneIsAPicture() throws Exception {
    Document picture =
        read(
            new SeriesChart(
                    subject("One", "Mere", Unit.POUNDS),
                    List.of(point(2024, "-5")),
                    List.of(),
                    List.of(),
                    List.of())
                .svg());

    assertThat(picture.getElementsByTagName("circle").getLength()).isEqualTo(1);
    assertThat(picture.getDocumentElement().getTextContent()).contains("−£5");
  }

  @Test
  void anAxisHasRoundMarksThatHoldEveryFigure() {
    for (double[] values :
        new double[][] {
          {51.8, 60}, {0.02, 0.09}, {4057, 4100}, {-12, -12}, {-3, 40}, {0, 0}, {7, 7}, {1e6, 3e6}
        }) {
      NiceScale scale = NiceScale.of(DoubleStream.of(values).boxed().toList(), Unit.NUMBER);

      assertThat(scale.steps()).isBetween(1, 12);
      for (double value : values) {
        assertThat(scale.part(value)).as("%s within %s", value, scale).isBetween(0.0, 1.0);
      }
      assertThat(scale.ticks()).isSorted().doesNotContain(Double.NaN);
    }
  }

  @Test
  void anAxisBeginsAtNothingWhereThatWastesLittle() {
    assertThat(NiceScale.of(List.of(20.0, 60.0), Unit.PER_CENT).low()).isZero();
    assertThat(NiceScale.of(List.of(90.0, 95.0), Unit.PER_CENT).low()).isEqualTo(90.0);
    assertThat(NiceScale.of(List.of(20.0, 60.0), Unit.PER_CENT).label(40)).isEqualTo("40%");
  }

  private static SeriesChart full(String description) {
    return new SeriesChart(
        subject(description, "Mere", Unit.PER_CENT),
        List.of(point(2023, "50"), point(2024, "51"), point(2025, "52")),
        List.of(point(2023, "50"), point(2026, "60")),
        List.of(point(2023, "48"), point(2024, "49"), point(2025, "47")),
        List.of(band(2023, "30", "70"), band(2024, "31", "72")));
  }

  private static SeriesChart.Point point(int year, String value) {
    return new SeriesChart.Point(
        LocalDate.of(year, 12, 31), new BigDecimal(value), Integer.toString(year));
  }

  private static SeriesChart.Band band(int year, String low, String high) {
    return new SeriesChart.Band(
        LocalDate.of(year, 12, 31), new BigDecimal(low), new BigDecimal(high));
  }

  private static Document read(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }
}
