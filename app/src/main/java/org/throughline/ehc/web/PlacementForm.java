// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.throughline.ehc.internal.placements.Budget;
import org.throughline.ehc.internal.placements.Place;
import org.throughline.ehc.internal.placements.Placement;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Option;

/// The forms of placements and of personal budgets.
final class PlacementForm {

  private PlacementForm() {}

  static FormPage fresh(Opened opened) {
    List<Input> inputs = new ArrayList<>(placement());
    inputs.add(
        Input.tick(
            "end_present",
            "When the child is placed elsewhere until then",
            "End the first placement that lasts, on the day before"));
    return form(
        opened,
        "Record a placement",
        "A unit or a resourced provision takes no more children than it has commissioned places.",
        "new",
        inputs);
  }

  static FormPage change(Opened opened, Placement one) {
    List<Input> inputs = new ArrayList<>(placement());
    inputs.add(Input.tick(StepForm.OUT, "When it never was", "Take it out altogether"));
    return form(
        opened,
        "Change or end the placement",
        "To end it, enter the last day. What it was before stays in its history.",
        one.id() + "/change",
        inputs);
  }

  private static List<Input> placement() {
    return List.of(
        Input.line("setting", "Where", "The number (URN) or the name of the school or college"),
        Input.choice(
            "place",
            "What kind of place",
            "",
            Arrays.stream(Place.values())
                .map(each -> new Option(each.name(), each.label()))
                .toList(),
            "Choose"),
        Input.choice(
            "rank",
            "Which place of the child",
            "A child has one first place at a time",
            List.of(new Option("1", "First"), new Option("2", "Second"), new Option("3", "Third")),
            ""),
        Input.day("from", "First day", ""),
        Input.day("until", "Last day", "Leave it empty while it lasts"),
        Input.line("cost", "Cost a year, in pounds", "Leave it empty while it is not known"),
        Input.line("band", "Funding band", "As your council calls it"),
        Input.text("note", "Note", "Such as the panel that decided, or why it ended", 2));
  }

  static FormPage freshBudget(Opened opened) {
    return budget(opened, "Record that a personal budget was asked for", "budgets/new");
  }

  static FormPage changeBudget(Opened opened, Budget one) {
    return budget(opened, "Change the personal budget", "budgets/" + one.id() + "/change");
  }

  private static FormPage budget(Opened opened, String heading, String part) {
    return form(
        opened,
        heading,
        "A refusal has written reasons, and the family may ask for it to be looked at again (SI 2014/1652 reg 7).",
        part,
        List.of(
            Input.radios("arrangement", "How it is held", "", arrangements()),
            Input.day("asked", "On which day it was asked for", ""),
            Input.text("pays_for", "What it pays for", "Provision of sections F, G or H", 3),
            Input.radios("decision", "Decision", "", decisions()),
            Input.day("decided", "On which day it was decided", "Empty while nothing is decided"),
            Input.line("amount", "Pounds a year", "When it was agreed"),
            Input.day("from", "First day", "When it was agreed"),
            Input.day("until", "Last day", "Leave it empty while it lasts"),
            Input.day("reviewed", "Payments last reviewed", "For direct payments"),
            Input.text("reasons", "Reasons or note", "Needed for a refusal", 3)));
  }

  private static List<Option> arrangements() {
    return Arrays.stream(Budget.Arrangement.values())
        .map(each -> new Option(each.name(), each.label()))
        .toList();
  }

  private static List<Option> decisions() {
    return Arrays.stream(Budget.Decision.values())
        .map(each -> new Option(each.name(), each.label()))
        .toList();
  }

  private static FormPage form(
      Opened opened, String heading, String lead, String part, List<Input> inputs) {
    String path = PlacementsPageMaker.path(opened);
    return FormPage.of(
            heading,
            lead,
            path,
            "Placements of " + opened.child().name(),
            path + "/" + part,
            inputs)
        .submitting("Save");
  }
}
