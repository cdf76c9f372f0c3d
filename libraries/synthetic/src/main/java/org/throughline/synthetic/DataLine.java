// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// One line of a data file that says something, with the place where it stands.
record DataLine(String file, int number, String text) {

  /// The lines of a file beside this class, without blank lines and notes.
  static List<DataLine> of(String file) {
    try (var in = DataLine.class.getResourceAsStream(file)) {
      Objects.requireNonNull(in, file);
      return of(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the data file " + file, e);
    }
  }

  static List<DataLine> of(String file, String content) {
    var kept = new ArrayList<DataLine>();
    int number = 0;
    for (var raw : content.lines().toList()) {
      number++;
      var text = raw.strip();
      if (!text.isEmpty() && !text.startsWith(";")) {
        kept.add(new DataLine(file, number, text));
      }
    }
    return kept;
  }

  /// The parts between the bars, for a line that must have `count` of them.
  List<String> columns(int count, Faults faults) {
    return columns(text, count, faults);
  }

  /// The parts of `words` between the bars; padded with blanks, after a fault, when there are
  /// fewer.
  List<String> columns(String words, int count, Faults faults) {
    var parts = new ArrayList<>(List.of(words.split("\\s*\\|\\s*", -1)));
    if (parts.size() != count || parts.stream().anyMatch(String::isBlank)) {
      faults.add(
          this,
          "found " + parts.size() + " parts between bars and some may be blank",
          "Write " + count + " parts with a bar (|) between each, and - for one that has no value");
    }
    while (parts.size() < count) {
      parts.add("");
    }
    return parts;
  }
}
