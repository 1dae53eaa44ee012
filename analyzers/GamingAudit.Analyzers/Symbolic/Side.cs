namespace GamingAudit.Analyzers.Symbolic;

/// <summary>The members of a transition, as the paths of reads name them.</summary>
internal static class Side
{
    public const string Before = "Before";
    public const string Action = "Action";
    public const string After = "After";
}
