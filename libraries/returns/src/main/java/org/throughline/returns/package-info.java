// SPDX-License-Identifier: Apache-2.0
/// Data that passes between a council and the Department for Education: what the Department
/// publishes is read in [org.throughline.returns.statistics].
@org.jspecify.annotations.NullMarked
package org.throughline.returns;
