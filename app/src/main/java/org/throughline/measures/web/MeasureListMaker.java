// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import org.throughline.measures.Facet;
import org.throughline.measures.MeasureReading;
import org.throughline.measures.judging.Rating;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Option;

/// Makes the list of measures from its filters.
final class MeasureListMaker {

  private static final List<String> FILTERS = List.of("q", "priority", "facet", "state");

  private final List<MeasureReading> readings;
  private final Map<String, String> priorities;

  /// @param priorities their titles by their codes, such as `S2`
  MeasureListMaker(List<MeasureReading> readings, Map<String, String> priorities) {
    this.readings = readings;
    this.priorities = priorities;
  }

  MeasureListPage make(
      MultiValueMap<String, String> query, boolean mayLoad, boolean mayReadColumns) {
    Address address = Address.of("/measures");
    for (String name : FILTERS) {
      address = address.with(name, first(query, name));
    }
    List<MeasureReading> found = found(query);
    String state = first(query, "state");
    List<MeasureReading> shown = shown(query);
    return new MeasureListPage(
        sentence(),
        "%,d of %,d measures".formatted(shown.size(), readings.size()),
        address,
        states(found, address, state),
        first(query, "q"),
        priorityOptions(),
        first(query, "priority"),
        Arrays.stream(Facet.values()).map(each -> new Option(each.name(), each.label())).toList(),
        first(query, "facet"),
        shown.stream().map(MeasureRow::of).toList(),
        mayLoad,
        mayReadColumns);
  }

  /// The readings that the filters leave in: what is off target first, what has no figure last.
  List<MeasureReading> shown(MultiValueMap<String, String> query) {
    String state = first(query, "state");
    return found(query).stream()
        .filter(each -> state.isEmpty() || state.equals(key(each)))
        .sorted(Comparator.comparingInt(each -> urgency(each.rating().state())))
        .toList();
  }

  private static int urgency(Rating.State state) {
    return switch (state) {
      case OFF_TARGET -> 0;
      case NEAR -> 1;
      case OUT_OF_DATE -> 2;
      case ON_TARGET -> 3;
      case NO_TARGET -> 4;
      case CONTEXT -> 5;
      case NO_DATA -> 6;
    };
  }

  private List<MeasureReading> found(MultiValueMap<String, String> query) {
    String words = first(query, "q").toLowerCase(Locale.UK);
    String priority = first(query, "priority");
    String facet = first(query, "facet");
    return readings.stream()
        .filter(each -> holds(each, words))
        .filter(each -> priority.isEmpty() || each.measure().priority().equals(priority))
        .filter(each -> facet.isEmpty() || each.measure().facet().name().equals(facet))
        .toList();
  }

  private static boolean holds(MeasureReading reading, String words) {
    String text =
        reading.measure().code()
            + " "
            + reading.measure().name()
            + " "
            + reading.measure().definition();
    return text.toLowerCase(Locale.UK).contains(words);
  }

  private String sentence() {
    Map<Rating.State, Long> states = counts(readings);
    long judged =
        states.getOrDefault(Rating.State.ON_TARGET, 0L)
            + states.getOrDefault(Rating.State.NEAR, 0L)
            + states.getOrDefault(Rating.State.OFF_TARGET, 0L);
    long off = states.getOrDefault(Rating.State.OFF_TARGET, 0L);
    long without = states.getOrDefault(Rating.State.NO_DATA, 0L);
    if (judged == 0) {
      return "No measure has both a figure and a target yet; %,d have no figure."
          .formatted(without);
    }
    return "%,d of %,d judged measures %s off target; %,d have no figure."
        .formatted(off, judged, off == 1 ? "is" : "are", without);
  }

  private static List<MeasureListPage.Choice> states(
      List<MeasureReading> found, Address address, String chosen) {
    Map<Rating.State, Long> counts = counts(found);
    List<MeasureListPage.Choice> choices = new ArrayList<>();
    choices.add(
        new MeasureListPage.Choice(
            "All", "", found.size(), address.without("state").toString(), chosen.isEmpty()));
    for (Rating.State state : Rating.State.values()) {
      int count = counts.getOrDefault(state, 0L).intValue();
      if (count > 0) {
        choices.add(
            new MeasureListPage.Choice(
                state.label(),
                state.shape(),
                count,
                address.with("state", state.name()).toString(),
                state.name().equals(chosen)));
      }
    }
    return choices;
  }

  private static Map<Rating.State, Long> counts(List<MeasureReading> readings) {
    return readings.stream()
        .collect(Collectors.groupingBy(each -> each.rating().state(), Collectors.counting()));
  }

  private List<Option> priorityOptions() {
    return readings.stream()
        .map(each -> each.measure().priority())
        .distinct()
        .sorted()
        .map(code -> new Option(code, label(code)))
        .toList();
  }

  private String label(String code) {
    return switch (code) {
      case "PLAN" -> "The plan itself";
      case "H" -> "The plan of 2007";
      default -> priorities.containsKey(code) ? code + " " + priorities.get(code) : code;
    };
  }

  private static String key(MeasureReading reading) {
    return reading.rating().state().name();
  }

  private static String first(MultiValueMap<String, String> query, String name) {
    String value = query.getFirst(name);
    return value == null ? "" : value.strip();
  }
}
