// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

/// A real council has moved in: the demonstration authority makes room. Published in the
/// transaction of the change.
public record CouncilConfigured(Council council) {}
