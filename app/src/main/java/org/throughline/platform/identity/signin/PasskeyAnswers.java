// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.throughline.platform.Problem;
import tools.jackson.databind.ObjectMapper;

/// What the script that speaks to a device is told.
@Component
public class PasskeyAnswers {

  private final ObjectMapper json;

  PasskeyAnswers(ObjectMapper json) {
    this.json = json;
  }

  /// What to ask the device for.
  public ResponseEntity<String> ask(String options) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(options);
  }

  /// Done; the browser goes to `path`.
  public ResponseEntity<String> go(String path) {
    return answer(HttpStatus.OK, Map.of("to", path));
  }

  /// Not done, and why.
  public ResponseEntity<String> refuse(HttpStatus status, List<Problem> problems) {
    String sentences = problems.stream().map(Problem::message).collect(Collectors.joining(" "));
    return answer(status, Map.of("problem", sentences));
  }

  /// Not done, because the device did not answer what was asked.
  public ResponseEntity<String> notProved() {
    return refuse(
        HttpStatus.UNPROCESSABLE_CONTENT,
        List.of(
            new Problem(
                "SIGN-301",
                "",
                "The passkey was not accepted. Try again, or use another way to sign in.")));
  }

  private ResponseEntity<String> answer(HttpStatus status, Map<String, String> body) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(json.writeValueAsString(body));
  }
}
