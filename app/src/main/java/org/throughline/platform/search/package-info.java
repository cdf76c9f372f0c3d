// SPDX-License-Identifier: Apache-2.0
/// Finding anything from anywhere: each module answers for what it keeps, and for what the person
/// who asks may see.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("search")
package org.throughline.platform.search;
