package dev.crivo.shell;

import dev.crivo.audit.Finding;
import dev.crivo.audit.OverriddenRule.Instead;
import java.util.List;
import java.util.Optional;

/**
 * What there is to read about a rule and a status that people chose instead.
 *
 * @param newest findings about the newest decisions, masked as asked for
 */
record OverrideExamples(Instead instead, List<Finding> newest, Optional<DraftedCase> drafted) {}
