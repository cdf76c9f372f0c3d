// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.children.internal.ListLooks;
import org.throughline.children.internal.importing.ImportDesk;
import org.throughline.children.internal.importing.ImportFindings;
import org.throughline.children.internal.importing.ImportLine;
import org.throughline.children.internal.importing.ImportState;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Paging;
import org.throughline.platform.web.Screen;
import org.throughline.returns.census.CensusFile;
import org.throughline.returns.census.PupilItem;

/// Makes the page of an import.
@Component
class ImportPageMaker {

  private static final int ROWS_A_PAGE = 50;

  private final ImportDesk desk;
  private final ListLooks looks;

  ImportPageMaker(ImportDesk desk, ListLooks looks) {
    this.desk = desk;
    this.looks = looks;
  }

  /// @param show which rows; nonsense shows the first kind of which there are some
  /// @param sent the form as it was sent, after it was refused
  Screen show(
      ImportLine line,
      String show,
      String page,
      AccountId viewer,
      FormErrors errors,
      Map<String, String> sent) {
    List<ImportPage.Tab> tabs = ImportWords.tabs(line);
    boolean isOwn = line.sentBy().equals(viewer);
    ImportPage.Tab tab = tab(tabs, show);
    Paging paging =
        new Paging(
            tab.count(),
            page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1,
            ROWS_A_PAGE,
            Address.of(line.path()).with("show", tab.state()));
    boolean hasRows =
        isOwn && line.state() != ImportState.SENT && line.state() != ImportState.READING;
    boolean isRefused = tab.state().equals("REFUSED");
    List<ImportFindings.Shown> rows =
        hasRows && !isRefused
            ? desk.rows(line, tab.state(), ROWS_A_PAGE, paging.offset())
            : List.of();
    List<ImportFindings.Refused> refused =
        hasRows && isRefused ? desk.firstRefused(line, 200) : List.of();
    looks.shown(viewer, "import", rows.size() + (long) refused.size());
    return Screen.of(
        "children/import",
        new ImportPage(
            line,
            ImportWords.sentence(line),
            line.state() == ImportState.READ && !line.bringsAnything()
                ? ImportWords.nothing(line)
                : "",
            columns(line, isOwn && line.state().isOpen(), sent),
            items(line),
            ImportWords.kinds(line),
            sent.getOrDefault("holds", line.holds().name()),
            sent.getOrDefault("words", line.words()),
            sent.getOrDefault("setting", line.defaultSetting()),
            errors,
            errors.isEmpty() && line.state() == ImportState.SENT
                ? ImportDesk.missing(line)
                : List.of(),
            tabs,
            tab.state(),
            rows,
            differences(line, tab, rows),
            refused,
            hasRows && !isRefused ? Optional.of(paging) : Optional.empty(),
            isOwn));
  }

  private Map<Integer, List<ImportFindings.Difference>> differences(
      ImportLine line, ImportPage.Tab tab, List<ImportFindings.Shown> rows) {
    return tab.state().equals("CHANGED") && !rows.isEmpty()
        ? desk.differences(line, rows.getFirst().row(), rows.getLast().row()).stream()
            .collect(Collectors.groupingBy(ImportFindings.Difference::row))
        : Map.of();
  }

  private static ImportPage.Tab tab(List<ImportPage.Tab> tabs, String show) {
    return tabs.stream()
        .filter(tab -> tab.state().equals(show))
        .findFirst()
        .or(() -> tabs.stream().filter(tab -> tab.count() > 0).findFirst())
        .orElse(tabs.getFirst());
  }

  private List<ImportPage.Column> columns(
      ImportLine line, boolean isShown, Map<String, String> sent) {
    List<List<String>> examples = isShown ? desk.examples(line) : List.of();
    List<ImportPage.Column> columns = new ArrayList<>();
    for (int at = 0; at < line.heading().size(); at++) {
      String guessed = line.mapping().at(at).map(PupilItem::name).orElse("");
      columns.add(
          new ImportPage.Column(
              at,
              line.heading().get(at),
              isShown ? ImportWords.example(examples.get(at)) : "",
              sent.getOrDefault("column-" + at, guessed)));
    }
    return columns;
  }

  private static List<Option> items(ImportLine line) {
    CensusFile holds = line.isAsked() ? CensusFile.UNCLEAR : line.holds();
    return holds.items().stream().map(item -> new Option(item.name(), item.label())).toList();
  }
}
