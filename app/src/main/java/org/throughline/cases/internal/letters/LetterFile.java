// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Reads the templates that come with the program: some lines of `name: value`, an empty line, the
/// words.
final class LetterFile {

  private LetterFile() {}

  static List<LetterTemplate> all() {
    return files()
        .map(LetterFile::read)
        .sorted(Comparator.comparing(LetterTemplate::code))
        .toList();
  }

  private static Stream<Resource> files() {
    try {
      return Stream.of(
          new PathMatchingResourcePatternResolver().getResources("classpath*:letters/*.txt"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// What else a letter shows when it is sent, by its code: a refusal that says how to appeal tells
  /// that too.
  static Map<String, String> alsoShown() {
    Map<String, String> also = new HashMap<>();
    files()
        .forEach(
            file ->
                Optional.ofNullable(head(text(file)).get("also"))
                    .ifPresent(type -> also.put(code(file), type)));
    return Map.copyOf(also);
  }

  private static String code(Resource file) {
    return Objects.requireNonNull(file.getFilename(), "a file").replace(".txt", "");
  }

  private static Map<String, String> head(String text) {
    Map<String, String> head = new HashMap<>();
    text.substring(0, text.indexOf("\n\n"))
        .lines()
        .forEach(
            line ->
                head.put(
                    line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2)));
    return head;
  }

  private static LetterTemplate read(Resource file) {
    String code = code(file);
    String text = text(file);
    int gap = text.indexOf("\n\n");
    Map<String, String> head = head(text);
    return new LetterTemplate(
        code,
        1,
        head.getOrDefault("title", ""),
        head.getOrDefault("pathway", ""),
        head.getOrDefault("shows", ""),
        text.substring(gap).strip());
  }

  private static String text(Resource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
