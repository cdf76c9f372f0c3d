// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.governance.internal.bodies.Bodies;
import org.throughline.governance.internal.reports.NewHeader;
import org.throughline.governance.internal.reports.ReportHeader;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Sent;
import org.throughline.strategy.Strategies;
import org.throughline.strategy.StrategyStatus;

/// The form of a report's head.
@Component
class HeaderForm {

  private final Bodies bodies;
  private final Strategies strategies;

  HeaderForm(Bodies bodies, Strategies strategies) {
    this.bodies = bodies;
    this.strategies = strategies;
  }

  List<Input> inputs() {
    return List.of(
        Input.line("title", "Title", ""),
        Input.choice("body", "Report to", "", BodyForm.options(bodies.current()), "Choose a body"),
        Input.day("meetsOn", "Date of meeting", ""),
        Input.line("leadDirector", "Lead director or officer", "Name and post"),
        Input.line("wards", "Wards affected", "Such as: All"),
        Input.line("contact", "How to reach the author", "An email address or telephone number"),
        Input.choice(
            "strategy",
            "Which strategy is it about?",
            "Live sections are counted for this one",
            strategies.all().stream()
                .filter(each -> each.status() == StrategyStatus.ADOPTED)
                .map(each -> new Option(each.code(), each.title()))
                .toList(),
            "Every strategy in force"));
  }

  static Map<String, String> values(ReportHeader header) {
    Map<String, String> values = new HashMap<>();
    values.put("title", header.title());
    values.put("body", Long.toString(header.body()));
    values.put("meetsOn", header.meetsOn().toString());
    values.put("leadDirector", header.leadDirector());
    values.put("wards", header.wards());
    values.put("contact", header.contact());
    values.put("strategy", header.strategy());
    return values;
  }

  NewHeader header(Map<String, String> sent) {
    return new NewHeader(
        Sent.words(sent, "title").replace('\n', ' '),
        Sent.number(sent, "body"),
        Sent.day(sent, "meetsOn"),
        Sent.words(sent, "leadDirector"),
        Sent.words(sent, "wards"),
        Sent.words(sent, "contact"),
        strategies.findByCode(Sent.words(sent, "strategy")).map(each -> each.code()).orElse(""));
  }
}
