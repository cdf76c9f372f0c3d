// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.throughline.forecast.internal.Fields;
import org.throughline.forecast.internal.Names;
import org.throughline.forecast.internal.ProblemLog;
import org.throughline.forecast.internal.Table;
import org.throughline.forecast.internal.TextFile;
import org.throughline.forecast.internal.Yaml;

/// Reads a scenario from YAML. The README says what may stand in it.
public final class ScenarioFile {

  private static final int FOREVER = 9999;
  private static final double MOST_POUNDS = 1e12;
  private static final int MOST_PLACES = 1_000_000;
  private static final String TRANSFERS = "transfers";
  private static final Set<String> KINDS =
      Set.of("multiply", "shift-joiners-to", "cap", "open", "close", "spend", "fund");

  private final Path file;
  private final States states;
  private final int[] years;
  private final ProblemLog problems = new ProblemLog();
  private final IdentityHashMap<Scenario.Change, Long> lines = new IdentityHashMap<>();

  private ScenarioFile(Path file, States states, int[] years) {
    this.file = file;
    this.states = states;
    this.years = years;
  }

  /// What was read, or everything that is wrong.
  ///
  /// @param scenario absent when there is a problem
  public record Reading(Optional<Scenario> scenario, List<Problem> problems) {
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  /// Reads `file`; its settings and needs must be among `states`.
  ///
  /// @param years those that are forecast
  public static Reading read(Path file, States states, int[] years) {
    return new ScenarioFile(file, states, years).read();
  }

  private Reading read() {
    Scenario scenario = Scenario.NONE;
    try (Reader text = TextFile.reader(file)) {
      scenario = scenario(new Fields(file, Yaml.read(text), problems));
    } catch (MarkedYamlEngineException broken) {
      long line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      problems.refuse(file, line, "", "This is not YAML: " + broken.getProblem() + ".");
    } catch (YamlEngineException | IOException failure) {
      problems.refuse(file, 0, "", "The file cannot be read as YAML. Check that it is text.");
    }
    ToLongFunction<Scenario.Change> where = change -> lines.getOrDefault(change, 0L);
    new Contradictions(file, scenario, states, years, where, problems).look();
    if (!problems.isRefused()) {
      new IdleChanges(file, scenario, states, years, where, problems).look();
    }
    return new Reading(
        problems.isRefused() ? Optional.empty() : Optional.of(scenario), problems.all());
  }

  private Scenario scenario(Fields root) {
    String name = root.text("name").orElse("Scenario");
    Money money = root.inner("money").map(this::money).orElse(Money.UNCHANGING);
    List<Scenario.Change> changes = new ArrayList<>();
    for (Fields each : root.list("changes")) {
      Optional<Scenario.Change> change = change(each);
      change.ifPresent(
          known -> {
            changes.add(known);
            lines.put(known, each.line());
            remarkIfNever(known, each.line());
          });
      if (KINDS.stream().filter(each::has).count() == 1) {
        each.refuseOthers();
      }
    }
    root.refuseOthers();
    return new Scenario(name, money, changes);
  }

  private void remarkIfNever(Scenario.Change change, long line) {
    if (years.length > 0
        && change.from() <= change.until()
        && Arrays.stream(years).noneMatch(change::isInForce)) {
      problems.remark(
          file,
          line,
          "changes",
          ("It is in force in no January that is forecast, which are %d to %d, and changes"
                  + " nothing. Correct from or until.")
              .formatted(years[0], years[years.length - 1]));
    }
  }

  private Money money(Fields fields) {
    Optional<Money.Block> block =
        fields
            .number("income", 0, MOST_POUNDS)
            .map(
                income ->
                    new Money.Block(
                        income,
                        fields.number("income-growth", -1, 1).orElse(0.0),
                        fields.number("balance", -MOST_POUNDS, MOST_POUNDS).orElse(0.0),
                        fields.number("other-spending", 0, MOST_POUNDS).orElse(0.0),
                        fields.inner(TRANSFERS).map(this::transfers).orElse(Map.of())));
    if (fields.has(TRANSFERS) && !fields.has("income")) {
      fields.refuse(TRANSFERS, "Give the income of the high-needs block, to which they are added.");
      fields.inner(TRANSFERS).ifPresent(this::transfers);
    }
    Money money =
        new Money(
            fields.number("inflation", -1, 1).orElse(0.0),
            fields.number("inflation-sd", 0, 1).orElse(0.0),
            fields.number("unit-cost-sd", 0, 1).orElse(0.0),
            block);
    fields.refuseOthers();
    return money;
  }

  /// Pounds by the January of their financial year.
  private Map<Integer, Double> transfers(Fields fields) {
    Map<Integer, Double> transfers = new HashMap<>();
    for (String name : fields.names()) {
      Optional<Double> pounds = fields.number(name, -MOST_POUNDS, MOST_POUNDS);
      Optional<Integer> year =
          Arrays.stream(years).boxed().filter(each -> name.equals(each.toString())).findFirst();
      if (year.isEmpty()) {
        fields.refuse(name, noTransferIn(name));
      } else {
        pounds.ifPresent(each -> transfers.put(year.get(), each));
      }
    }
    return transfers;
  }

  private String noTransferIn(String name) {
    return ("“%s” is no January that is forecast. Write a transfer beside the January of its"
            + " financial year, from %d to %d, such as “%d: 850_000”; what was moved before belongs"
            + " to the balance.")
        .formatted(name, years[0], years[years.length - 1], years[0]);
  }

  private Optional<Scenario.Change> change(Fields fields) {
    List<String> kinds = KINDS.stream().filter(fields::has).sorted().toList();
    if (kinds.size() != 1) {
      fields.refuse(
          "",
          "A change is one of "
              + String.join(", ", KINDS.stream().sorted().toList())
              + "; this has "
              + (kinds.isEmpty() ? "none" : String.join(" and ", kinds))
              + ".");
      return Optional.empty();
    }
    int from = fields.year("from").orElse(0);
    int until = fields.year("until").orElse(FOREVER);
    if (until < from) {
      fields.refuse("until", "It ends before it begins: exchange from and until.");
    }
    String kind = kinds.getFirst();
    return switch (kind) {
      case "multiply" -> multiply(fields, from, until);
      case "shift-joiners-to" -> shift(fields, from, until);
      case "cap" -> cap(fields, from, until);
      case "open", "close" -> open(fields, kind, from, until);
      case "fund" -> fund(fields, from, until);
      default ->
          fields.needed("spend", 0, 1e12).map(pounds -> new Scenario.Spend(pounds, from, until));
    };
  }

  private Optional<Scenario.Change> multiply(Fields fields, int from, int until) {
    Optional<Tally.Quantity> flow =
        fields
            .text("multiply")
            .flatMap(
                word ->
                    List.of(Tally.Quantity.JOINERS, Tally.Quantity.LEAVERS, Tally.Quantity.MOVERS)
                        .stream()
                        .filter(each -> each.word().equals(word))
                        .findFirst());
    if (flow.isEmpty()) {
      fields.refuse("multiply", "A flow is joiners, leavers or movers. Write one of them.");
    }
    Optional<Double> factor = fields.needed("by", 0, 100);
    Scenario.Whom whom = whom(fields);
    return flow.isEmpty() || factor.isEmpty()
        ? Optional.empty()
        : Optional.of(new Scenario.Multiply(flow.get(), factor.get(), whom, from, until));
  }

  private Optional<Scenario.Change> shift(Fields fields, int from, int until) {
    Optional<String> to = setting(fields, "shift-joiners-to");
    Optional<Double> share = fields.needed("share", 0, 1);
    Scenario.Whom whom = whom(fields);
    return to.isEmpty() || share.isEmpty()
        ? Optional.empty()
        : Optional.of(new Scenario.Shift(to.get(), share.get(), whom, from, until));
  }

  private Optional<Scenario.Change> cap(Fields fields, int from, int until) {
    Optional<String> setting = setting(fields, "cap");
    Optional<Integer> places = fields.neededWhole("places", 0, MOST_PLACES);
    List<String> elsewhere = known(fields, "elsewhere", settingNames());
    OptionalDouble waitingCost =
        fields.number("waiting-cost", 0, 1e9).stream().mapToDouble(each -> each).findFirst();
    return setting.isEmpty() || places.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Scenario.Cap(setting.get(), places.get(), elsewhere, waitingCost, from, until));
  }

  private Optional<Scenario.Change> open(Fields fields, String kind, int from, int until) {
    Optional<String> setting = setting(fields, kind);
    Optional<Integer> places = fields.neededWhole("places", 0, MOST_PLACES);
    int sign = kind.equals("open") ? 1 : -1;
    return setting.isEmpty() || places.isEmpty()
        ? Optional.empty()
        : Optional.of(new Scenario.Open(setting.get(), sign * places.get(), from, until));
  }

  private Optional<Scenario.Change> fund(Fields fields, int from, int until) {
    Optional<String> setting = setting(fields, "fund");
    Optional<Double> pounds = fields.needed("pounds-per-place", 0, 1e9);
    return setting.isEmpty() || pounds.isEmpty()
        ? Optional.empty()
        : Optional.of(new Scenario.Fund(setting.get(), pounds.get(), from, until));
  }

  private Scenario.Whom whom(Fields fields) {
    int youngest = fields.whole("youngest", Ages.FIRST, Ages.LAST).orElse(Ages.FIRST);
    int oldest = fields.whole("oldest", Ages.FIRST, Ages.LAST).orElse(Ages.LAST);
    if (youngest > oldest) {
      fields.refuse("youngest", "The youngest is above the oldest. Exchange them.");
    }
    return new Scenario.Whom(
        youngest,
        oldest,
        some(fields, "needs", states.needs()),
        some(fields, "settings", settingNames()));
  }

  /// The names that a change is limited to; none where it is not limited.
  private static Set<String> some(Fields fields, String key, List<String> names) {
    List<String> given = known(fields, key, names);
    if (fields.has(key) && given.isEmpty()) {
      fields.refuse(key, "No name is given. Leave the line out for all of them.");
    }
    return Set.copyOf(given);
  }

  private List<String> settingNames() {
    return states.settings().stream().map(States.Setting::name).toList();
  }

  private Optional<String> setting(Fields fields, String key) {
    return fields
        .text(key)
        .filter(
            name -> {
              boolean isKnown = settingNames().contains(name);
              if (!isKnown) {
                fields.refuse(
                    key,
                    "There is no setting “%s” in the valid states. %s"
                        .formatted(Table.shortened(name), Names.instead(name, settingNames())));
              }
              return isKnown;
            });
  }

  private static List<String> known(Fields fields, String key, List<String> names) {
    List<String> given = fields.texts(key);
    for (String name : given) {
      if (!names.contains(name)) {
        fields.refuse(
            key,
            "“%s” is not in the valid states. %s"
                .formatted(Table.shortened(name), Names.instead(name, names)));
      }
    }
    return given;
  }
}
