// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.throughline.measures.MeasureReading;
import org.throughline.measures.Observation;
import org.throughline.measures.ReportingPeriod;
import org.throughline.measures.judging.Target;
import org.throughline.measures.judging.TargetRule;
import org.throughline.platform.Problem;

/// A target as a person fills it in: what was typed, by the names of the fields.
public record TargetForm(Kind kind, Map<String, String> typed) {

  /// The kinds of rule.
  public enum Kind {
    REACH("reach", "Reach a value by a date"),
    YEARLY("yearly-change", "Change by a share each year"),
    HOLD("hold", "Hold a value"),
    EVERY("every-setting", "Every setting at a value or better"),
    WITHIN("within-reach", "Within reach of others");

    private final String code;
    private final String label;

    Kind(String code, String label) {
      this.code = code;
      this.label = label;
    }

    public String code() {
      return code;
    }

    public String label() {
      return label;
    }

    static Optional<Kind> of(String code) {
      return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    static Kind of(TargetRule rule) {
      return switch (rule) {
        case TargetRule.Reach reach -> REACH;
        case TargetRule.YearlyChange change -> YEARLY;
        case TargetRule.Hold hold -> HOLD;
        case TargetRule.EverySetting every -> EVERY;
        case TargetRule.WithinReach within -> WITHIN;
      };
    }
  }

  public TargetForm {
    typed = Map.copyOf(typed);
  }

  /// The form as it was sent; one of no kind is of the first.
  static TargetForm of(Map<String, String> sent) {
    return new TargetForm(Kind.of(sent.getOrDefault("kind", "")).orElse(Kind.REACH), sent);
  }

  /// What was typed into a field.
  public String of(String field) {
    return typed.getOrDefault(field, "");
  }

  /// The form as it is first shown: the target in force where it is of that kind, otherwise from
  /// the newest figure.
  static TargetForm first(Kind kind, MeasureReading reading) {
    Map<String, String> typed = new TreeMap<>();
    reading.target().ifPresent(target -> typed.put("tolerance", plain(target.tolerance())));
    Optional<Target> same = reading.target().filter(target -> Kind.of(target.rule()) == kind);
    if (same.isPresent()) {
      fill(same.get().rule(), typed);
    } else {
      reading
          .latest()
          .filter(each -> each.value().isPresent())
          .ifPresent(latest -> begin(latest, typed));
    }
    return new TargetForm(kind, typed);
  }

  private static void begin(Observation latest, Map<String, String> typed) {
    typed.put("baseline", plain(latest.value().orElseThrow()));
    typed.put("from", latest.period().code());
  }

  private static void fill(TargetRule rule, Map<String, String> typed) {
    switch (rule) {
      case TargetRule.Reach reach -> {
        typed.put("baseline", plain(reach.baseline()));
        typed.put("from", reach.from().code());
        typed.put("value", plain(reach.value()));
        typed.put("by", reach.by().code());
      }
      case TargetRule.YearlyChange change -> {
        typed.put("baseline", plain(change.baseline()));
        typed.put("from", change.from().code());
        typed.put("perCent", plain(change.perCent()));
        typed.put("until", change.until().code());
      }
      case TargetRule.Hold hold -> typed.put("value", plain(hold.value()));
      case TargetRule.EverySetting every -> typed.put("threshold", plain(every.threshold()));
      case TargetRule.WithinReach within -> {
        typed.put("comparator", within.comparator().name().toLowerCase(Locale.ROOT));
        typed.put("margin", plain(within.margin()));
      }
    }
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  /// What was typed, as a rule and a tolerance.
  ///
  /// @param problems takes all that is wrong; nothing is given back then
  Optional<Read> read(List<Problem> problems) {
    Reader reader = new Reader(typed, problems);
    Optional<TargetRule> rule =
        switch (kind) {
          case REACH -> reader.reach();
          case YEARLY -> reader.yearlyChange();
          case HOLD -> reader.number("value").map(TargetRule.Hold::new);
          case EVERY -> reader.number("threshold").map(TargetRule.EverySetting::new);
          case WITHIN -> reader.within();
        };
    Optional<BigDecimal> tolerance =
        of("tolerance").isBlank() ? Optional.of(BigDecimal.ZERO) : reader.number("tolerance");
    return problems.isEmpty()
        ? Optional.of(new Read(rule.orElseThrow(), tolerance.orElseThrow()))
        : Optional.empty();
  }

  record Read(TargetRule rule, BigDecimal tolerance) {}

  private record Reader(Map<String, String> typed, List<Problem> problems) {

    Optional<TargetRule> reach() {
      Optional<BigDecimal> value = number("value");
      Optional<ReportingPeriod> by = period("by");
      Optional<BigDecimal> baseline = number("baseline");
      Optional<ReportingPeriod> from = period("from");
      return problems.isEmpty()
          ? Optional.of(
              new TargetRule.Reach(
                  baseline.orElseThrow(),
                  from.orElseThrow(),
                  value.orElseThrow(),
                  by.orElseThrow()))
          : Optional.empty();
    }

    Optional<TargetRule> yearlyChange() {
      Optional<BigDecimal> perCent = number("perCent");
      Optional<ReportingPeriod> until = period("until");
      Optional<BigDecimal> baseline = number("baseline");
      Optional<ReportingPeriod> from = period("from");
      return problems.isEmpty()
          ? Optional.of(
              new TargetRule.YearlyChange(
                  baseline.orElseThrow(),
                  from.orElseThrow(),
                  perCent.orElseThrow(),
                  until.orElseThrow()))
          : Optional.empty();
    }

    Optional<TargetRule> within() {
      String named = text("comparator").toUpperCase(Locale.ROOT);
      Optional<TargetRule.Comparator> comparator =
          Arrays.stream(TargetRule.Comparator.values())
              .filter(each -> each.name().equals(named))
              .findFirst();
      if (comparator.isEmpty()) {
        problems.add(new Problem("TARGET-103", "comparator", "Choose whom to hold it against."));
      }
      Optional<BigDecimal> margin =
          text("margin").isEmpty() ? Optional.of(BigDecimal.ZERO) : number("margin");
      return comparator.isEmpty() || margin.isEmpty()
          ? Optional.empty()
          : Optional.of(new TargetRule.WithinReach(comparator.get(), margin.get()));
    }

    Optional<BigDecimal> number(String field) {
      String text = text(field).replaceAll("[,\\s£%]", "").replace('−', '-');
      if (!text.matches("[-+]?\\d{1,12}(\\.\\d{1,6})?")) {
        problems.add(
            new Problem(
                "TARGET-101",
                field,
                "Enter a number in digits, such as 60 or 51.8, with up to six decimal places."));
        return Optional.empty();
      }
      return Optional.of(new BigDecimal(text));
    }

    Optional<ReportingPeriod> period(String field) {
      Optional<ReportingPeriod> period = ReportingPeriod.parse(text(field));
      if (period.isEmpty()) {
        problems.add(
            new Problem(
                "TARGET-102",
                field,
                "Give a period such as 2026, 2026/27, 2026-27, 2026-Q3 or 2026-06."));
      }
      return period;
    }

    private String text(String field) {
      return typed.getOrDefault(field, "").strip();
    }
  }
}
