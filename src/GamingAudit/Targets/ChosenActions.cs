namespace GamingAudit;

/// <summary>
/// Actions that a search chose among more than can be listed: what is true of all of them is no proof about others.
/// </summary>
/// <param name="Notes">What the search did, as sentences.</param>
/// <param name="Problems">What is wrong with the code that pays, whatever the verdict.</param>
/// <param name="Doubt">Why a verdict that finds nothing would say too much; null where there is no reason.</param>
internal sealed record ChosenActions(
    IReadOnlyList<string> Notes, IReadOnlyList<TargetProblem> Problems, string? Doubt);
