namespace GamingAudit.Engine.Returns;

/// <summary>How often a statement may be wrong.</summary>
internal static class Risk
{
    /// <summary>What is claimed at 99.9 %.</summary>
    public const double OfClaim = 0.001;
}
