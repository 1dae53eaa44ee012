namespace GamingAudit.Tool.Sources;

/// <summary>Chooses among the target frameworks of a project.</summary>
internal static class TargetFrameworks
{
    /// <summary>
    /// The first of modern .NET, else the first of .NET Standard or .NET Core, which run here too; null for none.
    /// </summary>
    /// <param name="frameworks">The property TargetFrameworks: names joined by semicolons, or nothing.</param>
    public static string? Preferred(string frameworks)
    {
        string[] all = frameworks.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return all.FirstOrDefault(IsModern)
            ?? all.FirstOrDefault(framework => framework.Contains('.', StringComparison.Ordinal))
            ?? all.FirstOrDefault();
    }

    // net10.0 or net8.0-windows, but not net48 or netstandard2.0.
    private static bool IsModern(string framework) =>
        framework.StartsWith("net", StringComparison.Ordinal)
        && framework.Length > 3
        && char.IsAsciiDigit(framework[3])
        && framework.Contains('.', StringComparison.Ordinal);
}
