// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.io.Reader;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Reads YAML that is nested no deeper than people write. The library knows no limit of its own and
/// goes down one level of the stack with each.
public final class Yaml {

  private static final int DEEPEST = 50;

  private Yaml() {}

  /// The only document of a text; empty where it has none.
  ///
  /// @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException when it is not YAML or nested
  ///     too deep
  public static Optional<Node> read(Reader text) {
    LoadSettings settings = LoadSettings.builder().setLabel("scenario").build();
    Parser parser = new ParserImpl(settings, new StreamReader(settings, text));
    return new Composer(settings, new Shallow(parser)).getSingleNode();
  }

  /// Goes no deeper than the limit.
  private static final class Shallow implements Parser {

    private final Parser parser;
    private int depth;

    Shallow(Parser parser) {
      this.parser = parser;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
      return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
      return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
      return parser.hasNext();
    }

    @Override
    public Event next() {
      Event event = parser.next();
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      if (depth > DEEPEST) {
        throw new ParserException(
            "more than %d lists lie within each other".formatted(DEEPEST), event.getStartMark());
      }
      return event;
    }
  }
}
