// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.figures;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.measures.Measure;
import org.throughline.measures.Origin;
import org.throughline.measures.internal.catalogue.Catalogue;
import org.throughline.measures.internal.catalogue.CatalogueProblem;
import org.throughline.measures.internal.catalogue.Definitions;

/// Has the measures of the catalogue asked, and knows which of their files are wrong. A wrong one
/// is named at the start with its file and line; all others work.
@Component
public class FigureRefresh {

  private static final String PLAN = "PLAN";

  private static final Logger LOG = LoggerFactory.getLogger(FigureRefresh.class);

  private final Catalogue catalogue;
  private final Refresh refresh;
  private final Definitions definitions;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private volatile List<CatalogueProblem> wrongQueries = List.of();

  FigureRefresh(
      Catalogue catalogue,
      Refresh refresh,
      Definitions definitions,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.catalogue = catalogue;
    this.refresh = refresh;
    this.definitions = definitions;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    AreaTable.fill(jdbc);
    transaction.executeWithoutResult(status -> definitions.keep(catalogue, clock.instant()));
    wrongQueries = List.copyOf(refresh.problems(catalogue.all()));
    problems().forEach(problem -> LOG.warn("Measure left out: {}", problem.sentence()));
  }

  /// What is wrong with the measures' files, as far as is known.
  public List<CatalogueProblem> problems() {
    List<CatalogueProblem> problems = new ArrayList<>(catalogue.problems());
    problems.addAll(wrongQueries);
    return problems;
  }

  /// Asks every measure that can be asked.
  ///
  /// @return how many figures are new or different
  public int all() {
    Refresh.Result result = refresh.run(catalogue.all());
    wrongQueries = result.problems();
    return result.changed();
  }

  /// Asks those that come from published statistics.
  public int published() {
    return refresh.run(of(Origin.PUBLISHED)).changed();
  }

  /// Asks those that are counted from the plan. What is counted from the cases is asked each hour:
  /// it is much more, and no change of the plan moves it.
  public int fromThePlan() {
    return refresh
        .run(of(Origin.COMPUTED).stream().filter(FigureRefresh::isOfThePlan).toList())
        .changed();
  }

  private static boolean isOfThePlan(Measure measure) {
    return measure.priority().equals(PLAN);
  }

  private Collection<Measure> of(Origin origin) {
    return catalogue.all().stream().filter(each -> each.origin() == origin).toList();
  }
}
