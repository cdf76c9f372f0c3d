// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.places.internal.ScenarioText;
import org.throughline.places.internal.ScenarioText.Entry;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Sent;

/// The form in which a scenario is composed: each part may be left empty.
///
/// @param settings what the forecast knows
/// @param needs what the forecast knows
record ComposeForm(List<String> settings, List<String> needs) {

  private static final String ANY = "Any";
  private static final String NUMBER = "-?\\d{1,12}(\\.\\d{1,6})?";

  ComposeForm {
    settings = List.copyOf(settings);
    needs = List.copyOf(needs);
  }

  FormPage page(String title, String back, String action) {
    List<Option> places = options(settings);
    return FormPage.of(
            "Compose a scenario",
            "What might be done, beside “"
                + title
                + "”. Fill in what changes and leave the rest empty. It is made from the same files"
                + " and the same seed, so the difference is the scenario’s own.",
            back,
            title,
            action,
            List.of(
                Input.line(
                    "name", "Name of the scenario", "Such as “Units before special schools”"),
                Input.line(
                    "joiners",
                    "New plans change by, per cent",
                    "-10 for a tenth fewer, 5 for more"),
                Input.choice("joiners-need", "New plans: of which need", "", options(needs), ANY),
                Input.choice("joiners-setting", "New plans: in which setting", "", places, ANY),
                year("joiners-from", "New plans: from January of"),
                Input.line(
                    "leavers", "Plans that end change by, per cent", "20 for a fifth more endings"),
                year("leavers-from", "Plans that end: from January of"),
                Input.line(
                    "share", "Joiners who join another setting, per cent", "25 for one in four"),
                Input.choice("share-of", "Of those who would join", "", places, "None"),
                Input.choice("share-to", "Join instead", "", places, "None"),
                year("share-from", "Join instead: from January of"),
                Input.choice("cap", "Setting with a fixed number of places", "", places, "None"),
                Input.line("cap-places", "Places it has now", "Who finds it full waits"),
                Input.choice(
                    "cap-elsewhere", "Who finds it full goes to", "", places, "Nowhere: they wait"),
                Input.line("open-places", "More places that open in it", "Such as 100"),
                year("open-from", "They are open from January of"),
                Input.line(
                    "waiting-cost", "What somebody costs who waits for it, pounds a year", ""),
                Input.line("fund", "Paid for each place in it, pounds a year", "Taken or not"),
                Input.line(
                    "spend", "Spent on the change, pounds a year", "What is invested to save"),
                year("spend-from", "Spent from January of"),
                year("spend-until", "Spent until January of"),
                Input.line(
                    "inflation",
                    "Prices rise by, per cent a year",
                    "Such as 3. Scenarios side by side share prices and income: leave these empty"
                        + " to keep what the others say"),
                Input.line("income", "High-needs block, pounds in the first year", ""),
                Input.line("income-growth", "The block grows by, per cent a year", ""),
                Input.line("balance", "Position brought forward, pounds", "Below 0 for a deficit"),
                Input.line("other-spending", "Other spending of the block, pounds a year", "")))
        .submitting("Make and compare");
  }

  private static Input year(String name, String label) {
    return Input.line(name, label, "Such as 2028; empty for all years");
  }

  private static List<Option> options(List<String> names) {
    return names.stream().map(name -> new Option(name, name)).toList();
  }

  /// The scenario as it was sent, or everything that is wrong with it.
  Outcome<String> read(Map<String, String> sent) {
    Reader reader = new Reader(sent);
    String name = Sent.words(sent, "name");
    if (name.isEmpty() || name.length() > 60) {
      reader.refuse("name", "Give the scenario a name of up to 60 characters.");
    }
    ScenarioText text = new ScenarioText(name).money(reader.money());
    reader.flow("joiners", text);
    reader.flow("leavers", text);
    reader.shift(text);
    reader.places(text);
    reader.spending(text);
    if (!text.hasChanges() && reader.problems.isEmpty()) {
      reader.refuse("joiners", "Fill in at least one change, such as -10 for a tenth fewer.");
    }
    return reader.problems.isEmpty()
        ? new Outcome.Done<>(text.toString())
        : new Outcome.Refused<>(reader.problems);
  }

  private static final class Reader {

    private final Map<String, String> sent;
    private final List<Problem> problems = new ArrayList<>();

    Reader(Map<String, String> sent) {
      this.sent = sent;
    }

    void refuse(String field, String words) {
      problems.add(new Problem("FORECAST-201", field, words));
    }

    private Optional<BigDecimal> number(String field) {
      String words = Sent.words(sent, field).replace(",", "").replace("£", "").replace("%", "");
      if (words.isEmpty()) {
        return Optional.empty();
      }
      if (!words.matches(NUMBER)) {
        refuse(field, "Give a number in digits, such as 10, or leave it empty.");
        return Optional.empty();
      }
      return Optional.of(new BigDecimal(words));
    }

    /// A number as YAML; a share where it was given per cent.
    private void add(String field, String name, boolean isPerCent, List<Entry> entries) {
      number(field).ifPresent(value -> entries.add(entry(name, value, isPerCent)));
    }

    private static Entry entry(String name, BigDecimal value, boolean isPerCent) {
      BigDecimal plain = isPerCent ? value.movePointLeft(2) : value;
      return new Entry(name, plain.toPlainString());
    }

    private void year(String field, String name, List<Entry> entries) {
      String words = Sent.words(sent, field);
      if (words.matches("20\\d\\d|21\\d\\d")) {
        entries.add(new Entry(name, words));
      } else if (!words.isEmpty()) {
        refuse(field, "Give a year such as 2028, or leave it empty.");
      }
    }

    private void choice(String field, String name, List<Entry> entries) {
      String words = Sent.words(sent, field);
      if (!words.isEmpty()) {
        entries.add(Entry.list(name, words));
      }
    }

    List<Entry> money() {
      List<Entry> entries = new ArrayList<>();
      add("inflation", "inflation", true, entries);
      add("income", "income", false, entries);
      int block = entries.size();
      boolean hasIncome = number("income").isPresent();
      add("income-growth", "income-growth", true, entries);
      add("balance", "balance", false, entries);
      add("other-spending", "other-spending", false, entries);
      if (entries.size() > block && !hasIncome) {
        refuse("income", "Give the high-needs block, on which the other figures rest.");
      }
      return entries;
    }

    void flow(String flow, ScenarioText text) {
      Optional<BigDecimal> change = number(flow);
      List<Entry> entries = new ArrayList<>(List.of(new Entry("multiply", flow)));
      if (change.isPresent()) {
        BigDecimal factor =
            BigDecimal.ONE.add(change.get().divide(new BigDecimal(100), 8, RoundingMode.HALF_UP));
        if (factor.signum() < 0) {
          refuse(flow, "No more than 100 per cent fewer: give -100 or more.");
        }
        entries.add(new Entry("by", factor.stripTrailingZeros().toPlainString()));
      }
      choice(flow + "-need", "needs", entries);
      choice(flow + "-setting", "settings", entries);
      year(flow + "-from", "from", entries);
      if (change.isPresent()) {
        text.change(entries);
      } else if (entries.size() > 1) {
        refuse(flow, "Say by how much they change, such as -10, or empty what stands below it.");
      }
    }

    void shift(ScenarioText text) {
      List<Entry> entries = new ArrayList<>();
      String to = Sent.words(sent, "share-to");
      if (!to.isEmpty()) {
        entries.add(Entry.words("shift-joiners-to", to));
      }
      add("share", "share", true, entries);
      choice("share-of", "settings", entries);
      int whole = entries.size();
      year("share-from", "from", entries);
      if (whole == 3) {
        text.change(entries);
      } else if (!entries.isEmpty()) {
        refuse("share", "Give the share, whom it is of and where they join, or none of the three.");
      }
    }

    void places(ScenarioText text) {
      String setting = Sent.words(sent, "cap");
      List<Entry> cap = new ArrayList<>(List.of(Entry.words("cap", setting)));
      add("cap-places", "places", false, cap);
      boolean hasPlaces = cap.size() > 1;
      add("waiting-cost", "waiting-cost", false, cap);
      choice("cap-elsewhere", "elsewhere", cap);
      List<Entry> open = new ArrayList<>(List.of(Entry.words("open", setting)));
      add("open-places", "places", false, open);
      boolean isOpened = open.size() > 1;
      year("open-from", "from", open);
      List<Entry> fund = new ArrayList<>(List.of(Entry.words("fund", setting)));
      add("fund", "pounds-per-place", false, fund);
      if (setting.isEmpty() != !hasPlaces) {
        refuse("cap", "Name the setting and the places it has now, or neither.");
      } else if (setting.isEmpty() && (cap.size() + open.size() + fund.size() > 3)) {
        refuse("cap", "Name the setting whose places these are, and how many it has now.");
      } else if (!setting.isEmpty()) {
        text.change(cap);
        change(text, open, isOpened);
        change(text, fund, fund.size() > 1);
      }
    }

    private static void change(ScenarioText text, List<Entry> entries, boolean isMeant) {
      if (isMeant) {
        text.change(entries);
      }
    }

    void spending(ScenarioText text) {
      List<Entry> entries = new ArrayList<>();
      add("spend", "spend", false, entries);
      boolean isSpent = !entries.isEmpty();
      year("spend-from", "from", entries);
      year("spend-until", "until", entries);
      if (isSpent) {
        text.change(entries);
      } else if (!entries.isEmpty()) {
        refuse("spend", "Say how much is spent a year, or empty the years.");
      }
    }
  }
}
