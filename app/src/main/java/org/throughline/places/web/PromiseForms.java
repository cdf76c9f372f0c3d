// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.places.internal.Promise;
import org.throughline.places.internal.PromiseKind;
import org.throughline.places.internal.Scheme;
import org.throughline.places.internal.SchemeStage;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Sent;

/// The forms of promised places and of schemes, and what they send.
final class PromiseForms {

  private static final String BACK = "Places promised";

  private PromiseForms() {}

  static FormPage promise(String heading, String action, List<String> settings) {
    return FormPage.of(
        heading,
        "",
        PromisePages.LIST,
        BACK,
        action,
        List.of(
            Input.line("title", "What was promised", "Such as “100 places in designated units”"),
            Input.line(
                "commitment",
                "Commitment (optional)",
                "Its code in the strategy, such as S3.Y1.02"),
            Input.radios(
                "kind",
                "Kind of places",
                "",
                Arrays.stream(PromiseKind.values())
                    .map(kind -> new Option(kind.code(), kind.label()))
                    .toList()),
            Input.line("promised", "Places promised", "How many more, such as 100"),
            Input.line(
                "before", "Places there were before", "All of this kind when it was promised"),
            Input.day("due", "Promised for", "The day by which they were to be open"),
            Input.choice(
                "setting",
                "Demand beside them (optional)",
                "The setting of your forecasts of plans whose children these places are for",
                settings.stream().map(each -> new Option(each, each)).toList(),
                "None")));
  }

  static Map<String, String> values(Promise promise) {
    return Map.of(
        "title", promise.title(),
        "commitment", promise.commitment(),
        "kind", promise.kind().code(),
        "promised", String.valueOf(promise.promised()),
        "before", String.valueOf(promise.placesBefore()),
        "due", promise.dueOn().toString(),
        "setting", promise.setting());
  }

  /// What was sent; absent when the day it was promised for is none.
  static Optional<Promise> promise(long id, Map<String, String> sent) {
    return Sent.day(sent, "due")
        .map(
            due ->
                new Promise(
                    id,
                    Sent.words(sent, "title"),
                    Sent.words(sent, "commitment"),
                    Sent.words(sent, "kind").equals(PromiseKind.SPECIAL.code())
                        ? PromiseKind.SPECIAL
                        : PromiseKind.UNIT,
                    number(sent, "promised"),
                    number(sent, "before"),
                    due,
                    Sent.words(sent, "setting"),
                    List.of(),
                    Sent.version(sent)));
  }

  static FormPage scheme(String heading, String action) {
    return FormPage.of(
        heading,
        "",
        PromisePages.LIST,
        BACK,
        action,
        List.of(
            Input.line("name", "Where", "Such as the school"),
            Input.line("places", "Places", "How many more, such as 12"),
            Input.radios(
                "stage",
                "How far it has come",
                "",
                Arrays.stream(SchemeStage.values())
                    .map(stage -> new Option(stage.code(), stage.label()))
                    .toList()),
            Input.day("opens", "Opens or opened on", "Only a proposal may lack it"),
            Input.text("note", "What else is worth knowing (optional)", "", 3)));
  }

  static Map<String, String> values(Scheme scheme) {
    return Map.of(
        "name", scheme.name(),
        "places", String.valueOf(scheme.places()),
        "stage", scheme.stage().code(),
        "opens", scheme.opensOn().map(Object::toString).orElse(""),
        "note", scheme.note());
  }

  static Scheme scheme(long id, long promise, Map<String, String> sent) {
    String stage = Sent.words(sent, "stage");
    return new Scheme(
        id,
        promise,
        Sent.words(sent, "name"),
        number(sent, "places"),
        Arrays.stream(SchemeStage.values())
            .filter(each -> each.code().equals(stage))
            .findFirst()
            .orElse(SchemeStage.PROPOSED),
        Sent.day(sent, "opens"),
        Sent.words(sent, "note"),
        Sent.version(sent));
  }

  /// A whole number; -1, which is refused, for anything else.
  private static int number(Map<String, String> sent, String name) {
    String plain = Sent.words(sent, name).replace(",", "");
    return Sent.small(Map.of(name, plain), name).orElse(-1);
  }
}
