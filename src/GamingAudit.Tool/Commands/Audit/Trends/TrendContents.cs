using System.Text.Json.Serialization;

namespace GamingAudit.Tool.Commands.Audit.Trends;

/// <summary>What a file of verdicts holds.</summary>
/// <param name="Format">The version of its form.</param>
/// <param name="Days">The day of each run, the latest last.</param>
/// <param name="Targets">Of each target a letter a run.</param>
internal sealed record TrendContents(int Format, IReadOnlyList<DateOnly> Days, SortedDictionary<string, string> Targets)
{
    public const int CurrentFormat = 1;

    public static TrendContents Empty =>
        new(CurrentFormat, [], new SortedDictionary<string, string>(StringComparer.Ordinal));

    /// <summary>True where it is what this program writes.</summary>
    [JsonIgnore]
    public bool IsSound => Format == CurrentFormat && Days is not null && Targets is not null
        && Targets.Values.All(letters => letters?.Length == Days.Count && letters.All(TrendLetters.IsKnown));
}
