// SPDX-License-Identifier: Apache-2.0
/// What was done, by whom, when: append-only and hash-chained.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("audit")
package org.throughline.platform.audit;
