// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;
import org.throughline.settings.Settings;
import org.throughline.settings.internal.loading.Counts;
import org.throughline.settings.internal.loading.LoadLine;
import org.throughline.settings.internal.loading.LoadState;
import org.throughline.settings.internal.loading.RegisterFiles;
import org.throughline.settings.internal.loading.StagedRows;
import org.throughline.settings.internal.map.WardPostcodes;
import org.throughline.settings.internal.map.Wards;
import org.throughline.settings.internal.register.SettingChanges;

/// Puts the pages of loading together.
@Component
class RegisterPageMaker {

  private static final int LAST_SENT = 10;
  private static final int ROWS = 50;
  private static final int FAULTS = 100;

  private final RegisterFiles files;
  private final StagedRows staged;
  private final Settings settings;
  private final Wards wards;
  private final WardPostcodes postcodes;
  private final Accounts accounts;

  RegisterPageMaker(
      RegisterFiles files,
      StagedRows staged,
      Settings settings,
      Wards wards,
      WardPostcodes postcodes,
      Accounts accounts) {
    this.files = files;
    this.staged = staged;
    this.settings = settings;
    this.wards = wards;
    this.postcodes = postcodes;
    this.accounts = accounts;
  }

  RegisterPage start(Map<String, String> typed, FormErrors errors) {
    Settings.Home home = settings.home();
    List<LoadLine> sent = files.newest(LAST_SENT);
    Map<AccountId, String> names = accounts.names();
    return new RegisterPage(
        sent.isEmpty()
            ? "No file of the register was loaded yet"
            : "The last file was sent " + Dates.moment(sent.getFirst().sentAt()),
        typed.getOrDefault("homeCode", home.code()),
        typed.getOrDefault("homeName", home.name()),
        wards.all().wards().size(),
        postcodes.count(),
        typed.getOrDefault("asAt", ""),
        typed.getOrDefault("authorities", home.code()),
        typed.getOrDefault("byMap", "").equals("yes"),
        sent.stream().map(line -> sent(line, names)).toList(),
        errors);
  }

  private static RegisterPage.Sent sent(LoadLine line, Map<AccountId, String> names) {
    return new RegisterPage.Sent(
        "/settings/import/" + line.id(),
        line.fileName(),
        line.state() == LoadState.READY || line.state() == LoadState.APPLIED
            ? summary(line.counts())
            : "",
        line.state().label(),
        when(line, names));
  }

  private static String when(LoadLine line, Map<AccountId, String> names) {
    return Dates.moment(line.sentAt())
        + " by "
        + line.sentBy().map(by -> names.getOrDefault(by, "somebody")).orElse("the command line");
  }

  private static String summary(Counts counts) {
    return Words.joined(
        some(counts.added(), "new"),
        some(counts.changed(), "changed"),
        some(counts.links(), "links"),
        counts.isNothing() ? "nothing new" : "");
  }

  private static String some(int count, String what) {
    return count == 0 ? "" : Words.number(count) + " " + what;
  }

  RegisterFilePage file(LoadLine line, String path) {
    int faults = staged.countFaults(line.id());
    return new RegisterFilePage(
        line.fileName(),
        sentence(line),
        path,
        "As at "
            + Dates.full(line.asAt())
            + ", sent "
            + when(line, accounts.names())
            + (line.authorities().isEmpty()
                ? ", every authority"
                : ", authorities " + String.join(", ", line.authorities()))
            + (line.byMap() ? ", the map believed where the authority disagrees" : "")
            + ".",
        line.state().isUnderWay(),
        Words.count(line.rowsRead(), "row", "rows") + " read so far",
        line.state() == LoadState.READY,
        tally(line),
        groups(line),
        staged.faults(line.id(), FAULTS),
        Math.max(0, faults - FAULTS),
        line.others());
  }

  private static String sentence(LoadLine line) {
    Counts counts = line.counts();
    return switch (line.state()) {
      case WAITING -> "The file waits to be read.";
      case READING -> "The file is being read. Nothing is changed yet.";
      case READY ->
          counts.isNothing()
              ? "The file holds nothing that is not kept already."
              : "The file would add "
                  + Words.count(counts.added(), "setting", "settings")
                  + " and change "
                  + Words.number(counts.changed())
                  + (counts.links() == 0
                      ? ""
                      : ", and add "
                          + Words.count(counts.links(), "line", "lines")
                          + " between settings")
                  + ". Nothing is changed until you say so.";
      case APPLYING -> "The file is being applied.";
      case APPLIED ->
          "The file was applied: "
              + Words.count(counts.added(), "setting is", "settings are")
              + " new, "
              + Words.number(counts.changed())
              + " changed.";
      case REFUSED -> "Nothing of the file can be used. What must be put right is below.";
      case FAILED -> "The file could not be dealt with. Nothing was changed. Send it again.";
      case DROPPED -> "The file was dropped. Nothing was changed.";
    };
  }

  private static List<Option> tally(LoadLine line) {
    Counts counts = line.counts();
    if (line.state().isUnderWay() || line.state() == LoadState.REFUSED) {
      return List.of();
    }
    List<Option> tally = new ArrayList<>();
    tally.add(new Option("New", Words.number(counts.added())));
    tally.add(new Option("Changed", Words.number(counts.changed())));
    tally.add(new Option("of them closing", Words.number(counts.closed())));
    tally.add(new Option("Unchanged", Words.number(counts.unchanged())));
    tally.add(new Option("Left as they are: newer is kept", Words.number(counts.older())));
    tally.add(new Option("Of other authorities", Words.number(counts.elsewhere())));
    tally.add(new Option("Rows left out", Words.number(counts.refused())));
    tally.add(new Option("Lines between settings", Words.number(counts.links())));
    return tally;
  }

  private List<RegisterFilePage.Group> groups(LoadLine line) {
    Counts counts = line.counts();
    List<RegisterFilePage.Group> groups = new ArrayList<>();
    add(groups, line, "Closing", "CLOSED", counts.closed());
    add(groups, line, "Changed", "CHANGED", counts.changed() - counts.closed());
    add(groups, line, "New", "NEW", counts.added());
    return groups;
  }

  private void add(
      List<RegisterFilePage.Group> groups,
      LoadLine line,
      String heading,
      String outcome,
      int count) {
    if (count > 0) {
      groups.add(
          new RegisterFilePage.Group(
              heading,
              staged.shown(line.id(), outcome, ROWS, 0).stream()
                  .map(RegisterPageMaker::row)
                  .toList(),
              Math.max(0, count - ROWS)));
    }
  }

  private static RegisterFilePage.Row row(StagedRows.Shown shown) {
    return new RegisterFilePage.Row(
        shown.row(),
        shown.urn(),
        shown.name(),
        shown.differences().stream().map(RegisterPageMaker::difference).toList());
  }

  private static String difference(Map<String, String> words) {
    String fact = words.getOrDefault("fact", "");
    return SettingChanges.label(fact)
        + ": "
        + given(SettingChanges.words(fact, words.getOrDefault("was", "")))
        + " → "
        + given(SettingChanges.words(fact, words.getOrDefault("becomes", "")));
  }

  private static String given(String words) {
    return words.isEmpty() ? "not given" : words;
  }

  /// What a fault keeps out, in a word.
  static String keptOut(StagedRows.Fault fault) {
    return switch (fault.keepsOut()) {
      case "FILE" -> "the file";
      case "ROW" -> "the row";
      case "CELL" -> "the cell";
      default -> "nothing: look at it";
    };
  }
}
