// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.measures.InventedMeasures.Figure;
import org.throughline.measures.MeasureCode;
import org.throughline.measures.ReportingPeriod;
import org.throughline.measures.Scorecard;
import org.throughline.measures.judging.TargetRule;

/// What the demonstration authority wants of its measures, as its file says it.
///
/// @param open measures of its own that everybody may read
record MeasuresFile(
    List<Scorecard.Draft> cards,
    List<Aim> aims,
    List<Figure> figures,
    List<Keeping> keepings,
    List<MeasureCode> open,
    List<Judging> judgings) {

  private static final String RESOURCE = "/demonstration/measures.txt";
  private static final Pattern LINE = Pattern.compile("(\\w+): (.+)");
  private static final Pattern REACH =
      Pattern.compile("reach (\\S+) by (\\S+) from (\\S+) in (\\S+)");
  private static final Pattern CHANGE =
      Pattern.compile("(-?[\\d.]+)% a year from (\\S+) in (\\S+) until (\\S+)");
  private static final Pattern HOLD = Pattern.compile("hold (\\S+)");
  private static final Pattern EVERY = Pattern.compile("every setting (\\S+)");
  private static final Pattern WITHIN = Pattern.compile("within (\\S+) of (?:the )?(\\w+)");

  /// A target.
  record Aim(MeasureCode measure, TargetRule rule, BigDecimal tolerance) {}

  /// Who answers for which measures.
  ///
  /// @param person an identifier of the authority's people
  record Keeping(String person, List<MeasureCode> measures) {}

  /// What judges a priority or a commitment.
  ///
  /// @param judged the code of a commitment such as `E1.Y2.03`, or of a priority such as `E1`
  record Judging(String judged, List<MeasureCode> measures) {}

  static MeasuresFile read() {
    try (InputStream text = MeasuresFile.class.getResourceAsStream(RESOURCE)) {
      if (text == null) {
        throw new IllegalStateException("The application lacks " + RESOURCE);
      }
      return of(new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static MeasuresFile of(List<String> lines) {
    MeasuresFile file =
        new MeasuresFile(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith(";")) {
        Matcher parts = matched(LINE, line);
        file.add(parts.group(1), parts.group(2).split(" *\\| *"));
      }
    }
    return file;
  }

  private void add(String kind, String[] parts) {
    switch (kind) {
      case "card" -> cards.add(card(parts));
      case "target" ->
          aims.add(new Aim(new MeasureCode(parts[0]), rule(parts[1]), new BigDecimal(parts[2])));
      case "figure" -> figures.add(figure(parts));
      case "keeper" -> keepings.add(new Keeping(parts[0], codes(parts[1])));
      case "public" -> open.addAll(codes(parts[0]));
      case "judges" -> judgings.add(new Judging(parts[0], codes(parts[1])));
      default -> throw new IllegalStateException("Not a kind of line: " + kind);
    }
  }

  private static Scorecard.Draft card(String[] parts) {
    return new Scorecard.Draft(
        parts[0],
        parts[1],
        parts[3],
        Scorecard.Arrangement.valueOf(parts[2].toUpperCase(Locale.ROOT)),
        codes(parts[4]));
  }

  private static Figure figure(String[] parts) {
    return new Figure(
        new MeasureCode(parts[0]),
        period(parts[1]),
        new BigDecimal(parts[2]),
        number(parts[3]),
        number(parts[4]),
        parts[5]);
  }

  static TargetRule rule(String words) {
    Matcher reach = REACH.matcher(words);
    if (reach.matches()) {
      return new TargetRule.Reach(
          new BigDecimal(reach.group(3)),
          period(reach.group(4)),
          new BigDecimal(reach.group(1)),
          period(reach.group(2)));
    }
    Matcher change = CHANGE.matcher(words);
    if (change.matches()) {
      return new TargetRule.YearlyChange(
          new BigDecimal(change.group(2)),
          period(change.group(3)),
          new BigDecimal(change.group(1)),
          period(change.group(4)));
    }
    return steadyRule(words);
  }

  private static TargetRule steadyRule(String words) {
    Matcher hold = HOLD.matcher(words);
    if (hold.matches()) {
      return new TargetRule.Hold(new BigDecimal(hold.group(1)));
    }
    Matcher every = EVERY.matcher(words);
    if (every.matches()) {
      return new TargetRule.EverySetting(new BigDecimal(every.group(1)));
    }
    Matcher within = matched(WITHIN, words);
    return new TargetRule.WithinReach(
        TargetRule.Comparator.valueOf(within.group(2).toUpperCase(Locale.ROOT)),
        new BigDecimal(within.group(1)));
  }

  private static Matcher matched(Pattern pattern, String words) {
    Matcher matcher = pattern.matcher(words);
    if (!matcher.matches()) {
      throw new IllegalStateException("Not understood: " + words);
    }
    return matcher;
  }

  private static ReportingPeriod period(String code) {
    return ReportingPeriod.parse(code)
        .orElseThrow(() -> new IllegalStateException("Not a period: " + code));
  }

  private static Optional<BigDecimal> number(String text) {
    return text.equals("-") ? Optional.empty() : Optional.of(new BigDecimal(text));
  }

  private static List<MeasureCode> codes(String text) {
    return Arrays.stream(text.split(" ")).map(MeasureCode::new).toList();
  }
}
