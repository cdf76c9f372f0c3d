// SPDX-License-Identifier: Apache-2.0

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// A scorecard of 120 measures, 36 periods and 12 breakdowns to print, each measure with its chart
/// and the figures behind it; and the paper of a board that holds the same: the first one after a
/// start, each after a change of the figures, and those that follow when nothing has changed.
///
/// Usage: `benchmarks/board-pack.sh`
public final class BoardPack {

  private static final int TIMES = 5;

  /// What one answer cost.
  private record Cost(double wall, double processor, int bytes) {}

  public static void main(String[] arguments) throws Exception {
    try (Site site = Site.start(18084, Map.of())) {
      BigScorecard.fill(site.data());
      String pack = "/scorecards/" + BigScorecard.CODE + ".pdf";
      print("pack, first after the start", List.of(cost(site, pack)));
      print("pack, nothing changed", costs(site, pack, false));
      print("pack, figures changed", costs(site, pack, true));
      shows(site.read(pack));
      String report = begun(site);
      print("board paper with it, PDF", costs(site, report + "/draft.pdf", true));
      print("the same in Word", costs(site, report + "/draft.docx", true));
      print("the same as a page", costs(site, report + "/preview", true));
    }
  }

  /// Says what the pack holds, and that no measure is missing from it.
  private static void shows(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String words = new PDFTextStripper().getText(document);
      long tables =
          Pattern.compile("the newest (first|\\d+ of \\d+)").matcher(words.replaceAll("\\s+", " ")).results().count();
      if (tables < BigScorecard.MEASURES) {
        throw new IllegalStateException("Only " + tables + " measures have their figures");
      }
      System.out.printf("pack: %d measures on %d pages%n", tables, document.getNumberOfPages());
    }
  }

  /// A report with the scorecard as its only section that is counted.
  private static String begun(Site site) throws Exception {
    Matcher body = Pattern.compile("<option value=\"(\\d+)\"").matcher(site.get("/boards/reports/new"));
    if (!body.find()) {
      throw new IllegalStateException("No board can be reported to");
    }
    String page =
        site.post(
            "/boards/reports/new",
            "/boards/reports/new",
            Map.of("title", "A pack to measure", "body", body.group(1), "meetsOn", "2030-01-15"));
    Matcher report = Pattern.compile("(/boards/reports/\\d+)/").matcher(page);
    if (!report.find()) {
      throw new IllegalStateException("The report was not begun: " + page);
    }
    String path = report.group(1);
    site.post(path, path + "/live", Map.of("section", "pack-" + BigScorecard.CODE, "after", "background"));
    return path;
  }

  /// Warms as often as it then measures.
  private static List<Cost> costs(Site site, String path, boolean changes) throws Exception {
    List<Cost> costs = new ArrayList<>();
    for (int time = 0; time < 2 * TIMES; time++) {
      if (changes) {
        BigScorecard.change(site.data());
      }
      costs.add(cost(site, path));
    }
    return costs.subList(TIMES, 2 * TIMES);
  }

  private static Cost cost(Site site, String path) throws Exception {
    Duration before = site.processorTime();
    long begun = System.nanoTime();
    byte[] answer = site.read(path);
    double wall = (System.nanoTime() - begun) / 1e6;
    double processor = site.processorTime().minus(before).toNanos() / 1e6;
    if (answer.length < 20_000) {
      throw new IllegalStateException(path + " is no paper: " + answer.length + " bytes");
    }
    return new Cost(wall, processor, answer.length);
  }

  private static void print(String what, List<Cost> costs) {
    List<Double> walls = new ArrayList<>(costs.stream().map(Cost::wall).toList());
    Collections.sort(walls);
    System.out.printf(
        "%-28s median %.0f ms, longest %.0f ms; processor %.0f ms each; %,d bytes%n",
        what + ":",
        walls.get(walls.size() / 2),
        walls.getLast(),
        costs.stream().mapToDouble(Cost::processor).average().orElseThrow(),
        costs.getLast().bytes());
  }
}
