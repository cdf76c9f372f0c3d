// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.places.internal.books.Category;
import org.throughline.places.internal.books.PlanEntries;
import org.throughline.places.internal.books.Rating;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Sent;

/// The form of what a council adds to a management plan, and what it sends.
///
/// @param forecast the address of the forecast
/// @param futures its futures; the first is as now
/// @param deficitDay the day whose deficit the grant for reform is reckoned from
record PlanEntryForm(
    String forecast,
    List<String> settings,
    List<String> years,
    List<String> futures,
    LocalDate deficitDay) {

  FormPage page() {
    List<Input> inputs = new ArrayList<>();
    List<Option> categories =
        Arrays.stream(Category.values())
            .map(each -> new Option(each.code(), each.label()))
            .toList();
    for (int at = 0; at < settings.size(); at++) {
      inputs.add(
          Input.choice(
              PlanEntries.categoryField(at),
              "Category of “" + settings.get(at) + "”",
              "",
              categories,
              "Not sorted yet"));
    }
    years.forEach(year -> inputs.add(transfer(year)));
    for (int future = 1; future < futures.size(); future++) {
      rating(inputs, future);
    }
    inputs.addAll(asked());
    return FormPage.of(
        "Management plan: what the run does not hold",
        "The workbook takes every other figure from the forecast. Leave empty what is not decided:"
            + " the workbook then says that it was not entered.",
        forecast,
        "The forecast",
        forecast + "/management-plan",
        inputs);
  }

  private static Input transfer(String year) {
    int january = Integer.parseInt(year);
    return Input.line(
        PlanEntries.transferField(year),
        "Transfer from the schools block in %d-%02d (£)".formatted(january - 1, january % 100),
        "Pounds, such as 850000; below 0 when money goes the other way. It stands in the place of"
            + " what a scenario file gives for the year");
  }

  private void rating(List<Input> inputs, int future) {
    inputs.add(
        Input.choice(
            PlanEntries.ratingField(future),
            "How “" + futures.get(future) + "” is rated",
            "",
            Arrays.stream(Rating.values())
                .map(each -> new Option(each.code(), each.label()))
                .toList(),
            "Not rated"));
    inputs.add(
        Input.text(
            PlanEntries.reasonField(future),
            "Why “" + futures.get(future) + "” is rated so",
            "",
            2));
  }

  private List<Input> asked() {
    return List.of(
        Input.line(
            PlanEntries.DEFICIT,
            "Deficit of the grant recorded on " + Dates.full(deficitDay) + " (£)",
            "The High Needs Stability Grant is reckoned from it"),
        Input.line(PlanEntries.FORUM, "Schools forum", "When it was asked and what it said"),
        Input.line(PlanEntries.CARERS, "Parent carer forum", "When it was asked and what it said"),
        Input.text(PlanEntries.CAPITAL, "Capital for places", "What is funded, and how much", 3));
  }

  /// What was said, with the categories that settings tell by their names where nobody said else.
  Map<String, String> values(PlanEntries entries) {
    Map<String, String> values = new HashMap<>(entries.values());
    for (int at = 0; at < settings.size(); at++) {
      String field = PlanEntries.categoryField(at);
      Category.known(settings.get(at))
          .ifPresent(category -> values.putIfAbsent(field, category.code()));
    }
    return values;
  }

  /// What was sent, resting on the version that was seen.
  PlanEntries read(Map<String, String> sent) {
    Map<String, String> said = new LinkedHashMap<>();
    for (Input input : page().inputs()) {
      String words = Sent.words(sent, input.name());
      said.put(
          input.name(),
          PlanEntries.isAmount(input.name()) ? words.replaceAll("[£,\\s]", "") : words);
    }
    said.values().removeIf(String::isBlank);
    return new PlanEntries(Math.max(0, Sent.version(sent)), said);
  }
}
