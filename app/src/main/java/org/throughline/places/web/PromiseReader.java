// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.places.internal.Promise;
import org.throughline.places.internal.PromiseRows;
import org.throughline.places.internal.ResultRows;
import org.throughline.places.internal.Scheme;
import org.throughline.platform.web.Dates;

/// Reads promised places beside the demand that is forecast for them.
@Component
class PromiseReader {

  private static final Figures WHOLE = new Figures(0);

  private final PromiseRows rows;
  private final Clock clock;

  PromiseReader(PromiseRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  PromisesPage read(boolean mayEdit) {
    List<Promise> promises = rows.all();
    return new PromisesPage(
        sentence(promises),
        mayEdit ? PromisePages.LIST + "/new" : "",
        promises.stream().map(promise -> one(promise, mayEdit)).toList());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private String sentence(List<Promise> promises) {
    if (promises.isEmpty()) {
      return "No specialist places have been promised here yet";
    }
    int promised = promises.stream().mapToInt(Promise::promised).sum();
    int open = promises.stream().mapToInt(promise -> promise.openOn(today())).sum();
    return String.format(
        Locale.UK, "%,d of %,d specialist places that were promised are open", open, promised);
  }

  /// How many of its places are open, on the way and without a scheme.
  String standing(Promise promise) {
    return String.format(
        Locale.UK,
        "%,d of %,d open, %,d on the way, %s",
        promise.openOn(today()),
        promise.promised(),
        promise.onTheWay(today()),
        promise.without() == 0
            ? "every place has a scheme"
            : String.format(Locale.UK, "%,d without a scheme that is agreed", promise.without()));
  }

  private static LocalDate census(int january) {
    return LocalDate.of(january, Month.JANUARY, 31);
  }

  /// What is expected in the last January that is forecast, and how many places there are by then.
  String demand(Promise promise, List<PromiseRows.Demand> demand) {
    if (demand.isEmpty()) {
      return promise.setting().isEmpty()
          ? "No setting of a forecast is named for these places, so no demand stands beside them."
          : "No forecast of plans names “" + promise.setting() + "” yet.";
    }
    PromiseRows.Demand last = demand.getLast();
    int places = promise.thereBy(census(last.january()));
    return String.format(
        Locale.UK,
        "In January %d about %s children need one of %,d places: %s%s.",
        last.january(),
        WHOLE.of(last.mean()),
        places,
        gap(last.mean(), places),
        last.band().map(each -> " (19 futures in 20: " + range(each, places) + ")").orElse(""));
  }

  private static String gap(double children, double places) {
    double tooFew = WHOLE.apart(places, children);
    String figure = WHOLE.of(Math.abs(tooFew));
    return figure.equals("0") ? "as many" : figure + (tooFew > 0 ? " too few" : " to spare");
  }

  private static String range(ResultRows.Band children, double places) {
    return gap(children.low(), places) + " to " + gap(children.high(), places);
  }

  private PromisesPage.One one(Promise promise, boolean mayEdit) {
    List<PromiseRows.Demand> demand = rows.demand(promise.id());
    String path = PromisePages.LIST + "/" + promise.id();
    return new PromisesPage.One(
        promise.title(),
        promise.kind().label(),
        promise.commitment(),
        promise.commitment().isEmpty() ? "" : "/thread/" + promise.commitment(),
        mayEdit ? path + "/edit" : "",
        mayEdit ? path + "/schemes/new" : "",
        standing(promise),
        new PromisesPage.Meter(
            Math.min(promise.promised(), promise.openOn(today())), promise.promised()),
        demand(promise, demand),
        demand.isEmpty() ? "" : ForecastPages.LIST + "/" + demand.getFirst().forecastId(),
        demand.isEmpty() ? "" : chart(promise, demand),
        demand.isEmpty() ? "" : Figures.ofBands(demand.getLast().band().isPresent()),
        years(promise, demand),
        promise.schemes().stream().map(scheme -> line(scheme, mayEdit)).toList());
  }

  private static String chart(Promise promise, List<PromiseRows.Demand> demand) {
    List<ResultRows.Point> children = new ArrayList<>();
    List<ResultRows.Point> places = new ArrayList<>();
    for (PromiseRows.Demand each : demand) {
      children.add(new ResultRows.Point(each.january(), each.mean(), each.band()));
      double there = promise.thereBy(census(each.january()));
      places.add(new ResultRows.Point(each.january(), there, Optional.empty()));
    }
    return new BandChart(
            "Children expected and places by January. The table below holds every figure.",
            List.of(),
            new BandChart.Course("Children", children),
            Optional.of(new BandChart.Course("Places", places)))
        .draw();
  }

  private static List<PromisesPage.Year> years(Promise promise, List<PromiseRows.Demand> demand) {
    return demand.stream()
        .map(
            each -> {
              int places = promise.thereBy(census(each.january()));
              return new PromisesPage.Year(
                  String.valueOf(each.january()),
                  WHOLE.of(each.mean()),
                  WHOLE.range(each.band()),
                  WHOLE.of(places),
                  gap(each.mean(), places));
            })
        .toList();
  }

  private static PromisesPage.Line line(Scheme scheme, boolean mayEdit) {
    return new PromisesPage.Line(
        scheme.name(),
        WHOLE.of(scheme.places()),
        scheme.stage().code(),
        scheme.stage().label(),
        scheme.opensOn().map(Dates::full).orElse("Not known"),
        scheme.note(),
        mayEdit ? PromisePages.LIST + "/schemes/" + scheme.id() + "/edit" : "");
  }
}
