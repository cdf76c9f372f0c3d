// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.papers.Confidence;
import org.throughline.papers.PerformanceMeasure;
import org.throughline.papers.Place;

/// Takes the sentence of a measure apart: where it starts, what is to be reached, how it is to
/// move
/// and by when.
final class MeasureText {

  private static final String NUMBER =
      "£?\\d[\\d,]*(?:\\.\\d+)?(?:\\s?(?:%|per cent|percent|million|m\\b))?";
  private static final String DATE =
      "(?:the end of )?(?:the )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|academic year|financial year|Q[1-4])\\s+(?:term\\s+)?)?20\\d\\d(?:\\s?[/–-]\\s?\\d{2,4})?";
  private static final Pattern BASELINE =
      Pattern.compile(
          "(?i)\\b(?:from|against|on|compared (?:to|with))\\s+(?:a|an|the|our)?\\s*(?:(20\\d\\d(?:/\\d\\d)?)\\s+)?((?:academic|financial) year )?baseline(?: figure)?(?: of)?\\s*:?\\s*(.+?)(?=,?\\s+by\\s+(?:the end|\\p{Lu}|20\\d\\d)|;|,?\\s+and\\s+(?!\\d)|,?\\s+to\\s+\\d|\\.?$|\\.\\s)");
  private static final Pattern BASELINE_LABEL =
      Pattern.compile(
          "(?i)\\(?\\b(?:baseline|currently|current figure)\\s*[:=–-]?\\s*("
              + NUMBER
              + "[^);,]{0,40})\\)?");
  private static final Pattern FROM_TO =
      Pattern.compile(
          "(?i)\\bfrom\\s+("
              + NUMBER
              + "(?:\\s+\\([^)]{1,40}\\)|\\s+in\\s+20\\d\\d(?:/\\d\\d)?|\\s+(?:weeks|days|months|pupils|children|places|schools|points))?)\\s+(?:\\w+\\s+){0,3}?to\\s+(?:at least |under |below |over )?("
              + NUMBER
              + ")");
  private static final Pattern EVERY =
      Pattern.compile(
          "(?i)\\b("
              + NUMBER
              + ")((?:\\s+(?:fewer|more|less|increase|reduction|points?))?)\\s*((?:\\b(?:per annum|per year|a year|each year|every year|annually|year[- ]on[- ]year|p\\.a\\.|per term|a month|per month)\\s*)+)");
  private static final Pattern FEWER_EVERY =
      Pattern.compile(
          "(?i)\\b("
              + NUMBER
              + ")\\s+(fewer|more|less)\\b.{0,80}?\\b(per annum|per year|a year|each year|every year|annually)");
  private static final Pattern BY_AMOUNT =
      Pattern.compile("(?i)\\bby (?:at least |a further )?(" + NUMBER + ")(?!\\d|[/–-]\\d)");
  private static final Pattern TARGET =
      Pattern.compile(
          "(?i)\\b(?:to |reach(?:ing|es)? |of |achieve |be )?(?<![\\d-])((?:at least |at or over |at or above |no more than |fewer than |less than |above |below |under |over )"
              + NUMBER
              + "|(?<=\\b(?:to|of|be) )"
              + NUMBER
              + "|(?<=\\bto )zero)(?!\\s?[-–]\\s?\\d)(?!\\s*(?:days?|weeks?|months?|years?)\\s+of\\b)(?![\\d/])");
  private static final Pattern TO_PER_CENT =
      Pattern.compile("(?i)\\bto ((?:at least |under |below |over |above )?\\d[\\d.]*\\s?%)");
  private static final Pattern SHARE = Pattern.compile("(?i)\\b(\\d[\\d.]*\\s?%)\\s+of\\b");
  private static final Pattern AT_ZERO =
      Pattern.compile("(?i)\\bat (zero|nil|\\d[\\d,.]*\\s?%?)(?![\\d])");
  private static final Pattern BY =
      Pattern.compile(
          "(?:\\bby\\s+|\\bin (?:the )?(?=academic|financial)|\\bin\\s+(?=20\\d\\d/)|\\bbefore\\s+|\\buntil\\s+)("
              + DATE
              + ")");
  private static final Pattern ONE_NUMBER =
      Pattern.compile(
          "^("
              + NUMBER
              + ")(?:\\s*\\(.*|\\s+in\\s+20\\d\\d.*|\\s+[a-z][^\\d]*(?:in\\s+20\\d\\d.*)?)?$");

  private MeasureText() {}

  static PerformanceMeasure of(String text, Place place, Confidence confidence) {
    String sentence = text.replace('\n', ' ');
    Optional<String> baseline = baseline(sentence);
    String rest = withoutBaseline(sentence);
    Optional<String> rule = rule(rest, baseline);
    Optional<String> by = first(BY, rest);
    Optional<String> target = target(rest, rule.isPresent());
    return new PerformanceMeasure(text, baseline, target, rule, by, Map.of(), place, confidence);
  }

  private static Optional<String> baseline(String text) {
    Matcher said = BASELINE.matcher(text);
    if (said.find()) {
      String when =
          said.group(1) == null
              ? ""
              : " (" + said.group(1) + " " + Optional.ofNullable(said.group(2)).orElse("") + ")";
      return Optional.of(said.group(3).strip() + when.replace(" )", ")"));
    }
    Matcher moved = FROM_TO.matcher(text);
    if (moved.find()) {
      return Optional.of(moved.group(1));
    }
    Matcher labelled = BASELINE_LABEL.matcher(text);
    return labelled.find() ? Optional.of(labelled.group(1).strip()) : Optional.empty();
  }

  private static String withoutBaseline(String text) {
    String rest = BASELINE.matcher(text).replaceAll(" ");
    Matcher moved = FROM_TO.matcher(rest);
    if (moved.find()) {
      rest = rest.substring(0, moved.start()) + " to " + rest.substring(moved.start(2));
    }
    return BASELINE_LABEL.matcher(rest).replaceAll(" ");
  }

  private static Optional<String> rule(String text, Optional<String> baseline) {
    String from = baseline.map(MeasureText::figure).map(figure -> " from " + figure).orElse("");
    Matcher every = EVERY.matcher(text);
    if (every.find()) {
      return Optional.of(
          (every.group(1) + every.group(2) + " " + every.group(3).strip()).replaceAll("\\s+", " ")
              + from);
    }
    Matcher fewer = FEWER_EVERY.matcher(text);
    if (fewer.find()) {
      return Optional.of(fewer.group(1) + " " + fewer.group(2) + " " + fewer.group(3) + from);
    }
    Matcher amount = BY_AMOUNT.matcher(text);
    boolean moves =
        text.matches(
            "(?is).*\\b(?:reduc|increas|improv|rais|ris|fall|drop|lower|cut|grow|decreas|fewer|more)\\w*\\b.*");
    while (moves && amount.find()) {
      if (!amount.group(1).matches("20\\d\\d|\\d{1,2}") || amount.group(1).contains("%")) {
        return Optional.of("by " + amount.group(1) + from);
      }
    }
    return Optional.empty();
  }

  private static String figure(String baseline) {
    Matcher one = ONE_NUMBER.matcher(baseline);
    return one.matches() ? one.group(1) : baseline.replaceFirst("\\s*\\(.*\\)$", "");
  }

  private static Optional<String> target(String text, boolean hasRule) {
    String rest = BY.matcher(EVERY.matcher(text).replaceAll(" ")).replaceAll(" ");
    Optional<String> zero = first(AT_ZERO, rest);
    if (zero.isPresent() || hasRule) {
      return zero.or(() -> first(Pattern.compile("(?i)\\bto (" + NUMBER + ")"), rest));
    }
    Optional<String> share = first(SHARE, rest);
    return share.or(() -> first(TO_PER_CENT, rest)).or(() -> first(TARGET, rest));
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
  }

  /// Whether a sentence sets a figure to reach rather than telling of something.
  static boolean setsFigure(String text) {
    PerformanceMeasure measure = of(text, Place.line(1), Confidence.UNSURE);
    boolean moves =
        text.matches(
            "(?is)^(?:[-–•]\\s*)?(?:an? |the |our )?(?:improve|increase|reduc|rais|lower|maintain|achiev|ensure|\\d|number|percentage|proportion|rate|share|at least|all|more|fewer|average).*|.*\\bbaseline\\b.*|.*\\b(?:fall|falls|rise|rises|drop|drops|grow|grows|increases?|decreases?|reduced?|improves?d?)\\b.*");
    return moves
        && (measure.target().isPresent()
            || measure.rule().isPresent()
            || measure.baseline().isPresent());
  }
}
