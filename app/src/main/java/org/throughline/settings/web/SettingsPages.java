// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.platform.access.SignedInOnly;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.tables.CsvDownload;
import org.throughline.platform.web.Screen;
import org.throughline.settings.Fact;
import org.throughline.settings.FactForm;
import org.throughline.settings.Setting;
import org.throughline.settings.Settings;
import org.throughline.settings.internal.register.SettingList;

/// The register as a list, as a map and as a table.
@Controller
class SettingsPages {

  private static final String URN = "URN";

  private final SettingsPageMaker maker;
  private final SettingList list;
  private final Settings settings;
  private final CurrentAccount currentAccount;
  private final Clock clock;

  SettingsPages(
      SettingsPageMaker maker,
      SettingList list,
      Settings settings,
      CurrentAccount currentAccount,
      Clock clock) {
    this.maker = maker;
    this.list = list;
    this.settings = settings;
    this.currentAccount = currentAccount;
    this.clock = clock;
  }

  @SignedInOnly
  @GetMapping("/settings")
  Screen list(
      HttpServletRequest request,
      @RequestParam Map<String, String> sent,
      @RequestParam(name = "page", defaultValue = "1") String page) {
    int number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
    return Screen.of("settings/settings", maker.make(sent, Optional.of(number), mayEdit(request)));
  }

  @SignedInOnly
  @GetMapping("/settings/map")
  Screen map(HttpServletRequest request, @RequestParam Map<String, String> sent) {
    return Screen.of("settings/map", maker.make(sent, Optional.empty(), mayEdit(request)));
  }

  /// The list as it is filtered, under the headings of the published register, so that it can be
  /// read again like one.
  @SignedInOnly
  @GetMapping("/settings.csv")
  void table(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam Map<String, String> sent) {
    boolean seesPeople = currentAccount.of(request).map(Staff::maySeePeople).orElse(false);
    List<Fact> facts =
        Arrays.stream(Fact.values()).filter(fact -> seesPeople || !fact.isPersonal()).toList();
    List<String> header = new java.util.ArrayList<>(List.of(URN));
    facts.stream().flatMap(fact -> headings(fact).stream()).forEach(header::add);
    CsvDownload.send(
        response,
        "settings-" + LocalDate.now(clock) + ".csv",
        header,
        writer ->
            list.each(
                SettingsAddress.of(sent, settings.home()).filter(),
                setting -> writer.row(cells(setting, facts))));
  }

  private boolean mayEdit(HttpServletRequest request) {
    return currentAccount.of(request).map(Staff::mayEdit).orElse(false);
  }

  private static List<String> headings(Fact fact) {
    return fact == Fact.NEEDS
        ? java.util.stream.IntStream.rangeClosed(1, 13)
            .mapToObj(at -> "SEN" + at + " (name)")
            .toList()
        : List.of(fact.heading());
  }

  private static List<String> cells(Setting setting, List<Fact> facts) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put(URN, setting.urn().map(Object::toString).orElse(""));
    for (Fact fact : facts) {
      if (fact == Fact.NEEDS) {
        String[] needs = setting.facts().text(fact).split(",", -1);
        for (int at = 1; at <= 13; at++) {
          cells.put("SEN" + at, at <= needs.length ? needs[at - 1] : "");
        }
      } else {
        cells.put(fact.heading(), written(setting, fact));
      }
    }
    return List.copyOf(cells.values());
  }

  /// Days stay as they are kept, which every reader of the register understands.
  private static String written(Setting setting, Fact fact) {
    return fact.form() instanceof FactForm.Day
        ? setting.facts().text(fact)
        : setting.facts().words(fact);
  }
}
