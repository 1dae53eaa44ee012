using GamingAudit.Output.Findings;

namespace GamingAudit.Output.Baselines;

/// <summary>The findings that a team has accepted: only others fail.</summary>
/// <param name="Entries">The findings.</param>
internal sealed record Baseline(IReadOnlyList<BaselineEntry> Entries)
{
    /// <summary>How a finding stands to it, and why it is accepted where it is.</summary>
    public (BaselineState State, string? Accepted) Judge(string rule, string fingerprint, DateOnly today) =>
        Find(rule, fingerprint) is { } entry && !entry.HasExpired(today)
            ? (BaselineState.Unchanged, entry.Reason)
            : (BaselineState.New, null);

    /// <summary>The entries of a kind that a run looked for and did not find.</summary>
    /// <param name="rules">The rules that the run knows.</param>
    /// <param name="looked">Whether it looked into an entry's subject.</param>
    /// <param name="found">Rule and fingerprint of all that it found.</param>
    public IReadOnlyList<ReportedFinding> Fixed(
        IReadOnlyList<ReportedRule> rules, Func<BaselineEntry, bool> looked,
        IReadOnlySet<(string Rule, string Fingerprint)> found)
    {
        Dictionary<string, ReportedRule> known = rules.ToDictionary(rule => rule.Id);
        return
        [
            .. Entries
                .Where(entry => known.ContainsKey(entry.Rule) && looked(entry)
                    && !found.Contains((entry.Rule, entry.Fingerprint)))
                .Select(entry => new ReportedFinding
                {
                    Rule = entry.Rule,
                    Level = known[entry.Rule].Level,
                    Message = entry.Message,
                    Subject = entry.Subject,
                    Place = null,
                    Fingerprint = entry.Fingerprint,
                    IsProven = false,
                    State = BaselineState.Absent,
                }),
        ];
    }

    /// <summary>With more entries; one that is there already is replaced.</summary>
    public Baseline With(IReadOnlyList<BaselineEntry> more)
    {
        HashSet<(string, string)> added = [.. more.Select(Key)];
        return new Baseline([.. Entries.Where(entry => !added.Contains(Key(entry))), .. more]);
    }

    private BaselineEntry? Find(string rule, string fingerprint) =>
        Entries.FirstOrDefault(entry => Key(entry) == (rule, fingerprint));

    private static (string Rule, string Fingerprint) Key(BaselineEntry entry) => (entry.Rule, entry.Fingerprint);
}
