// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.measures.CaseStories;
import org.throughline.settings.internal.map.WardPostcodes;
import org.throughline.synthetic.basis.Scale;
import org.throughline.synthetic.casework.CaseFile;
import org.throughline.synthetic.population.Child;
import org.throughline.synthetic.population.Enrolment;
import org.throughline.synthetic.population.Family;
import org.throughline.synthetic.population.Flag;
import org.throughline.synthetic.population.InventedAuthority;
import org.throughline.testing.ThroughlineTest;

/// The cuts of a small authority, by the measures' own queries and by hand from its stories, child
/// by child.
@ThroughlineTest
class CutsByHandTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final Scale FEW = Scale.small(4_000);
  private static final List<String> KINDS =
      List.of(
          "School",
          "Postcode district",
          "Ward",
          "Free school meals",
          "Pupil premium",
          "Social care",
          "First language",
          "Primary need");
  private static final Pattern NEED = Pattern.compile("\"need\": ?\"(\\w+)\"");
  private static final Pattern URN = Pattern.compile("School: .*\\((\\w+)\\)");

  private final PopulationLoader loader;
  private final CaseStories stories;
  private final WardPostcodes postcodes;

  CutsByHandTest(PopulationLoader loader, CaseStories stories, WardPostcodes postcodes) {
    this.loader = loader;
    this.stories = stories;
    this.postcodes = postcodes;
  }

  @AfterEach
  void takeOut() {
    loader.remove();
    postcodes.replace(Map.of());
  }

  @Test
  void requestsAndNewPlansAreCutAsTheStoriesSay() {
    postcodes.replace(wards());
    Map<String, Double> requests = parts("CW-06");
    Map<String, Double> plans = parts("CW-14");

    loader.load(FEW, 3, DAY);

    assertThat(growth(requests, parts("CW-06"))).isEqualTo(byHand("request-received"));
    assertThat(growth(plans, parts("CW-14"))).isEqualTo(byHand("final-plan-issued"));
    assertThat(byHand("request-received")).hasSizeGreaterThan(30);
  }

  /// What the measure says, a school by its URN alone.
  private Map<String, Double> parts(String measure) {
    return stories.figures(measure, DAY).entrySet().stream()
        .filter(each -> KINDS.stream().anyMatch(kind -> each.getKey().contains("." + kind + ": ")))
        .collect(
            Collectors.toMap(
                each -> URN.matcher(each.getKey()).replaceAll("School: $1"),
                each -> each.getValue().value()));
  }

  private static Map<String, Double> growth(Map<String, Double> before, Map<String, Double> after) {
    Map<String, Double> grown = new TreeMap<>();
    after.forEach((part, many) -> grown.put(part, many - before.getOrDefault(part, 0.0)));
    grown.values().removeIf(many -> many == 0);
    return grown;
  }

  private static Map<String, Double> byHand(String event) {
    Map<String, Double> counted = new TreeMap<>();
    InventedAuthority.of(FEW, 3, DAY)
        .families()
        .forEach(
            family -> count(family, event).forEach(part -> counted.merge(part, 1.0, Double::sum)));
    return counted;
  }

  private static Stream<String> count(Family family, String event) {
    return family.cases().stream()
        .filter(each -> each.pathway().equals("ehc-needs-assessment"))
        .flatMap(
            each ->
                CountByHand.day(each, event)
                    .filter(on -> on.getYear() >= DAY.getYear() - 1 && !on.isAfter(DAY))
                    .stream()
                    .flatMap(on -> cuts(family, child(family, each), on)));
  }

  private static Stream<String> cuts(Family family, Child child, LocalDate on) {
    boolean isRestricted =
        child.flags().stream()
            .anyMatch(each -> isOf(each, Flag.Kind.RESTRICTED) && each.until().isEmpty());
    Optional<Enrolment> at =
        child.enrolments().stream()
            .filter(each -> isWithin(on, each.from(), each.until()))
            .max(Comparator.comparing(Enrolment::from));
    String district = family.household().address().postcode().replaceAll(" .*", "");
    return Stream.of(
            "School: " + (isRestricted ? "Not said" : at.map(Enrolment::urn).orElse("None known")),
            "Postcode district: " + (isRestricted ? "Not said" : district),
            "Ward: " + (isRestricted ? "Not said" : ward(family)),
            "Free school meals: " + meals(child, at),
            "Pupil premium: " + premium(child, at),
            "Social care: " + care(child, on),
            "Primary need: " + need(family, child, on),
            "First language: "
                + (Set.of("ENG", "ENB").contains(child.language())
                    ? "English"
                    : "Other than English"))
        .map(part -> on.getYear() + "." + part);
  }

  /// The last that was named by then, or else the first.
  private static String need(Family family, Child child, LocalDate on) {
    TreeMap<LocalDate, String> named = new TreeMap<>();
    family.cases().stream()
        .filter(each -> each.child() == child.number())
        .flatMap(CountByHand::told)
        .forEach(
            event ->
                NEED.matcher(event.details())
                    .results()
                    .forEach(found -> named.put(event.happenedOn(), found.group(1))));
    return Optional.ofNullable(named.floorEntry(on))
        .or(() -> Optional.ofNullable(named.firstEntry()))
        .map(Map.Entry::getValue)
        .orElse("Not known yet");
  }

  /// They are told of the school of today alone.
  private static String meals(Child child, Optional<Enrolment> at) {
    if (at.filter(each -> each.until().isEmpty()).isEmpty()) {
      return "Not recorded";
    }
    return child.hasFreeMeals() ? "Eligible" : "Not eligible";
  }

  private static String premium(Child child, Optional<Enrolment> at) {
    boolean isOfAge = child.yearGroup().filter(year -> year >= 0 && year <= 11).isPresent();
    boolean isInCare =
        child.flags().stream()
            .anyMatch(each -> isOf(each, Flag.Kind.IN_CARE) && each.until().isEmpty());
    if (at.filter(each -> each.until().isEmpty()).isEmpty()) {
      return "Not recorded";
    }
    return isOfAge && (child.hasFreeMeals() || isInCare) ? "Eligible" : "Not eligible";
  }

  /// Every sector is a ward of its own, and a third of the postcodes are in no file.
  private static String ward(Family family) {
    String postcode = family.household().address().postcode();
    String sector = postcode.substring(0, postcode.length() - 2);
    return postcode.hashCode() % 3 == 0
        ? "Not known"
        : "E05%06d".formatted(Math.abs(sector.hashCode() % 1_000_000));
  }

  private static Map<String, String> wards() {
    Map<String, String> wards = new TreeMap<>();
    InventedAuthority.of(FEW, 3, DAY)
        .families()
        .filter(family -> !ward(family).equals("Not known"))
        .forEach(family -> wards.put(family.household().address().postcode(), ward(family)));
    return wards;
  }

  private static String care(Child child, LocalDate on) {
    List<Flag> then =
        child.flags().stream().filter(each -> isWithin(on, each.from(), each.until())).toList();
    if (then.stream().anyMatch(each -> isOf(each, Flag.Kind.IN_CARE))) {
      return "In care";
    }
    return then.stream().anyMatch(each -> isOf(each, Flag.Kind.CHILD_IN_NEED))
        ? "Child in need or protection"
        : "Neither";
  }

  private static boolean isOf(Flag flag, Flag.Kind kind) {
    return flag.kind() == kind;
  }

  private static boolean isWithin(LocalDate on, LocalDate from, Optional<LocalDate> until) {
    return !from.isAfter(on) && until.filter(on::isAfter).isEmpty();
  }

  private static Child child(Family family, CaseFile of) {
    return family.household().children().stream()
        .filter(each -> each.number() == of.child())
        .findFirst()
        .orElseThrow();
  }
}
