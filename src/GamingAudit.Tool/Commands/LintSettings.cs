namespace GamingAudit.Tool.Commands;

/// <summary>What <c>lint</c> was asked to do.</summary>
internal sealed record LintSettings
{
    public required IReadOnlyList<string> Paths { get; init; }

    public required LintFormat Format { get; init; }

    public string? Output { get; init; }

    /// <summary>info, warning or none.</summary>
    public required string FailOn { get; init; }

    public required bool WithLedgers { get; init; }

    public required bool Restores { get; init; }

    public required bool Verbose { get; init; }
}
