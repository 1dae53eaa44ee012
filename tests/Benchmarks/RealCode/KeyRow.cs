namespace GamingAudit.Benchmarks.RealCode;

/// <summary>A place of which a person said beforehand what a tool should say of it.</summary>
/// <param name="File">The file, from the folder of the repositories, with slashes.</param>
/// <param name="First">Its first line; 0 for the whole file.</param>
/// <param name="Last">Its last line.</param>
/// <param name="Kind">certain, likely or silent.</param>
/// <param name="Category">What kind of flaw it is, or what tempts a tool.</param>
/// <param name="Rules">The rules that are right to report it, or wrong to.</param>
internal sealed record KeyRow(
    string File, int First, int Last, string Kind, string Category, IReadOnlySet<string> Rules)
{
    /// <summary>Any rule that the first release did not have: a key may ask for rules yet to be written.</summary>
    public const string Newer = "new";

    /// <summary>Any rule: whoever wrote the row knew of none.</summary>
    public const string Any = "-";

    // A place may be the guard, the call or its amount.
    private const int Slack = 3;

    public bool IsSilent => Kind == "silent";

    public bool IsCertain => Kind == "certain";

    /// <summary>Other lines that are as much part of the flaw.</summary>
    public IReadOnlyList<(string File, int First, int Last)> Also { get; init; } = [];

    /// <summary>The rules that reported it.</summary>
    public HashSet<string> Hits { get; } = [];

    /// <summary>Whether the row names the rule.</summary>
    public bool Names(string rule) => Rules.Contains(rule) || Rules.Contains(Any)
        || (Rules.Contains(Newer) && !IsOfFirstRelease(rule));

    /// <summary>Whether a finding is the flaw of the row.</summary>
    public bool IsFoundBy(FoundPlace found) => !IsSilent && Names(found.Rule)
        && found.Also.Prepend((found.Path, found.Line)).Any(place => Also.Prepend((File, First, Last)).Any(
            one => place.Path == one.File && one.First - Slack <= place.Line && place.Line <= one.Last + Slack));

    /// <summary>Whether a finding lies where nothing should be said.</summary>
    public bool Hushes(FoundPlace found) => IsSilent && found.Path == File
        && (First == 0 || (First <= found.Line && found.Line <= Last));

    // GA1001 to 1009, GA2001 to 2011, GA3001 to 3024, GA4001 to 4008.
    private static bool IsOfFirstRelease(string rule) =>
        rule.Length == 6 && rule.StartsWith("GA", StringComparison.Ordinal) && int.TryParse(rule[3..], out int number)
        && number >= 1 && number <= rule[2] switch { '1' => 9, '2' => 11, '3' => 24, '4' => 8, _ => 0 };
}
