// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.delivery.Actions;
import org.throughline.delivery.Signature;
import org.throughline.governance.InventedBoards;
import org.throughline.places.InventedPlaces;
import org.throughline.platform.Outcome;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.InventedPeople;
import org.throughline.platform.identity.Role;
import org.throughline.strategy.NewStrategy;
import org.throughline.strategy.Strategies;
import org.throughline.strategy.StrategyAdoption;
import org.throughline.strategy.StrategyId;
import org.throughline.strategy.StrategySummary;
import org.throughline.synthetic.DemonstrationAuthority;
import org.throughline.synthetic.DemonstrationPlan;
import org.throughline.synthetic.InventedPerson;
import org.throughline.synthetic.InventedStrategy;

/// Writes an invented authority through the commands that any council's papers go through: all of
/// it, or nothing.
@Component
class AuthorityLoader {

  private final StrategyAdoption adoption;
  private final Strategies strategies;
  private final Actions actions;
  private final InventedBoards boards;
  private final InventedPlaces places;
  private final InventedPeople accounts;
  private final Accounts people;
  private final MeasuresLoader measures;
  private final Freshness freshness;
  private final Clock clock;

  AuthorityLoader(
      StrategyAdoption adoption,
      Strategies strategies,
      Actions actions,
      InventedBoards boards,
      InventedPlaces places,
      InventedPeople accounts,
      Accounts people,
      MeasuresLoader measures,
      Freshness freshness,
      Clock clock) {
    this.adoption = adoption;
    this.strategies = strategies;
    this.actions = actions;
    this.boards = boards;
    this.places = places;
    this.accounts = accounts;
    this.people = people;
    this.measures = measures;
    this.freshness = freshness;
    this.clock = clock;
  }

  /// Makes the authority as it stands on `today`, in the place of any that was made before.
  ///
  /// @param extraActions how large a second, invented plan to add; 0 for none
  @Transactional
  void make(LocalDate today, int extraActions) {
    measures.remove();
    adoption.removeInvented();
    load(DemonstrationAuthority.asAt(today));
    if (extraActions > 0) {
      load(DemonstrationPlan.atScale(extraActions, 1L, today));
    }
    freshness.keep(clock.instant());
  }

  @Transactional
  void load(DemonstrationAuthority authority) {
    Map<String, AccountId> added = add(authority.people());
    authority.strategies().forEach(strategy -> load(strategy, added));
    loadClosed(authority, added);
    measures.load(added, clock.instant());
    makeBoards(authority, added);
    addPlaces(authority.today());
  }

  /// Adds the specialist places that its strategies promise.
  @Transactional
  void addPlaces(LocalDate today) {
    List<InventedPlaces.Spoken> commitments =
        strategies.all().stream()
            .filter(StrategySummary::isInvented)
            .flatMap(strategy -> strategies.commitments(strategy.id()).stream())
            .filter(commitment -> !commitment.isWithdrawn())
            .map(each -> new InventedPlaces.Spoken(each.code(), each.text()))
            .toList();
    places.make(today, InventedPlaces.among(commitments));
  }

  /// Has the plans of its children forecast, once they are there.
  @Transactional
  void addForecast() {
    places.forecast(
        accounts.add(
            "Winifred Waxwing",
            "SEND analyst",
            "winifred.waxwing@demonstration.example",
            Role.ANALYST));
  }

  private void makeBoards(DemonstrationAuthority authority, Map<String, AccountId> added) {
    boards.make(authority.today(), authority.strategies().getLast().code(), officers(added));
  }

  /// Adds what an authority lacks that was made before it had measures.
  @Transactional
  void addMeasures(LocalDate today) {
    measures.load(add(DemonstrationAuthority.asAt(today).people()), clock.instant());
  }

  /// Adds what an authority lacks that was made before it had boards.
  @Transactional
  void addBoards(LocalDate today) {
    DemonstrationAuthority authority = DemonstrationAuthority.asAt(today);
    makeBoards(authority, add(authority.people()));
  }

  /// Takes all of it out, because a real council moves in.
  @Transactional
  void remove() {
    measures.remove();
    places.remove();
    adoption.removeInvented();
    accounts.close();
  }

  private void load(DemonstrationPlan plan) {
    load(plan.strategy(), add(plan.people()));
  }

  private void load(InventedStrategy strategy, Map<String, AccountId> people) {
    StrategyId id = adopt(StrategyTranslation.of(strategy, people));
    PlanTranslation translation = new PlanTranslation(strategies.commitments(id), people);
    actions.load(translation.histories(strategy), now());
  }

  private void loadClosed(DemonstrationAuthority authority, Map<String, AccountId> people) {
    ClosedPlanTranslation translation = new ClosedPlanTranslation(authority.closedPlan());
    StrategyId id = adopt(translation.strategy());
    AccountId keeper = people.get(authority.strategies().getFirst().owner());
    actions.load(translation.histories(strategies.commitments(id), keeper), now());
  }

  private InventedBoards.Officers officers(Map<String, AccountId> added) {
    return new InventedBoards.Officers(
        account("helen-merlin", added),
        account("samuel-treecreeper", added),
        account("priya-kestrel", added),
        account("ngozi-redwing", added),
        account("tomasz-wagtail", added));
  }

  private Account account(String person, Map<String, AccountId> added) {
    return people.find(added.get(person)).orElseThrow();
  }

  private StrategyId adopt(NewStrategy strategy) {
    return switch (adoption.adopt(strategy, Optional.empty())) {
      case Outcome.Done<StrategyId>(StrategyId id) -> id;
      case Outcome.Refused<StrategyId> refused ->
          throw new IllegalStateException("An invented strategy was refused: " + refused);
      case Outcome.Overtaken<StrategyId> overtaken ->
          throw new IllegalStateException("An invented strategy was overtaken: " + overtaken);
    };
  }

  private Map<String, AccountId> add(List<InventedPerson> people) {
    Map<String, AccountId> added = new HashMap<>();
    for (InventedPerson person : people) {
      Role role = Role.valueOf(person.role().name());
      added.put(person.id(), accounts.add(person.name(), person.title(), person.email(), role));
    }
    return added;
  }

  private Signature now() {
    return Signature.ofNobody(clock.instant());
  }
}
