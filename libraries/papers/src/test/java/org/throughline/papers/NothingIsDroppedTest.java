// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.papers.internal.print.PaperJson;
import org.throughline.papers.internal.words.Column;
import org.throughline.papers.internal.words.PriorityLabel;
import org.throughline.papers.internal.words.SectionName;
import org.throughline.papers.internal.words.Sub;
import org.throughline.papers.internal.words.YearLabel;

/// Every word of the outline must stand in the JSON: in a recognised part or among what was not
/// recognised. Only words that are nothing but structure may be spent: a column's heading, a
/// "Priority 1", "Minutes:", "KEY".
class NothingIsDroppedTest {

  static Stream<Arguments> papers() {
    List<Draft> drafts =
        List.of(
            InventedPapers.saltmarsh(),
            InventedPapers.fenwick(),
            InventedPapers.eastmere(),
            InventedPapers.harrowfield(),
            InventedPapers.westcliff());
    return Stream.of(Written.values())
        .flatMap(format -> drafts.stream().map(draft -> Arguments.of(format, draft)));
  }

  @ParameterizedTest
  @MethodSource("papers")
  void everyWordOfAnInventedPaperIsKept(Written format, Draft draft) throws PaperRefused {
    assertThat(lost(format.read(draft))).isEmpty();
  }

  @Test
  void everyWordOfTheRealPapersIsKept() throws PaperRefused {
    List<Path> papers = RealPapers.all();
    Assumptions.assumeFalse(papers.isEmpty(), "The shared folder of real papers is not here.");
    for (Path file : papers) {
      assertThat(lost(Papers.read(file))).as(file.toString()).isEmpty();
    }
  }

  @Test
  void aParagraphThatFitsNothingIsListedWithItsLine() throws PaperRefused {
    Paper paper = Written.read("The sea was calm.\n\nNobody spoke for an hour.\n", "sea.txt");

    assertThat(paper.kind()).isEqualTo(Kind.UNKNOWN);
    assertThat(paper.unrecognised())
        .containsExactly(
            new Unrecognised(Place.line(1), "The sea was calm."),
            new Unrecognised(Place.line(3), "Nobody spoke for an hour."));
  }

  /// The pieces of the outline whose words the JSON does not hold.
  static List<String> lost(Paper paper) {
    String kept = bare(json(paper));
    List<String> lost = new ArrayList<>();
    for (Block block : paper.outline().blocks()) {
      for (String piece : pieces(block)) {
        if (!isStructure(piece) && !holds(kept, piece)) {
          lost.add(block.place() + ": " + piece);
        }
      }
    }
    return lost;
  }

  /// A piece may be kept in several parts, sentence by sentence, or without its number.
  private static boolean holds(String kept, String piece) {
    String words = bare(piece);
    if (kept.contains(words)) {
      return true;
    }
    String title = bare(PriorityLabel.of(piece).map(PriorityLabel::title).orElse(piece));
    if (kept.contains(title)) {
      return true;
    }
    return Stream.of(piece.split("(?<=[.;])\\s+", -1))
        .map(NothingIsDroppedTest::withoutStructure)
        .flatMap(NothingIsDroppedTest::parts)
        .allMatch(part -> kept.contains(bare(part)));
  }

  private static Stream<String> parts(String sentence) {
    return Stream.of(
        sentence.split(
            "(?<=[.:;])\\s+|\\s+(?=\\p{Lu}\\w+:)|\\n|(?<=^[^:]{1,50}:)|\\s+(?=We will )|(?<=^\\S{1,6})\\s+|\\s*[–/:]\\s+|(?<=\\p{Lu}{2})[/ ](?=\\p{Lu}{2})|, (?=\\w+day \\d)|\\(Item ",
            -1));
  }

  /// "It was agreed", "Decision:" and "Meeting of" say what the words after them are.
  private static String withoutStructure(String part) {
    return part.replaceFirst(
        "^(?i:(?:it was )?(?:resolved|agreed|decided)|decisions?:|meeting of|\\d{1,2}\\.\\d{1,2})(?=\\s|$)",
        "");
  }

  private static List<String> pieces(Block block) {
    return switch (block) {
      case Block.Heading(_, String text, _) -> List.of(text);
      case Block.Paragraph(String text, _) -> text.lines().toList();
      case Block.ListItem(_, _, String text, _) -> text.lines().toList();
      case Block.Table table ->
          table.rows().stream()
              .flatMap(row -> row.cells().stream())
              .flatMap(cell -> cell.paragraphs().stream())
              .map(text -> text.replaceFirst("^[-•]\\s+", ""))
              .toList();
    };
  }

  private static boolean isStructure(String piece) {
    boolean marker =
        piece
            .strip()
            .matches(
                "(?i)(?:minutes|resolved|agreed|decision|agenda item|key|performance measures)\\s*:?");
    return marker
        || Column.of(piece) != Column.OTHER
        || YearLabel.of(piece).isPresent()
        || Sub.of(piece).isPresent()
        || PriorityLabel.of(piece).filter(label -> label.title().isEmpty()).isPresent()
        || SectionName.of(piece).filter(name -> name == SectionName.KEY).isPresent();
  }

  private static String json(Paper paper) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PaperJson json = new PaperJson(out)) {
      json.paper(paper);
    }
    return out.toString(StandardCharsets.UTF_8).replace("\\n", " ").replace("\\\"", " ");
  }

  private static String bare(String text) {
    return text.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\d%£]+", " ").strip();
  }
}
