using System.Collections.Immutable;
using GamingAudit.Linting.Ledgers;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Linting.Analysis;

/// <summary>What the rules say of a compilation.</summary>
/// <param name="Compilation">The compilation.</param>
/// <param name="Diagnostics">In the order of files and of the source.</param>
/// <param name="Ledgers">What the classes that pay something pay, in no order.</param>
/// <param name="Unread">What looks like a reward and was not understood.</param>
/// <param name="Crashes">Exceptions of rules: there should be none.</param>
internal sealed record UnitResult(
    Compilation Compilation, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<RewardLedger> Ledgers,
    ImmutableArray<UnreadPlace> Unread, ImmutableArray<string> Crashes);
