namespace GamingAudit;

/// <summary>
/// Actions that a search chose among more than can be listed: what is true of all of them is no proof about others.
/// </summary>
/// <param name="Notes">What the search saw beside them, as sentences.</param>
/// <param name="Doubt">Why a verdict that finds nothing would say too much; null where there is no reason.</param>
internal sealed record ChosenActions(IReadOnlyList<string> Notes, string? Doubt);
