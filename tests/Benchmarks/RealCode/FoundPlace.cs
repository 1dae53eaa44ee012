namespace GamingAudit.Benchmarks.RealCode;

/// <summary>What a tool reported.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="IsInfo">Whether it is a remark only.</param>
/// <param name="Path">The file, from the folder of the repositories, with slashes.</param>
/// <param name="Line">Its line.</param>
/// <param name="Message">Its text.</param>
internal sealed record FoundPlace(string Rule, bool IsInfo, string Path, int Line, string Message)
{
    /// <summary>The places that it names beside its own.</summary>
    public IReadOnlyList<(string Path, int Line)> Also { get; init; } = [];
}
