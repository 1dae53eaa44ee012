using GamingAudit.Linting.Places;

namespace GamingAudit.Linting.Ledgers;

/// <summary>What one class pays, as the linter understood it.</summary>
/// <param name="Class">The class.</param>
/// <param name="Path">The file of its first term.</param>
/// <param name="Horizon">Steps in an episode where the class, a scene or an option says so.</param>
/// <param name="Terms">In the order of the source.</param>
/// <param name="Ends">Where it ends an episode.</param>
internal sealed record RewardLedger(
    string Class, string Path, int? Horizon, IReadOnlyList<LedgerTerm> Terms, IReadOnlyList<SourcePlace> Ends)
{
    /// <summary>The numbers outside the code that it depends on, each with its file; null for none.</summary>
    public IReadOnlyList<string>? Numbers { get; init; }
}
