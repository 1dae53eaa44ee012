namespace GamingAudit.Reporting.Audits;

/// <summary>What one run said of a target.</summary>
/// <param name="Day">The day of the run.</param>
/// <param name="Verdict">Its verdict, as reports say it; null where the run did not come to it.</param>
internal sealed record TrendMark(DateOnly Day, string? Verdict);
