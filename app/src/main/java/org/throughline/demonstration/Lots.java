// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.throughline.cases.CaseLoading;
import org.throughline.children.ChildId;
import org.throughline.children.ChildrenLoader;
import org.throughline.platform.identity.AccountId;
import org.throughline.synthetic.population.Family;

/// Writes lots of families one after the other: the children of one on one connection, the cases of
/// the one before on another. At most two lots wait.
final class Lots implements AutoCloseable {

  private static final String WORDS = "The invented authority";

  private final ChildrenLoader children;
  private final CaseLoading cases;
  private final Population population;
  private final List<AccountId> officers;
  private final ExecutorService first = Executors.newSingleThreadExecutor(Lots::daemon);
  private final ExecutorService second = Executors.newSingleThreadExecutor(Lots::daemon);
  private CompletableFuture<Map<Integer, ChildId>> childrenOfLast =
      CompletableFuture.completedFuture(Map.of());
  private CompletableFuture<Long> casesOfLast = CompletableFuture.completedFuture(0L);
  private long come;
  private final Set<ChildId> keptByFirst = new LinkedHashSet<>();

  Lots(
      ChildrenLoader children, CaseLoading cases, Population population, List<AccountId> officers) {
    this.children = children;
    this.cases = cases;
    this.population = population;
    this.officers = List.copyOf(officers);
  }

  /// Takes a lot in hand, as soon as the children of the one before are written.
  void add(List<Family> lot) {
    childrenOfLast.join();
    CompletableFuture<Long> before = casesOfLast;
    childrenOfLast = CompletableFuture.supplyAsync(() -> childrenOf(lot), first);
    casesOfLast =
        childrenOfLast.thenCombineAsync(
            before, (ids, events) -> events + casesOf(lot, ids), second);
  }

  /// Waits for the last row.
  ///
  /// @return how many events were written
  long finish() {
    return casesOfLast.join();
  }

  /// The children whose cases the first officer keeps, once everything is written.
  Set<ChildId> keptByFirst() {
    return Collections.unmodifiableSet(keptByFirst);
  }

  private Map<Integer, ChildId> childrenOf(List<Family> lot) {
    Map<Integer, ChildId> ids = new HashMap<>();
    come +=
        children.load(
            WORDS,
            true,
            Optional.empty(),
            lot.stream().flatMap(family -> FamilyTranslation.children(family.household())),
            loaded -> ids.put(Integer.valueOf(loaded.key()), loaded.id()));
    population.come(come);
    return ids;
  }

  private long casesOf(List<Family> lot, Map<Integer, ChildId> ids) {
    CaseTranslation translation = new CaseTranslation(ids, officers);
    lot.stream()
        .flatMap(family -> family.cases().stream())
        .filter(each -> each.officer() % officers.size() == 0)
        .forEach(each -> keptByFirst.add(ids.get(each.child())));
    return cases.load(
        true, lot.stream().flatMap(family -> family.cases().stream()).map(translation::of));
  }

  @Override
  public void close() {
    first.shutdownNow();
    second.shutdownNow();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "demonstration-children");
    thread.setDaemon(true);
    return thread;
  }
}
