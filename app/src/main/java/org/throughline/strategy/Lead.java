// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy;

import java.io.Serializable;

/// Who is to lead an action, as the paper prints it.
///
/// @param initials as printed; empty when the paper gives a name or a post only
/// @param name the name where the paper gives it or its key resolves the initials; otherwise empty
public record Lead(String initials, String name) implements Serializable {}
