// SPDX-License-Identifier: Apache-2.0
/// Time is passed in: a clock in Europe/London.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("time")
package org.throughline.platform.time;
