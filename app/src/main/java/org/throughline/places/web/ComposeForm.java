// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
  private static final String NONE = "None";
  private static final String YEAR = "Such as 2028; empty for all years";
  private static final String NUMBER = "-?\\d{1,12}(\\.\\d{1,6})?";

  ComposeForm {
    settings = List.copyOf(settings);
    needs = List.copyOf(needs);
  }

  FormPage page(String title, String back, String action) {
    Input name =
        Input.line("name", "Name of the scenario", "Such as “Units before special schools”");
    List<Part> parts =
        List.of(newPlans(), plansThatEnd(), elsewhere(), places(), invested(), money());
    return FormPage.of(
            "Compose a scenario",
            "Open what changes and leave the rest closed: it is made from the same files and seed as “"
                + title
                + "”, so the difference is the scenario’s own.",
            back,
            title,
            action,
            Stream.concat(Stream.of(name), parts.stream().flatMap(part -> part.inputs().stream()))
                .toList())
        .grouped(parts.stream().map(Part::group).toList())
        .submitting("Make and compare");
  }

  /// One kind of change with what it needs.
  private record Part(String title, String hint, List<Input> inputs) {

    FormPage.Group group() {
      return FormPage.Group.of(title, hint, inputs);
    }
  }

  private Part newPlans() {
    return new Part(
        "More or fewer new plans",
        "",
        List.of(
            Input.line(
                "joiners", "New plans change by, per cent", "-10 for a tenth fewer, 5 for more"),
            Input.choice("joiners-need", "Of which need", "", options(needs), ANY),
            Input.choice("joiners-setting", "In which setting", "", options(settings), ANY),
            year("joiners-from")));
  }

  private Part plansThatEnd() {
    return new Part(
        "More or fewer plans that end",
        "",
        List.of(
            Input.line(
                "leavers", "Plans that end change by, per cent", "20 for a fifth more endings"),
            year("leavers-from")));
  }

  private Part elsewhere() {
    return new Part(
        "New plans join another setting",
        "",
        List.of(
            Input.line("share", "Share who join another setting, per cent", "25 for one in four"),
            Input.choice("share-of", "Of those who would join", "", options(settings), NONE),
            Input.choice("share-to", "Join instead", "", options(settings), NONE),
            year("share-from")));
  }

  private Part places() {
    return new Part(
        "A setting with a fixed number of places",
        "Name the setting and its places now. Leave empty what does not change.",
        List.of(
            Input.choice("cap", "Setting", "", options(settings), NONE),
            Input.line("cap-places", "Places it has now", "Who finds it full waits"),
            Input.choice(
                "cap-elsewhere",
                "Who finds it full goes to",
                "",
                options(settings),
                "Nowhere: they wait"),
            Input.line("waiting-cost", "What somebody who waits costs, pounds a year", ""),
            Input.line("open-places", "More places that open in it", "Such as 100"),
            Input.line("open-from", "They are open from January of", YEAR),
            Input.line("fund", "Paid for each place in it, pounds a year", "Taken or not")));
  }

  private static Part invested() {
    return new Part(
        "Money spent on the change",
        "What is invested to save.",
        List.of(
            Input.line("spend", "Spent, pounds a year", "Such as 250000"),
            year("spend-from"),
            Input.line("spend-until", "Until January of", YEAR)));
  }

  private static Part money() {
    return new Part(
        "Prices and the high-needs block",
        "Scenarios side by side share prices and income: leave these empty to keep what the others"
            + " say.",
        List.of(
            Input.line("inflation", "Prices rise by, per cent a year", "Such as 3"),
            Input.line("income", "High-needs block, pounds in the first year", ""),
            Input.line("income-growth", "The block grows by, per cent a year", ""),
            Input.line("balance", "Position brought forward, pounds", "Below 0 for a deficit"),
            Input.line("other-spending", "Other spending of the block, pounds a year", "")));
  }

  private static Input year(String name) {
    return Input.line(name, "From January of", YEAR);
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
      if (!to.isEmpty() && to.equals(Sent.words(sent, "share-of"))) {
        refuse("share-to", "They would join “" + to + "” already. Choose another setting.");
      }
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
      if (!setting.isEmpty() && setting.equals(Sent.words(sent, "cap-elsewhere"))) {
        refuse(
            "cap-elsewhere", "Who finds “" + setting + "” full cannot go to it. Choose another.");
      }
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
