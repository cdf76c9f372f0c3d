// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Papers as other councils lay them out, each with all that must come of it. What is expected
/// stands beside the paper in a file ending in `.expected`; it is written anew, to be read by a
/// person before it is kept, with `-Dthroughline.write-expected=true`.
class OtherCouncilsTest {

  private static final String FOLDER = "other-councils/";

  static Stream<Arguments> drafts() {
    return OtherCouncils.drafts().entrySet().stream()
        .flatMap(
            draft ->
                Stream.of(Written.values())
                    .map(format -> Arguments.of(draft.getKey(), format, draft.getValue())));
  }

  @ParameterizedTest
  @MethodSource("drafts")
  void readsTheSameOfAPaperInEveryFormat(String name, Written format, Draft draft)
      throws PaperRefused, IOException {
    Paper paper = format.read(draft);

    check(paper, name);
    assertThat(NothingIsDroppedTest.lost(paper)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ambitions-with-tables.md",
        "numbered-objectives.txt",
        "committee-system-page.html",
        "themes-and-outcomes.md",
        "forum-minutes.txt",
        "numbered-report.txt",
        "aims-by-horizon.txt",
        "columns-of-spaces.txt",
        "goals-with-lists.md",
        "two-rows-of-headings.html",
        "priorities-by-year.md",
        "actions-on-one-line.txt"
      })
  void readsAPaperAsItsCouncilPublishedIt(String file) throws PaperRefused, IOException {
    Paper paper = Written.read(resource(file), file);

    check(paper, file);
    assertThat(NothingIsDroppedTest.lost(paper)).isEmpty();
  }

  @Test
  void readsAStrategyInTwoColumnsOfAPdf() throws PaperRefused, IOException {
    byte[] bytes;
    try (PdfMaker maker = new PdfMaker()) {
      maker.part(new Draft.Part.Title(1, "Wychbourne Inclusion Strategy 2026-2029"));
      maker.columns(
          "Priority 1: Early support. We want help to come before a child falls behind in class. We"
              + " will train every school in speech and language. We will fund a helpline for"
              + " nurseries and childminders in every ward of the town.",
          "Priority 2: Strong schools. We want every school to be able to meet common needs well. We"
              + " will open four resource bases by 2028. We will pay for twenty specialist teachers"
              + " who work across schools.");
      maker.part(new Draft.Part.Title(2, "Governance"));
      maker.part(new Draft.Part.Words("The Inclusion Board hears a report each term."));
      bytes = maker.finish();
    }

    check(Written.read(bytes, "wychbourne.pdf"), "two-columns");
  }

  /// The running head and the capitals of a title are a format's, not the paper's.
  private static void check(Paper paper, String name) throws IOException {
    String read = Summary.of(paper).replaceAll("(?m)^unrecognised \\| Borough of Nowhere\\n", "");
    if (Boolean.getBoolean("throughline.write-expected")) {
      write(name, read);
    }
    String expected = new String(resource(name + ".expected"), StandardCharsets.UTF_8);
    if (paper.format() == Format.TEXT) {
      assertThat(read).isEqualToIgnoringCase(expected);
    } else {
      assertThat(read).isEqualTo(expected);
    }
  }

  private static void write(String name, String read) throws IOException {
    for (String folder : new String[] {"src/test/resources/", "target/test-classes/"}) {
      Files.writeString(Path.of(folder + FOLDER + name + ".expected"), read);
    }
  }

  private static byte[] resource(String file) throws IOException {
    try (InputStream in =
        OtherCouncilsTest.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    }
  }
}
