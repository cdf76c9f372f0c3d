// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.checks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds words that leave open what will be provided. Which words, why, and what to write instead
/// is data.
public final class VagueWords {

  private static final String FILE = "/ehc/vague-words.txt";

  private final List<Line> lines;

  private VagueWords(List<Line> lines) {
    this.lines = lines;
  }

  private record Line(Pattern pattern, String why, String remedy) {}

  /// Words that were found.
  ///
  /// @param words as they stand in the text
  /// @param start where they begin
  public record Found(String words, int start, String why, String remedy) {}

  /// The list that comes with the product.
  public static VagueWords standard() {
    try (InputStream in =
        Objects.requireNonNull(VagueWords.class.getResourceAsStream(FILE), "Missing: " + FILE)) {
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Unreadable in the build: " + FILE, unreadable);
    }
  }

  /// @param text a line each: the words, why they are vague, what to write instead
  /// @throws IllegalArgumentException when a line has not these three parts
  public static VagueWords read(String text) {
    return new VagueWords(
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .map(VagueWords::line)
            .toList());
  }

  private static Line line(String line) {
    String[] parts = line.split("\\|", -1);
    if (parts.length != 3 || Arrays.stream(parts).anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(
          "A line of vague words has three parts with | between them: got " + parts.length);
    }
    return new Line(pattern(parts[0].strip()), parts[1].strip(), parts[2].strip());
  }

  private static Pattern pattern(String words) {
    boolean isStem = words.endsWith("*");
    String whole = isStem ? words.substring(0, words.length() - 1) : words;
    String spaced =
        Arrays.stream(whole.split(" +"))
            .map(Pattern::quote)
            .collect(Collectors.joining("[\\s\u00a0]+"));
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])" + spaced + (isStem ? "\\p{L}*" : "") + "(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// Everything vague in a text, in its order; of words that overlap only the longest.
  public List<Found> in(String text) {
    List<Found> all = new ArrayList<>();
    for (Line line : lines) {
      Matcher matcher = line.pattern().matcher(text);
      while (matcher.find()) {
        String words = matcher.group().replaceAll("[\\s\u00a0]+", " ");
        all.add(new Found(words, matcher.start(), line.why(), line.remedy()));
      }
    }
    all.sort(
        Comparator.comparingInt(Found::start)
            .thenComparing(found -> found.words().length(), Comparator.reverseOrder()));
    return withoutOverlaps(all);
  }

  private static List<Found> withoutOverlaps(List<Found> sorted) {
    List<Found> kept = new ArrayList<>();
    int end = 0;
    for (Found each : sorted) {
      if (each.start() >= end) {
        kept.add(each);
        end = each.start() + each.words().length();
      }
    }
    return List.copyOf(kept);
  }
}
