namespace GamingAudit.Reporting.Pages;

/// <summary>Steps and how many times in a row they occur; written as an array.</summary>
internal sealed record PlayerBlock(IReadOnlyList<PlayerStep> Items, int Times);

/// <summary>The number of an action and what either reward paid.</summary>
internal readonly record struct PlayerStep(int Action, double Proxy, double True);
