namespace GamingAudit.Tool.Commands.Serve;

/// <summary>An answer to be graded.</summary>
internal sealed record VerifyRequest
{
    /// <summary>The grader; may be left out where there is one.</summary>
    public string? Grader { get; init; }

    /// <summary>What was asked.</summary>
    public string? Prompt { get; init; }

    /// <summary>What was answered.</summary>
    public string? Answer { get; init; }

    /// <summary>The answer by another name.</summary>
    public string? Output { get; init; }

    /// <summary>What is expected.</summary>
    public string? Expected { get; init; }

    /// <summary>What is expected by another name.</summary>
    public string? Reference { get; init; }
}
